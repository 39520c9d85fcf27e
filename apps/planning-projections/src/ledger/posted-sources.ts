import type { PoolClient } from 'pg';
import { int4s, numbers, rowsOf, textArray, texts } from './columns.js';
import { decodeLinks, encodeLinks, type Links, NO_LINKS } from '../netting/links.js';
import { decodeWeights, encodeWeights, type Weights } from '../netting/weights.js';

/** A source with what is posted for it; `id` is 0 if it is new. */
export interface PostedSource {
  id: number;
  version: number;
  weights: Weights;
  links: Links;
  state: string;
}

const NOTHING: Weights = new Map();

/**
 * Locks the sources in the order of their names, so that no two writers block each other, and
 * returns what is posted.
 */
export async function lockPosted(
  tx: PoolClient,
  names: readonly string[],
): Promise<Map<string, PostedSource>> {
  const sorted = [...new Set(names)].sort();
  const { rows } = await tx.query<[number, string, number, string, string]>({
    name: 'ledger-lock',
    rowMode: 'array',
    text: `select id, name, version, position, links from source
      where name = any(${textArray(1)}) order by name collate "C" for update`,
    values: [texts(sorted)],
  });
  const posted = new Map<string, PostedSource>(
    sorted.map((name) => [
      name,
      { id: 0, version: 0, weights: NOTHING, links: NO_LINKS, state: '' },
    ]),
  );
  for (const [id, name, version, position, links] of rows) {
    const weights = decodeWeights(position);
    posted.set(name, { id, version, weights, links: decodeLinks(links), state: '' });
  }
  return posted;
}

/** The states of locked sources; a new source has none. */
export async function readStates(tx: PoolClient, sources: readonly PostedSource[]): Promise<void> {
  const known = sources.filter(({ id }) => id !== 0);
  if (known.length === 0) return;
  const { rows } = await tx.query<{ id: number; state: string }>(
    'select id, state from source where id = any($1::int[])',
    [numbers(known.map(({ id }) => id))],
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  for (const source of known) source.state = states.get(source.id)!;
}

/**
 * Saves the changed sources and numbers the new ones. If another writer has added the same source,
 * the unique name fails and the batch is retried.
 */
export async function savePosted(
  tx: PoolClient,
  changed: ReadonlyMap<string, PostedSource>,
): Promise<void> {
  const old = [...changed.values()].filter(({ id }) => id !== 0);
  const added = [...changed].filter(([, { id }]) => id === 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (old.length > 0) {
    await tx.query({
      name: 'ledger-update-sources',
      text: `update source s set version = v.version, position = coalesce(v.position, ''),
          links = coalesce(v.links, ''), state = v.state
        from ${rowsOf({ id: '$1::int[]', ...COLUMNS })} v
        where s.id = v.id`,
      values: [int4s(old.map(({ id }) => id)), ...columnsOf(old)],
    });
  }
  if (added.length === 0) return;
  const { rows } = await tx.query<[number, string]>({
    name: 'ledger-add-sources',
    rowMode: 'array',
    text: `insert into source (name, version, position, links, state)
      select v.name, v.version, coalesce(v.position, ''), coalesce(v.links, ''), v.state
      from ${rowsOf({ name: textArray(1), ...COLUMNS })} v
      returning id, name`,
    values: [texts(added.map(([name]) => name)), ...columnsOf(added.map(([, source]) => source))],
  });
  for (const [id, name] of rows) changed.get(name)!.id = id;
}

const COLUMNS = {
  version: '$2::int[]',
  position: textArray(3),
  links: textArray(4),
  state: textArray(5),
};
const columnsOf = (sources: readonly PostedSource[]): unknown[] => [
  int4s(sources.map(({ version }) => version)),
  texts(sources.map(({ weights }) => encodeWeights(weights))),
  texts(sources.map(({ links }) => encodeLinks(links))),
  texts(sources.map(({ state }) => state)),
];
