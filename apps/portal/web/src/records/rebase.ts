import { valueAt, withValue } from './draft';

/**
 * What somebody else changed while a form was filled in. `mine` is set if the author had changed
 * the same place.
 */
export interface Change {
  readonly at: string;
  readonly before: unknown;
  readonly theirs: unknown;
  readonly isMineToo: boolean;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null) ||
  (one === '' && (other ?? null) === null) ||
  (other === '' && (one ?? null) === null);

/**
 * The pointers that differ, as deep as both sides have the same shape. A list of another length
 * counts as one difference.
 */
function differing(one: unknown, other: unknown, at = ''): string[] {
  if (isSame(one, other)) return [];
  const isLeaf =
    !isBranch(one) ||
    !isBranch(other) ||
    Array.isArray(one) !== Array.isArray(other) ||
    (Array.isArray(one) && Array.isArray(other) && one.length !== other.length);
  if (isLeaf) return [at];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
    differing(
      (one as Record<string, unknown>)[name],
      (other as Record<string, unknown>)[name],
      `${at}/${name}`,
    ),
  );
}

/** Whether two pointers are equal, or one is within the other. */
const touches = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/**
 * Applies a draft to the newest version of the record. Where the author wrote nothing, the newer
 * value is used; otherwise the draft stays.
 */
export function rebased<T>(before: T, draft: T, theirs: T): { draft: T; changes: Change[] } {
  const written = differing(before, draft);
  const changes = differing(before, theirs).map((at): Change => ({
    at,
    before: valueAt(before, at),
    theirs: valueAt(theirs, at),
    isMineToo: written.some((mine) => touches(mine, at)),
  }));
  const taken = changes
    .filter(({ isMineToo }) => !isMineToo)
    .reduce((now, { at, theirs: value }) => withValue(now, at, value ?? null), draft);
  return { draft: taken, changes };
}
