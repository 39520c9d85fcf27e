import { setPlanner } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';

/** Cells as a condition on `c`, with parameters numbered from `$4` on. */
export interface AskedCells {
  readonly measures: readonly Measure[];
  readonly condition: string;
  readonly parameters: readonly unknown[];
}

/** Ids of entries in their order, and where the reading goes on; null at the end of the ledger. */
export interface FoundEntries {
  readonly ids: readonly string[];
  readonly next: string | null;
}

/** The entries that one request reads at most to find those of a scope. */
const WALKED_MAX = 20_000;
/** In a wide scope so many entries often hold a page. */
const WALKED_FIRST = 5_000;
const GATHERED_MAX = 4_000;
const CELLS_MERGED_MAX = 64;

/**
 * A walk must not sort or hash: the statistics do not know where in the ledger a cell's entries
 * are.
 */
const WALK = {
  bitmapscan: 'off',
  hashjoin: 'off',
  mergejoin: 'off',
  seqscan: 'off',
  sort: 'off',
} as const;
const ANY = {
  bitmapscan: 'on',
  hashjoin: 'on',
  mergejoin: 'on',
  seqscan: 'on',
  sort: 'on',
} as const;

/**
 * The entries of some cells after one entry, in the order of posting, at most `limit`. The cost
 * does not grow with the ledger. A wide scope has many of the next entries, so the ledger itself is
 * walked; the entries of a few cells, or a few entries, are found by the index of their cells. A
 * walk that ends at its limit finds fewer entries than asked, perhaps none.
 */
export async function entriesOf(
  tx: EntityManager,
  cells: AskedCells,
  after: string,
  limit: number,
): Promise<FoundEntries> {
  const last = await lastEntry(tx);
  const near = await walked(tx, cells, { after, limit, last }, WALKED_FIRST);
  if (near.next === null || near.ids.length === limit) return near;
  const few = await cellsIn(tx, cells);
  if (few.length <= CELLS_MERGED_MAX) return upTo(limit, await merged(tx, few, after, limit + 1));
  const gathered = await gatheredIn(tx, cells, after);
  if (gathered.length <= GATHERED_MAX) return upTo(limit, gathered);
  return walked(tx, cells, { after, limit, last }, WALKED_MAX);
}

const upTo = (limit: number, ids: readonly string[]): FoundEntries => ({
  ids: ids.slice(0, limit),
  next: ids.length > limit ? ids[limit - 1]! : null,
});

async function lastEntry(tx: EntityManager): Promise<bigint> {
  const [{ id }] = await tx.query<[{ id: string }]>(
    'select coalesce(max(id), 0)::text as id from entry',
  );
  return BigInt(id);
}

interface Walk {
  readonly after: string;
  readonly limit: number;
  readonly last: bigint;
}

/** Ids are given by a sequence, so a range of ids holds at most as many entries. */
async function walked(
  tx: EntityManager,
  cells: AskedCells,
  { after, limit, last }: Walk,
  steps: number,
): Promise<FoundEntries> {
  await setPlanner(tx, WALK);
  const end = BigInt(after) + BigInt(steps);
  const ids = await idsIn(
    tx,
    `select e.id from entry e join cell c on c.id = e.cell
     where e.id > $2 and e.id <= $2 + ${steps} and ${inCells(cells)} order by e.id limit $3`,
    [cells.measures, after, limit, ...cells.parameters],
  );
  await setPlanner(tx, ANY);
  if (ids.length === limit) return { ids, next: ids.at(-1)! };
  return { ids, next: end < last ? String(end) : null };
}

async function cellsIn(tx: EntityManager, cells: AskedCells): Promise<number[]> {
  const rows = await tx.query<{ id: number }[]>(
    `select c.id from cell c
     where ${inCells(cells)} and $2::text is null limit $3`,
    [cells.measures, null, CELLS_MERGED_MAX + 1, ...cells.parameters],
  );
  return rows.map(({ id }) => id);
}

const merged = (tx: EntityManager, cells: number[], after: string, limit: number) =>
  idsIn(
    tx,
    `select e.id from unnest($1::int[]) as asked (cell) cross join lateral (
       select id from entry where cell = asked.cell and id > $2 order by id limit $3) e
     order by e.id limit $3`,
    [cells, after, limit],
  );

const gatheredIn = (tx: EntityManager, cells: AskedCells, after: string) =>
  idsIn(
    tx,
    `select e.id from (
       select e.id from cell c join entry e on e.cell = c.id
       where ${inCells(cells)} and e.id > $2 limit $3) e order by e.id`,
    [cells.measures, after, GATHERED_MAX + 1, ...cells.parameters],
  );

const inCells = ({ condition }: AskedCells): string => `c.measure = any($1) and ${condition}`;

async function idsIn(tx: EntityManager, sql: string, parameters: unknown[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(sql, parameters);
  return rows.map(({ id }) => id);
}
