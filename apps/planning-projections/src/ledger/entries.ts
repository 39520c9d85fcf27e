import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
import type { PostedSource } from './posted-sources.js';
import type { PartInCell } from './weights.js';

/** One version of a source as it was posted: where it came from, and what it changed. */
export interface Posting {
  source: PostedSource;
  version: number;
  eventId: string;
  organisation: string | null;
  /** The event's own time, which its owner's log makes strictly increasing. */
  time: string;
  importId: string | null;
  entries: readonly PartInCell[];
}

/** Adds postings and their entries; nothing ever changes or removes one. */
export async function appendPostings(tx: PoolClient, postings: readonly Posting[]): Promise<void> {
  await tx.query({
    name: 'ledger-postings',
    text: `insert into posting (source, version, event_id, organisation, time, import_id)
      select * from unnest($1::int[], $2::int[], ${textArray(3)}, ${textArray(4)}, ${textArray(5)}::timestamptz[], ${textArray(6)})`,
    values: [
      numbers(postings.map(({ source }) => source.id)),
      numbers(postings.map(({ version }) => version)),
      ...(['eventId', 'organisation', 'time', 'importId'] as const).map((field) => texts(postings.map((posting) => posting[field]))),
    ],
  });
  const rows = postings.flatMap(({ source, version, entries }) => entries.map((entry) => ({ source: source.id, version, ...entry })));
  if (rows.length === 0) return;
  await tx.query({
    name: 'ledger-entries',
    text: `insert into entry (source, version, part, cell, amount) select * from unnest($1::int[], $2::int[], ${textArray(3)}, $4::int[], $5::bigint[])`,
    values: [
      numbers(rows.map(({ source }) => source)),
      numbers(rows.map(({ version }) => version)),
      texts(rows.map(({ part }) => part)),
      numbers(rows.map(({ cell }) => cell)),
      numbers(rows.map(({ amount }) => amount)),
    ],
  });
}
