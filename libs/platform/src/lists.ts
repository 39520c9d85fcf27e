import { IsOptional, IsString } from 'class-validator';
import { createHash } from 'node:crypto';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { cursorFor, keyOf, limitOf, type Page } from './pages.js';
import { badParameter } from './problems/problem.js';

/** The parameters of every list, beside its own filters. */
export class ListQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
  /**
   * One of the list's sorts; a `-` before it reverses the order. By default the id, which is the
   * age.
   */
  @IsOptional() @IsString() sort?: string;
}

type SortValue = string | number;
/** The end of a page, with its sort and filters: a cursor is only valid with the same ones. */
type Position = readonly [of: string, id: string, value: SortValue | null];

/** A list in SQL: the property with the id, and the sorts as expressions that are never null. */
export interface Listing {
  readonly id: string;
  /** A UUID unless said. */
  readonly idType?: 'uuid' | 'text';
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

/**
 * A page of the selected rows in a total order, so that rows that are added or removed meanwhile
 * move no others.
 */
export async function listed<E extends ObjectLiteral, T>(
  rows: SelectQueryBuilder<E>,
  query: ListQuery,
  { id, idType = 'uuid', sorts }: Listing,
  show: (row: E) => T,
): Promise<Page<T>> {
  const { limit, name, isDescending, of, after } = readingOf(query, id, Object.keys(sorts));
  const sort = sorts[name];
  const by = sort && `cast(${sort.by} as ${sort.type})`; // a bare column would be removed from the selected entity
  const way = isDescending ? 'DESC' : 'ASC';
  const beyond = isDescending ? '<' : '>';
  rows.limit(limit + 1);
  if (by) rows.addSelect(by, 'sort_key').orderBy('sort_key', way).addOrderBy(id, way);
  else rows.orderBy(id, way);
  if (after && sort)
    rows.andWhere(
      `(${by}, ${id}) ${beyond} (cast(:sortValue as ${sort.type}), cast(:sortId as ${idType}))`,
      { sortValue: after[2], sortId: after[1] },
    );
  else if (after) rows.andWhere(`${id} ${beyond} :sortId`, { sortId: after[1] });
  const { entities, raw } = await rows.getRawAndEntities<{ sort_key?: SortValue }>();
  const last = entities[limit - 1] as Record<string, unknown> | undefined;
  const position: Position = [
    of,
    String(last?.[id.split('.')[1] as string]),
    raw[limit - 1]?.sort_key ?? null,
  ];
  return {
    data: entities.slice(0, limit).map(show),
    next: entities.length > limit ? cursorFor(position) : null,
  };
}

/** The same for rows in memory. */
export function listedFrom<R, T>(
  rows: readonly R[],
  query: ListQuery,
  { name: list, id, sorts }: ShortListing<R>,
  show: (row: R) => T,
): Page<T> {
  const { limit, name, isDescending, of, after } = readingOf(query, list, Object.keys(sorts));
  const positionOf = (row: R): Position => [of, id(row), sorts[name]?.(row) ?? null];
  const sign = isDescending ? -1 : 1;
  const ordered = rows
    .map((row) => ({ row, at: positionOf(row) }))
    .sort((a, b) => sign * compared(a.at, b.at));
  const rest = after ? ordered.filter(({ at }) => sign * compared(at, after) > 0) : ordered;
  const last = rest[limit - 1];
  return {
    data: rest.slice(0, limit).map(({ row }) => show(row)),
    next: rest.length > limit && last ? cursorFor(last.at) : null,
  };
}

function compared([, idA, a]: Position, [, idB, b]: Position): number {
  if (a !== b) return (a ?? '') < (b ?? '') ? -1 : 1;
  return idA === idB ? 0 : idA < idB ? -1 : 1;
}

function readingOf(query: ListQuery, list: string, sorts: string[]) {
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
  key.length === 3 &&
  typeof key[0] === 'string' &&
  typeof key[1] === 'string' &&
  (key[2] === null || typeof key[2] === 'string' || typeof key[2] === 'number');

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
