import { sameContent } from '@mizan/contracts';
import { isObject } from '@mizan/platform';

/** A field that one version changed: a JSON pointer into the later version, and both values. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The lists whose items have a name of their own: the member that is the name, by the field. */
export type NamedItems = Readonly<Record<string, string>>;

/**
 * What differs between two states, field by field. Items of a list are compared with the item of
 * the same name, or else at the same place. An item that is not there any more has its old place
 * and no value after.
 */
export function differencesIn(
  before: unknown,
  after: unknown,
  names: NamedItems = {},
  field = '',
): FieldChange[] {
  if (sameContent(before, after)) return [];
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      differencesIn(before[name], after[name], names, `${field}/${name}`),
    );
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, names, field);
  return [{ field, before: before ?? null, after: after ?? null }];
}

function ofLists(
  before: readonly unknown[],
  after: readonly unknown[],
  names: NamedItems,
  field: string,
): FieldChange[] {
  const name = names[field.slice(1)];
  const isSame = (one: unknown, other: unknown): boolean =>
    isObject(one) && isObject(other) && one[name!] === other[name!];
  const partnerOf = (item: unknown, i: number) =>
    name === undefined ? before[i] : before.find((one) => isSame(one, item));
  const changed = after.flatMap((item, i) =>
    differencesIn(partnerOf(item, i), item, names, `${field}/${i}`),
  );
  const gone = before.flatMap((item, i): FieldChange[] => {
    const isGone = name === undefined ? i >= after.length : !after.some((one) => isSame(one, item));
    return isGone ? [{ field: `${field}/${i}`, before: item, after: null }] : [];
  });
  return [...changed, ...gone];
}
