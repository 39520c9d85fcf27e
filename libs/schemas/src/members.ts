import { getMetadataStorage } from 'class-validator';
import type { AnyClass } from './json-schema.js';

const known = new Map<AnyClass, readonly string[]>();

/** The members of a contract, taken from its rules, so that none can be forgotten. */
export function membersOf(contract: AnyClass): readonly string[] {
  const found = known.get(contract);
  if (found) return found;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false);
  const members = [...new Set(metadata.map(({ propertyName }) => propertyName))];
  known.set(contract, members);
  return members;
}

/** The content with exactly the members of its contract; null for those that are not given. */
export function completed<T extends object>(
  contract: abstract new () => T,
  content: NoInfer<T>,
): T & { [Member in keyof T]-?: Exclude<T[Member], undefined> } {
  const given = content as Record<string, unknown>;
  const members = { ...nothingOf(contract) };
  for (const name of membersOf(contract)) members[name] = given[name] ?? null;
  return members as ReturnType<typeof completed<T>>;
}

const nothings = new Map<AnyClass, Record<string, unknown>>();

/**
 * Every member of a contract as null. V8 keeps an object that was parsed in its fast form, and its
 * copies too; one that grows by a dozen computed names becomes a hash table, which costs more each
 * time it is read, copied or written as JSON.
 */
function nothingOf(contract: AnyClass): Record<string, unknown> {
  let nothing = nothings.get(contract);
  if (!nothing) {
    const members = membersOf(contract).map((name) => `${JSON.stringify(name)}:null`);
    nothing = JSON.parse(`{${members.join()}}`) as Record<string, unknown>;
    nothings.set(contract, nothing);
  }
  return nothing;
}
