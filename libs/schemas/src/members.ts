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
  const members: Record<string, unknown> = {};
  for (const name of membersOf(contract)) members[name] = given[name] ?? null;
  return members as ReturnType<typeof completed<T>>;
}
