import { IsOptional, IsString } from 'class-validator';
import { createHash } from 'node:crypto';
import { COUNT_MAX, type CountedPage, cursorFor, keyOf, limitOf } from './pages.js';
import { badParameter } from './problems/problem.js';

/** The parameters of a list in one order. */
export class PageQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
}

/** The parameters of every list of records, beside its own filters. */
export class ListQuery extends PageQuery {
  /**
   * One of the list's sorts; a `-` before it reverses the order. By default the id, which is the
   * age.
   */
  @IsOptional() @IsString() sort?: string;
}

export type SortValue = string | number;
/**
 * The end of a page, with its sort and filters: a cursor is only valid with the same ones. It keeps
 * how many rows there were on the first page, so that they are counted once.
 */
export type Position = readonly [
  of: string,
  id: string,
  value: SortValue | null,
  count: number | null,
];

/** What a query asks of a list: its sort, and the position after which the page begins. */
export interface ListReading {
  readonly limit: number;
  /** The sort; `id` if the query names none. */
  readonly name: string;
  readonly isDescending: boolean;
  /** Identifies the list with its filters and its sort. */
  readonly of: string;
  readonly after: Position | undefined;
}

/** A list in SQL: the property with the id, and the sorts as expressions that are never null. */
export interface Listing {
  readonly id: string;
  /** A UUID unless said. */
  readonly idType?: 'uuid' | 'text' | 'int';
  readonly sorts: Readonly<
    Record<string, { readonly by: string; readonly type: 'text' | 'date' | 'int' }>
  >;
}

/** A list that fits in memory: the id of a row, and the sorts. */
export interface ShortListing<R> {
  readonly name: string;
  readonly id: (row: R) => string;
  readonly sorts: Readonly<Record<string, (row: R) => SortValue>>;
}

/** A page of rows in memory. */
export function listedFrom<R, T>(
  rows: readonly R[],
  query: ListQuery,
  { name: list, id, sorts }: ShortListing<R>,
  show: (row: R) => T,
): CountedPage<T> {
  const { limit, name, isDescending, of, after } = readingOf(query, list, Object.keys(sorts));
  const positionOf = (row: R): Position => [of, id(row), sorts[name]?.(row) ?? null, rows.length];
  const sign = isDescending ? -1 : 1;
  const ordered = rows
    .map((row) => ({ row, at: positionOf(row) }))
    .sort((a, b) => sign * compared(a.at, b.at));
  const rest = after ? ordered.filter(({ at }) => sign * compared(at, after) > 0) : ordered;
  const last = rest[limit - 1];
  return {
    data: rest.slice(0, limit).map(({ row }) => show(row)),
    next: rest.length > limit && last ? cursorFor(last.at) : null,
    ...countOf(rows.length),
  };
}

/** The count of an answer: exact up to the maximum; null if the rows were not counted. */
export const countOf = (
  counted: number | null,
): Pick<CountedPage<unknown>, 'count' | 'isMore'> => ({
  count: counted === null ? null : Math.min(counted, COUNT_MAX),
  isMore: counted === null || counted > COUNT_MAX,
});

function compared([, idA, a]: Position, [, idB, b]: Position): number {
  if (a !== b) return (a ?? '') < (b ?? '') ? -1 : 1;
  return idA === idB ? 0 : idA < idB ? -1 : 1;
}

/** Refuses a sort that the list does not have, and a cursor of another list, filter or sort. */
export function readingOf(query: ListQuery, list: string, sorts: string[]): ListReading {
  const asked = query.sort ?? 'id';
  const isDescending = asked.startsWith('-');
  const name = isDescending ? asked.slice(1) : asked;
  if (name !== 'id' && !sorts.includes(name))
    throw badParameter('sort', 'not-one-of', {
      values: ['id', ...sorts].map((one) => `${one}, -${one}`).join(', '),
    });
  const of = fingerprintOf(list, query);
  const after = keyOf(query.cursor, isPosition);
  if (after && after[0] !== of) throw badParameter('cursor', 'unknown-cursor');
  return { limit: limitOf(query.limit), name, isDescending, of, after };
}

const isPosition = (key: unknown): key is Position =>
  Array.isArray(key) &&
  key.length === 4 &&
  typeof key[0] === 'string' &&
  typeof key[1] === 'string' &&
  (key[2] === null || typeof key[2] === 'string' || typeof key[2] === 'number') &&
  (key[3] === null || Number.isSafeInteger(key[3]));

function fingerprintOf(
  list: string,
  { limit: _limit, cursor: _cursor, ...asked }: ListQuery,
): string {
  const filters = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([list, filters]))
    .digest('base64url')
    .slice(0, 16);
}
