import { badParameter } from './problems/problem.js';

export interface Page<T> {
  data: T[];
  next: string | null;
}

/** A page of a list that counts its rows. */
export interface CountedPage<T> extends Page<T> {
  /**
   * The rows that the filters match on all pages: exact up to 10,000. Null if a search for text was
   * too wide to be counted.
   */
  count: number | null;
  /** Whether there are more rows than `count`. */
  isMore: boolean;
}

/** The rows of a list are counted up to this number. */
export const COUNT_MAX = 10_000;
const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1_000;

/** The `limit` of a list: 1 to 1,000, by default 100. */
export function limitOf(limit: string | undefined): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const number = Number(limit);
  if (!/^\d+$/.test(limit)) throw badParameter('limit', 'not-a-whole-number');
  if (number < 1) throw badParameter('limit', 'too-small', { limit: 1 });
  if (number > LIMIT_MAX) throw badParameter('limit', 'too-great', { limit: LIMIT_MAX });
  return number;
}

/** An opaque cursor that contains the key of the last row. */
export const cursorFor = (key: unknown): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key in a cursor, validated by `isKey`. Any other cursor is refused. */
export function keyOf<T>(
  cursor: string | undefined,
  isKey: (key: unknown) => key is T,
): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isKey(key)) return key;
  } catch {
    // not one of our cursors
  }
  throw badParameter('cursor', 'unknown-cursor');
}

/** A page of rows, of which one more than asked was read. */
export function pageOf<R, T>(
  rows: R[],
  limit: number,
  keyFor: (row: R) => unknown,
  show: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: shown.map(show),
    next: rows.length > limit && last !== undefined ? cursorFor(keyFor(last)) : null,
  };
}
