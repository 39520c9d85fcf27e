import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
import type { PostedSource } from './posted-sources.js';
import type { PartInCell } from './weights.js';

/** One version of a source as it was posted by the set of an activation: where it came from, and what it changed. */
export interface Posting {
  source: PostedSource;
  version: number;
  activation: number;
  /** Null where the activation itself posted. */
  eventId: string | null;
  organisation: string | null;
  /** The event's own time, which its owner's log makes strictly increasing, or the activation's. */
  time: string;
  importId: string | null;
  entries: readonly PartInCell[];
}

/** Adds postings and their entries; nothing ever changes or removes one. */
export async function appendPostings(tx: PoolClient, postings: readonly Posting[]): Promise<void> {
  await tx.query({
    name: 'ledger-postings',
    text: `insert into posting (source, version, activation, event_id, organisation, time, import_id)
      select * from unnest($1::int[], $2::int[], $3::int[], ${textArray(4)}, ${textArray(5)}, ${textArray(6)}::timestamptz[], ${textArray(7)})`,
    values: [
      numbers(postings.map(({ source }) => source.id)),
      numbers(postings.map(({ version }) => version)),
      numbers(postings.map(({ activation }) => activation)),
      ...(['eventId', 'organisation', 'time', 'importId'] as const).map((field) =>
        texts(postings.map((posting) => posting[field])),
      ),
    ],
  });
  const rows = postings.flatMap(({ source, version, activation, time, entries }) =>
    entries.map((entry) => ({ source: source.id, version, activation, time, ...entry })),
  );
  if (rows.length === 0) return;
  await tx.query({
    name: 'ledger-entries',
    text: `insert into entry (source, version, activation, time, part, cell, amount)
      select * from unnest($1::int[], $2::int[], $3::int[], ${textArray(4)}::timestamptz[], ${textArray(5)}, $6::int[], $7::bigint[])`,
    values: [
      numbers(rows.map(({ source }) => source)),
      numbers(rows.map(({ version }) => version)),
      numbers(rows.map(({ activation }) => activation)),
      texts(rows.map(({ time }) => time)),
      texts(rows.map(({ part }) => part)),
      numbers(rows.map(({ cell }) => cell)),
      numbers(rows.map(({ amount }) => amount)),
    ],
  });
}
