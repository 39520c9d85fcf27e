import { codeLists } from '@mizan/classifications';
import { sourceVersionIn } from '@mizan/contracts';
// @ts-expect-error the storage of @Type has no public entry and no types; the package's main is
// this same CommonJS build
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { AnyClass } from './json-schema.js';

interface Metadata {
  propertyName: string;
  name?: string;
  type: string;
  context?: { code?: string };
}
type Spelling = (text: string) => unknown;

/** How the members of a class are normalised, and which of them contain further classes. */
interface Spellings {
  readonly own: ReadonlyMap<string, Spelling>;
  readonly nested: ReadonlyMap<string, AnyClass>;
}

const composed: Spelling = (text) => text.normalize('NFC');
const lowerCase: Spelling = (text) => text.toLowerCase();
/** HCP codes, also those of communes, become ISO 3166-2 codes. */
const territory: Spelling = (text) => codeLists.territory.canonical(text);
const version: Spelling = (text) => sourceVersionIn(text) ?? text;

const known = new Map<AnyClass, Spellings>();

/**
 * The content with normalised identifiers: names from other systems in Unicode NFC, UUIDs in lower
 * case, territories as ISO codes, versions as numbers. What is not text is left for the validation
 * to refuse. The argument is not changed.
 */
export function canonicalContent<T>(contract: AnyClass, content: T): T {
  if (typeof content !== 'object' || content === null) return content;
  const { own, nested } = spellingsOf(contract);
  let copy: Record<string, unknown> | undefined;
  const of = content as Record<string, unknown>;
  const put = (name: string, before: unknown, after: unknown) => {
    if (after === before) return;
    copy ??= { ...of };
    copy[name] = after;
  };
  for (const [name, spell] of own) {
    const value = Object.hasOwn(of, name) ? of[name] : undefined;
    if (typeof value === 'string') put(name, value, spell(value));
  }
  for (const [name, child] of nested) {
    const value = Object.hasOwn(of, name) ? of[name] : undefined;
    put(name, value, Array.isArray(value) ? listIn(child, value) : canonicalContent(child, value));
  }
  return (copy ?? content) as T;
}

function listIn(contract: AnyClass, list: unknown[]): unknown[] {
  const after = list.map((item) => canonicalContent(contract, item));
  return after.some((item, index) => item !== list[index]) ? after : list;
}

function spellingsOf(contract: AnyClass): Spellings {
  const found = known.get(contract);
  if (found) return found;
  const own = new Map<string, Spelling>();
  const nested = new Map<string, AnyClass>();
  for (const metadata of metadataOf(contract)) {
    const spelling = spellingOf(metadata);
    if (spelling) own.set(metadata.propertyName, spelling);
    const child =
      metadata.type === ValidationTypes.NESTED_VALIDATION && classIn(contract, metadata);
    if (child) nested.set(metadata.propertyName, child);
  }
  const spellings = { own, nested };
  known.set(contract, spellings);
  return spellings;
}

const metadataOf = (contract: AnyClass): Metadata[] =>
  getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false) as Metadata[];

function spellingOf({ name, context }: Metadata): Spelling | undefined {
  if (name === 'isIdentifier') return composed;
  if (name === 'isUuid') return lowerCase;
  if (name === 'isSourceVersion') return version;
  return context?.code === 'not-a-territory' ? territory : undefined;
}

const classIn = (contract: AnyClass, { propertyName }: Metadata): AnyClass | undefined =>
  (
    defaultMetadataStorage.findTypeMetadata(contract, propertyName) as
      { typeFunction(): AnyClass } | undefined
  )?.typeFunction();
