import type { PoolClient } from 'pg';
import type { PositionLine } from '../posting-rules/position.js';
import { termsIn } from '../netting/covers.js';
import { byMoment, netInOrder, netLate, type NetRow } from '../netting/history.js';
import {
  keepLast,
  lockGroups,
  type NetGroup,
  nodeOfAgreement,
  nodeOfCommitment,
} from './net-groups.js';
import { historyOf, keepRows, currentLinks, type StoredRow } from './net-rows.js';
import type { PromisedAgreement } from '../netting/promised.js';
import { type NetLines, Tree } from '../netting/tree.js';

/**
 * What a version of a source takes from the promise of a commitment, at the moment of that version.
 */
export interface NetEntry {
  readonly source: number;
  readonly version: number;
  readonly activation: number;
  readonly time: string;
  readonly line: PositionLine;
  readonly amount: bigint;
  /** The commitment whose promise is reduced. */
  readonly nets: number;
}

/** Another writer has joined groups that this one had read. The work is undone and repeated. */
export class GroupsChanged extends Error {}

/** Nets new rows, in the transaction that adds them. Returns what is to be posted. */
export async function net(tx: PoolClient, rows: readonly StoredRow[]): Promise<NetEntry[]> {
  if (rows.length === 0) return [];
  const joined = rows.flatMap(namesIn);
  const groups = await lockGroups(tx, joined);
  if (!groups) throw new GroupsChanged('commitments were joined by another writer');
  const nodes = new Map(groups.flatMap((group) => [...group.nodes]));
  const entries: NetEntry[] = [];
  for (const group of groups) {
    const own = rows.flatMap((row) => partIn(row, group)).sort(byMoment);
    if (own.length === 0) continue;
    entries.push(...(await netGroup(tx, group, own)));
  }
  await keepRows(tx, rows, nodes);
  await keepLast(tx, groups);
  return entries;
}

async function netGroup(
  tx: PoolClient,
  group: NetGroup,
  rows: readonly StoredRow[],
): Promise<NetEntry[]> {
  const numbers = [...group.nodes.values()];
  const isInOrder = group.last === null || byMoment(rows[0]!, group.last) > 0;
  let netted: ReadonlyMap<NetRow, NetLines>;
  if (isInOrder) {
    const { promises, covers } = await currentLinks(tx, numbers);
    netted = netInOrder(Tree.of(promises, covers), rows);
  } else {
    netted = netLate(await historyOf(tx, numbers), rows);
  }
  const last = rows.at(-1)!;
  if (group.last === null || byMoment(last, group.last) > 0) {
    const { time, source, version, activation } = last;
    group.last = { time, source, version, activation };
  }
  return [...netted].flatMap(([row, lines]) =>
    [...lines.values()].map(({ line, amount }) => {
      const { sourceId, version, activation, time } = row as StoredRow;
      const nets = group.nodes.get(nodeOfCommitment(line.part))!;
      return { source: sourceId, version, activation, time, line, amount, nets };
    }),
  );
}

/**
 * What each row links together: its commitments one by one, or an agreement with everything that it
 * names.
 */
function namesIn({ covers, promise }: NetRow): string[][] {
  const named = [...covers.keys()].map((key) => [nodeOfCommitment(termsIn(key).commitment)]);
  return promise ? [...named, namesOf(promise)] : named;
}

const namesOf = (promise: PromisedAgreement): string[] => [
  nodeOfAgreement(promise.agreement),
  ...(promise.implements === null ? [] : [nodeOfAgreement(promise.implements)]),
  ...promise.commitments.flatMap(({ id, covers }) => [
    nodeOfCommitment(id),
    ...(covers === null ? [] : [nodeOfCommitment(covers)]),
  ]),
];

/** The part of a row that belongs to a group. A need may cover commitments of several groups. */
function partIn(row: StoredRow, { nodes }: NetGroup): StoredRow[] {
  const isOf = (name: string) => nodes.has(name);
  const covers = new Map(
    [...row.covers].filter(([key]) => isOf(nodeOfCommitment(termsIn(key).commitment))),
  );
  const promise = row.promise && isOf(nodeOfAgreement(row.promise.agreement)) ? row.promise : null;
  return covers.size > 0 || promise ? [{ ...row, covers, promise }] : [];
}
