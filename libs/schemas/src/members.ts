import { getMetadataStorage } from 'class-validator';
import type { AnyClass } from './json-schema.js';

const known = new Map<AnyClass, readonly string[]>();

/** The members that a contract has, each by the rules that stand at it: what no list can forget. */
export function membersOf(contract: AnyClass): readonly string[] {
  const found = known.get(contract);
  if (found) return found;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false);
  const members = [...new Set(metadata.map(({ propertyName }) => propertyName))];
  known.set(contract, members);
  return members;
}

/** The content as its contract has it: every member said, null where nothing is given, and no other member. */
export function completed<T extends object>(
  contract: abstract new () => T,
  content: NoInfer<T>,
): T & { [Member in keyof T]-?: Exclude<T[Member], undefined> } {
  const given = content as Record<string, unknown>;
  const members = membersOf(contract).map((name) => [name, given[name] ?? null]);
  return Object.fromEntries(members) as ReturnType<typeof completed<T>>;
}
