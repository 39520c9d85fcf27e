import type { EntityManager } from 'typeorm';
import { schemaOfGeneration } from '../ledger/ledger-schema.js';

/**
 * Two numbers for the content of a generation: Σ amount × hash(codes) over the balances, and Σ
 * amount × hash(source, part, time, codes) over the entries. The same history gives the same
 * numbers, in whatever order and batches it was posted.
 */
export interface Checksum {
  cells: number;
  entries: number;
  balanceSum: string;
  entrySum: string;
}

const CODES = `hashtextextended(concat_ws('|', measure, coalesce(territory, '-'), coalesce(occupation, '-'), coalesce(sector, '-'), coalesce(period, '-')), 7)`;
const MOMENT = `timestamp_hash_extended(e.time at time zone 'UTC', c.h)`;
const PART = `(e.part || (case when e.nets is null then '' else '-' end))`;
const WEIGHED = `e.amount::numeric * hashtextextended(${PART}, hashtextextended(s.name, ${MOMENT}))`;
const ENTRIES = (schema: string) =>
  `${schema}.entry e join (select id, ${CODES} as h from ${schema}.cell) c on c.id = e.cell join ${schema}.source s on s.id = e.source`;
const SHOWN = 20;

export async function checksumOf(tx: EntityManager, generation: number): Promise<Checksum> {
  const schema = schemaOfGeneration(generation);
  const [cells] = (await tx.query(
    `select count(*)::int as n, coalesce(sum(amount::numeric * ${CODES}), 0)::text as sum from ${schema}.balance b join ${schema}.cell c on c.id = b.cell where amount <> 0`,
  )) as [Sum];
  const [entries] = (await tx.query(
    `select count(*)::int as n, coalesce(sum(${WEIGHED}), 0)::text as sum from ${ENTRIES(schema)}`,
  )) as [Sum];
  return { cells: cells.n, entries: entries.n, balanceSum: cells.sum, entrySum: entries.sum };
}

interface Sum {
  n: number;
  sum: string;
}

/**
 * The number of entries is not compared: an event that was posted after an activation has one entry
 * where a sweep has two.
 */
export const isSame = (a: Checksum, b: Checksum): boolean =>
  a.balanceSum === b.balanceSum && a.entrySum === b.entrySum;

/**
 * Which cells differ and by how much, then which sources have another history; the first 20 of
 * each.
 */
export async function differencesBetween(
  tx: EntityManager,
  before: number,
  after: number,
): Promise<string[]> {
  const [a, b] = [schemaOfGeneration(before), schemaOfGeneration(after)];
  const codes = `concat_ws(' ', measure, coalesce(territory, '-'), coalesce(occupation, '-'), coalesce(sector, '-'), coalesce(period, '-'))`;
  const balances = (schema: string) =>
    `(select ${codes} as cell, amount from ${schema}.balance b join ${schema}.cell c on c.id = b.cell where amount <> 0)`;
  const cells = (await tx.query(
    `select cell, coalesce(a.amount, 0)::text as was, coalesce(b.amount, 0)::text as is from ${balances(a)} a full join ${balances(b)} b using (cell) where a.amount is distinct from b.amount order by cell limit ${SHOWN}`,
  )) as Record<'cell' | 'was' | 'is', string>[];
  const histories = (schema: string) =>
    `(select s.name, sum(${WEIGHED}) as sum from ${ENTRIES(schema)} group by s.name)`;
  const sources = (await tx.query(
    `select name from ${histories(a)} a full join ${histories(b)} b using (name) where coalesce(a.sum, 0) <> coalesce(b.sum, 0) order by name limit ${SHOWN}`,
  )) as { name: string }[];
  return [
    ...cells.map(({ cell, was, is }) => `${cell} was ${was} thousandths and is ${is}`),
    ...sources.map(({ name }) => `${name} has another history`),
  ];
}
