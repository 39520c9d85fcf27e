import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
import { type Covers, termsIn } from '../netting/covers.js';
import { byMoment, type NetRow } from '../netting/history.js';
import { nodeOfAgreement, nodeOfCommitment } from './net-groups.js';
import { Tree } from '../netting/tree.js';
import { decodePromise, encodePromise, type PromisedAgreement } from '../netting/promised.js';

/** A row with the number of its source. */
export interface StoredRow extends NetRow {
  readonly sourceId: number;
}

const TIME = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

interface MomentRow {
  readonly time: string;
  readonly source: string;
  readonly sourceId: number;
  readonly version: number;
  readonly activation: number;
}

/**
 * The newest promise of each agreement among the nodes, and everything that covers their
 * commitments.
 */
export async function currentLinks(
  tx: PoolClient,
  nodes: readonly number[],
): Promise<{ promises: PromisedAgreement[]; covers: (readonly [string, bigint])[] }> {
  const promises = await tx.query<{ body: string }>(
    `select distinct on (node) body from promise where node = any($1::int[])
     order by node, version desc, activation desc`,
    [numbers(nodes)],
  );
  const covers = await tx.query<{ terms: string; amount: string }>(
    'select terms, amount from cover_total where node = any($1::int[])',
    [numbers(nodes)],
  );
  return {
    promises: promises.rows.map(({ body }) => decodePromise(body)),
    covers: covers.rows.map(({ terms, amount }) => [terms, BigInt(amount)] as const),
  };
}

/** The trees with these commitments, in their present state. */
export async function treeWith(tx: PoolClient, commitmentIds: readonly string[]): Promise<Tree> {
  const { rows } = await tx.query<{ id: number }>(
    `select id from link_node where root in (
       select root from link_node where name = any(${textArray(1)}))`,
    [texts(commitmentIds.map(nodeOfCommitment))],
  );
  const { promises, covers } = await currentLinks(
    tx,
    rows.map(({ id }) => id),
  );
  return Tree.of(promises, covers);
}

/** Every row of the nodes, in the order of their moments. */
export async function historyOf(tx: PoolClient, nodes: readonly number[]): Promise<StoredRow[]> {
  const columns = (table: string) =>
    `${TIME(`${table}.time`)} as time, s.name as source, s.id as "sourceId",
     ${table}.version, ${table}.activation`;
  const promises = await tx.query<MomentRow & { body: string }>(
    `select ${columns('promise')}, body from promise join source s on s.id = promise.source
     where node = any($1::int[])`,
    [numbers(nodes)],
  );
  const covers = await tx.query<MomentRow & { terms: string; amount: string }>(
    `select ${columns('cover')}, terms, amount from cover join source s on s.id = cover.source
     where node = any($1::int[])`,
    [numbers(nodes)],
  );
  const ofCovers = new Map<string, StoredRow & { covers: Map<string, bigint> }>();
  for (const { terms, amount, ...moment } of covers.rows) {
    const key = [moment.time, moment.sourceId, moment.version, moment.activation].join();
    const row = ofCovers.get(key) ?? { ...moment, promise: null, covers: new Map() };
    row.covers.set(terms, BigInt(amount));
    ofCovers.set(key, row);
  }
  const ofPromises = promises.rows.map(({ body, ...moment }): StoredRow => ({
    ...moment,
    promise: decodePromise(body),
    covers: new Map(),
  }));
  return [...ofPromises, ...ofCovers.values()].sort(byMoment);
}

/** Stores the rows, and adds the covers to their totals in the order of the terms. */
export async function keepRows(
  tx: PoolClient,
  rows: readonly StoredRow[],
  nodes: ReadonlyMap<string, number>,
): Promise<void> {
  await keepPromises(tx, rows, nodes);
  const covers = rows.flatMap((row) =>
    [...row.covers].map(([terms, amount]) => ({ row, terms, amount, node: nodeIn(nodes, terms) })),
  );
  if (covers.length === 0) return;
  await tx.query(
    `insert into cover (node, terms, amount, time, source, version, activation)
     select * from unnest($1::int[], ${textArray(2)}, $3::bigint[], ${textArray(4)}::timestamptz[],
       $5::int[], $6::int[], $7::int[])`,
    [
      numbers(covers.map(({ node }) => node)),
      texts(covers.map(({ terms }) => terms)),
      numbers(covers.map(({ amount }) => amount)),
      texts(covers.map(({ row }) => row.time)),
      numbers(covers.map(({ row }) => row.sourceId)),
      numbers(covers.map(({ row }) => row.version)),
      numbers(covers.map(({ row }) => row.activation)),
    ],
  );
  await addToTotals(
    tx,
    covers.flatMap(({ row }) => [row.covers]),
    nodes,
  );
}

async function addToTotals(
  tx: PoolClient,
  covers: readonly Covers[],
  nodes: ReadonlyMap<string, number>,
): Promise<void> {
  const totals = new Map<string, bigint>();
  for (const one of new Set(covers))
    for (const [terms, amount] of one) totals.set(terms, (totals.get(terms) ?? 0n) + amount);
  const sorted = [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx.query(
    `insert into cover_total as t (node, terms, amount)
     select * from unnest($1::int[], ${textArray(2)}, $3::bigint[])
     on conflict (node, terms) do update set amount = t.amount + excluded.amount`,
    [
      numbers(sorted.map(([terms]) => nodeIn(nodes, terms))),
      texts(sorted.map(([terms]) => terms)),
      numbers(sorted.map(([, amount]) => amount)),
    ],
  );
}

async function keepPromises(
  tx: PoolClient,
  rows: readonly StoredRow[],
  nodes: ReadonlyMap<string, number>,
): Promise<void> {
  const promised = rows.flatMap((row) => (row.promise ? [{ ...row, promise: row.promise }] : []));
  if (promised.length === 0) return;
  await tx.query(
    `insert into promise (node, body, time, source, version, activation)
     select * from unnest($1::int[], ${textArray(2)}, ${textArray(3)}::timestamptz[],
       $4::int[], $5::int[], $6::int[])`,
    [
      numbers(promised.map(({ promise }) => nodes.get(nodeOfAgreement(promise.agreement))!)),
      texts(promised.map(({ promise }) => encodePromise(promise))),
      texts(promised.map(({ time }) => time)),
      numbers(promised.map(({ sourceId }) => sourceId)),
      numbers(promised.map(({ version }) => version)),
      numbers(promised.map(({ activation }) => activation)),
    ],
  );
}

const nodeIn = (nodes: ReadonlyMap<string, number>, terms: string): number =>
  nodes.get(nodeOfCommitment(termsIn(terms).commitment))!;
