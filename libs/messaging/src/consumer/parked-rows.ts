import type { EntityManager } from 'typeorm';
import type { PartitionKey } from './offsets.js';
import type { ParkedRecord, Reading } from './reading.js';

/** Writes what is parked; an event that is parked already stays as it is. */
export async function insertParked(
  tx: EntityManager,
  { consumer, transport, topic, partition }: PartitionKey,
  parked: ParkedRecord[],
): Promise<void> {
  if (parked.length === 0) return;
  const column = <K extends keyof ParkedRecord>(name: K) => parked.map((one) => one[name]);
  await tx.query(
    `insert into parked_event (consumer, transport, topic, partition, "offset", key, type, event_id, importid, raw, code, detail)
     select $1, $2, $3, $4, * from unnest($5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::text[], $12::text[])
     on conflict do nothing`,
    [
      consumer,
      transport,
      topic,
      partition,
      column('offset'),
      column('key'),
      column('type'),
      column('eventId'),
      column('importId'),
      column('raw'),
      column('code'),
      column('detail'),
    ],
  );
}

/** Which keys of these records have an event parked; holds off a replay of the topic until the commit. */
export async function parkedKeys(
  tx: EntityManager,
  { consumer, topic }: PartitionKey,
  readings: Reading[],
): Promise<Set<string>> {
  await tx.query('select pg_advisory_xact_lock_shared(hashtext($1))', [
    replayLock(consumer, topic),
  ]);
  const keys = new Set(
    readings
      .map((reading) => (reading.kind === 'event' ? reading.event.key : null))
      .filter((key) => key !== null),
  );
  const rows = (await tx.query(
    `select distinct key from parked_event where consumer = $1 and topic = $2 and status = 'parked' and key = any($3)`,
    [consumer, topic, [...keys]],
  )) as { key: string }[];
  return new Set(rows.map((row) => row.key));
}

export const replayLock = (consumer: string, topic: string): string =>
  `mizan replay ${consumer} ${topic}`;
