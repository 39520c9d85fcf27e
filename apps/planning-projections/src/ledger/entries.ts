import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
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

/** Adds postings. A posting is never changed or removed. */
export async function appendPostings(tx: PoolClient, postings: readonly Posting[]): Promise<void> {
  await tx.query({
    name: 'ledger-postings',
    text: `insert into posting (source, version, activation, event_id, organisation, time, import_id)
      select * from unnest($1::int[], $2::int[], $3::int[], ${textArray(4)}, ${textArray(5)},
        ${textArray(6)}::timestamptz[], ${textArray(7)})`,
    values: [
      numbers(postings.map(({ source }) => source.id)),
      numbers(postings.map(({ version }) => version)),
      numbers(postings.map(({ activation }) => activation)),
      ...(['eventId', 'organisation', 'time', 'importId'] as const).map((field) =>
        texts(postings.map((posting) => posting[field])),
      ),
    ],
  });
}

/** Adds entries. An entry is never changed or removed. */
export async function appendEntries(tx: PoolClient, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query({
    name: 'ledger-entries',
    text: `insert into entry (source, version, activation, time, part, cell, amount, nets)
      select * from unnest($1::int[], $2::int[], $3::int[], ${textArray(4)}::timestamptz[],
        ${textArray(5)}, $6::int[], $7::bigint[], $8::int[])`,
    values: [
      numbers(entries.map(({ source }) => source)),
      numbers(entries.map(({ version }) => version)),
      numbers(entries.map(({ activation }) => activation)),
      texts(entries.map(({ time }) => time)),
      texts(entries.map(({ part }) => part)),
      numbers(entries.map(({ cell }) => cell)),
      numbers(entries.map(({ amount }) => amount)),
      numbers(entries.map(({ nets }) => nets)),
    ],
  });
}
