import type { PoolClient } from 'pg';
import { instants, int4s, int8s, numbers, rowsOf, textArray, texts } from './columns.js';
import type { PostedSource } from './posted-sources.js';
import type { PartInCell } from '../netting/weights.js';

/** One version of a source, posted by the assumption set of one activation. */
export interface Posting {
  source: PostedSource;
  version: number;
  activation: number;
  /** Null if an activation posted it, not an event. */
  eventId: string | null;
  organisation: string | null;
  /**
   * The time of the event, or of the activation. An owner's log makes its times strictly
   * increasing.
   */
  time: string;
  importId: string | null;
  entries: readonly PartInCell[];
}

/**
 * A line of the ledger: what a version of a source adds to a cell. With `nets`, what it takes from
 * the promise of that commitment.
 */
export interface Entry extends PartInCell {
  readonly source: number;
  readonly version: number;
  readonly activation: number;
  readonly time: string;
  readonly nets: number | null;
}

/** The entries of postings. Each is written out: copying with `...` takes ten times as long. */
export function entriesOf(postings: readonly Posting[]): Entry[] {
  const entries: Entry[] = [];
  for (const { source, version, activation, time, entries: lines } of postings)
    for (const { part, cell, amount } of lines)
      entries.push({
        part,
        cell,
        amount,
        source: source.id,
        version,
        activation,
        time,
        nets: null,
      });
  return entries;
}

const POSTINGS = rowsOf({
  source: '$1::int[]',
  version: '$2::int[]',
  activation: '$3::int[]',
  event_id: textArray(4),
  organisation: textArray(5),
  time: '$6::timestamptz[]',
  import_id: textArray(7),
});

/** Adds postings. A posting is never changed or removed. */
export async function appendPostings(tx: PoolClient, postings: readonly Posting[]): Promise<void> {
  await tx.query({
    name: 'ledger-postings',
    text: `insert into posting (source, version, activation, event_id, organisation, time, import_id)
      select * from ${POSTINGS}`,
    values: [
      int4s(postings.map(({ source }) => source.id)),
      int4s(postings.map(({ version }) => version)),
      int4s(postings.map(({ activation }) => activation)),
      texts(postings.map(({ eventId }) => eventId)),
      texts(postings.map(({ organisation }) => organisation)),
      instants(postings.map(({ time }) => time)),
      texts(postings.map(({ importId }) => importId)),
    ],
  });
}

const ENTRIES = rowsOf({
  source: '$1::int[]',
  version: '$2::int[]',
  activation: '$3::int[]',
  time: '$4::timestamptz[]',
  part: textArray(5),
  cell: '$6::int[]',
  amount: '$7::bigint[]',
  nets: '$8::int[]',
});

/** Adds entries. An entry is never changed or removed. */
export async function appendEntries(tx: PoolClient, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query({
    name: 'ledger-entries',
    text: `insert into entry (source, version, activation, time, part, cell, amount, nets)
      select * from ${ENTRIES}`,
    values: [
      int4s(entries.map(({ source }) => source)),
      int4s(entries.map(({ version }) => version)),
      int4s(entries.map(({ activation }) => activation)),
      instants(entries.map(({ time }) => time)),
      texts(entries.map(({ part }) => part)),
      int4s(entries.map(({ cell }) => cell)),
      int8s(entries.map(({ amount }) => amount)),
      numbers(entries.map(({ nets }) => nets)),
    ],
  });
}
