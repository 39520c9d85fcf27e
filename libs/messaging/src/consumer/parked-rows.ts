import type { EntityManager } from 'typeorm';
import type { PartitionKey } from './offsets.js';
import type { ParkedRecord } from './parked-record.js';
import type { Reading } from './reading.js';
import { keyOf } from './rounds.js';

/**
 * Stores parked events; one that is parked already stays unchanged. Repeats of one refusal are one
 * row with a count and the newest text, which contains what the earlier ones said.
 */
export async function insertParked(
  tx: EntityManager,
  { consumer, transport, topic, partition }: PartitionKey,
  parked: readonly ParkedRecord[],
): Promise<void> {
  const single = parked.filter(({ refusal }) => refusal === null);
  const repeated = newestOf(parked.filter(({ refusal }) => refusal !== null));
  const place = [consumer, transport, topic, partition];
  if (single.length > 0)
    await tx.query(`${INSERT} on conflict do nothing`, [...place, ...columnsOf(single), 1]);
  for (const { record, times } of repeated)
    await tx.query(`${INSERT} ${COUNT_REPEAT}`, [...place, ...columnsOf([record]), times]);
}

const FIELDS = [
  ...(['offset', 'key', 'type', 'eventId', 'importId'] as const),
  ...(['raw', 'code', 'detail', 'refusal'] as const),
];

const columnsOf = (parked: readonly ParkedRecord[]): unknown[][] =>
  FIELDS.map((field) => parked.map((one) => one[field]));

const INSERT = `
  insert into parked_event as p
    (consumer, transport, topic, partition, times,
     "offset", key, type, event_id, importid, raw, code, detail, refusal)
  select $1, $2, $3, $4, $14::int, * from unnest($5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::bytea[], $11::text[], $12::text[], $13::text[])`;

const COUNT_REPEAT = `
  on conflict (consumer, topic, refusal) where status = 'parked' do update set
    times = p.times + excluded.times, transport = excluded.transport, partition = excluded.partition,
    "offset" = excluded."offset", event_id = excluded.event_id, importid = excluded.importid,
    raw = excluded.raw, detail = excluded.detail, last_parked_at = clock_timestamp()`;

/** One record per refusal, and how often it occurred. */
function newestOf(parked: readonly ParkedRecord[]): { record: ParkedRecord; times: number }[] {
  const byRefusal = new Map<string, { record: ParkedRecord; times: number }>();
  for (const record of parked) {
    const times = (byRefusal.get(record.refusal!)?.times ?? 0) + 1;
    byRefusal.set(record.refusal!, { record, times });
  }
  return [...byRefusal.values()].sort((a, b) => (a.record.refusal! < b.record.refusal! ? -1 : 1));
}

/**
 * Which keys of these records have a parked event. Blocks a replay of the topic until the commit.
 */
export async function parkedKeys(
  tx: EntityManager,
  { consumer, topic }: PartitionKey,
  readings: readonly Reading[],
): Promise<Set<string>> {
  await tx.query('select pg_advisory_xact_lock_shared(hashtext($1))', [
    replayLock(consumer, topic),
  ]);
  const keys = new Set(readings.map(keyOf).filter((key) => key !== null));
  const rows = (await tx.query(
    `select distinct key from parked_event
     where consumer = $1 and topic = $2 and status = 'parked' and key = any($3)`,
    [consumer, topic, [...keys]],
  )) as { key: string }[];
  return new Set(rows.map((row) => row.key));
}

export const replayLock = (consumer: string, topic: string): string =>
  `mizan replay ${consumer} ${topic}`;
