import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
import { byMoment, type Moment } from '../netting/history.js';

/** The name in the ledger of an agreement or a commitment that can be linked. */
export const nodeOfAgreement = (id: string): string => `a:${id}`;
export const nodeOfCommitment = (id: string): string => `c:${id}`;

/**
 * Agreements and commitments that are linked, or may be. They are netted together, and only one
 * writer at a time changes them.
 */
export interface NetGroup {
  readonly root: number;
  /** By their names. */
  readonly nodes: Map<string, number>;
  /** The last moment that was netted; null if there is none. */
  last: Moment | null;
}

interface NodeRow {
  readonly id: number;
  readonly name: string;
  readonly root: number;
}

/**
 * Joins each list of nodes into one group, and locks the groups in the order of their roots.
 * Undefined if another writer has joined some of them meanwhile: what was read before is out of
 * date.
 */
export async function lockGroups(
  tx: PoolClient,
  joined: readonly (readonly string[])[],
): Promise<NetGroup[] | undefined> {
  const names = [...new Set(joined.flat())].sort();
  const seen = await nodesOf(tx, names);
  const roots = [...new Set([...seen.values()].map(({ root }) => root))].sort((a, b) => a - b);
  await tx.query('select from link_node where id = any($1::int[]) order by id for update', [
    numbers(roots),
  ]);
  const locked = await nodesOf(tx, names);
  if ([...locked].some(([name, { root }]) => seen.get(name)!.root !== root)) return undefined;
  const rootOf = unions(joined, locked);
  await move(tx, rootOf);
  return groupsOf(tx, [...new Set([...rootOf.values()])]);
}

/**
 * Gives every node a row with a number. Inserted in the order of the names, so that no two writers
 * block each other.
 */
async function nodesOf(
  tx: PoolClient,
  names: readonly string[],
): Promise<ReadonlyMap<string, NodeRow>> {
  const read = async () => {
    const { rows } = await tx.query<NodeRow>({
      name: 'net-nodes',
      text: `select id, name, root from link_node where name = any(${textArray(1)})`,
      values: [texts(names)],
    });
    return new Map(rows.map((row) => [row.name, row]));
  };
  const known = await read();
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  await tx.query(
    `with numbered as (
       select nextval(pg_get_serial_sequence('link_node', 'id'))::int as id, name
       from (select name from unnest(${textArray(1)}) name order by name) named)
     insert into link_node (id, name, root) overriding system value
     select id, name, id from numbered order by name on conflict (name) do nothing`,
    [texts(missing)],
  );
  return read();
}

/** The root of each node after the lists are joined: the smallest of their roots. */
function unions(
  joined: readonly (readonly string[])[],
  nodes: ReadonlyMap<string, NodeRow>,
): Map<number, number> {
  const roots = new Map<number, number>();
  const rootOf = (root: number): number => {
    const above = roots.get(root) ?? root;
    return above === root ? root : rootOf(above);
  };
  for (const names of joined) {
    const own = names.map((name) => rootOf(nodes.get(name)!.root));
    const root = Math.min(...own);
    for (const one of own) roots.set(one, root);
  }
  return new Map([...nodes.values()].map((node) => [node.root, rootOf(node.root)]));
}

async function move(tx: PoolClient, rootOf: ReadonlyMap<number, number>): Promise<void> {
  const moved = [...rootOf].filter(([from, to]) => from !== to);
  if (moved.length === 0) return;
  await tx.query(
    `update link_node n set root = v.root from unnest($1::int[], $2::int[]) v(was, root)
     where n.root = v.was`,
    [numbers(moved.map(([from]) => from)), numbers(moved.map(([, to]) => to))],
  );
}

async function groupsOf(tx: PoolClient, roots: readonly number[]): Promise<NetGroup[]> {
  const { rows } = await tx.query<NodeRow & { last: string | null }>(
    'select id, name, root, last from link_node where root = any($1::int[]) order by id',
    [numbers(roots)],
  );
  const groups = new Map<number, NetGroup>(
    roots.map((root) => [root, { root, nodes: new Map(), last: null }]),
  );
  for (const { id, name, root, last } of rows) {
    const group = groups.get(root)!;
    group.nodes.set(name, id);
    const moment = last === null ? null : (JSON.parse(last) as Moment);
    if (moment && (group.last === null || byMoment(moment, group.last) > 0)) group.last = moment;
  }
  return [...groups.values()];
}

/** Stores the last netted moment of each group. */
export async function keepLast(tx: PoolClient, groups: readonly NetGroup[]): Promise<void> {
  await tx.query(
    `update link_node n set last = v.last
     from unnest($1::int[], ${textArray(2)}) v(id, last) where n.id = v.id`,
    [
      numbers(groups.map(({ root }) => root)),
      texts(groups.map(({ last }) => JSON.stringify(last))),
    ],
  );
}
