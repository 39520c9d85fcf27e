import type { DataSource, EntityManager } from 'typeorm';
import { Fenced } from '../faults.js';

/** The offset of a consumer in a partition, and the last event that it saw there. */
export interface StoredOffset {
  next: number;
  /** The offset of the last event. Later offsets may hold no event, only transaction markers. */
  lastOffset: number | null;
  lastEventId: string | null;
  logid: string | null;
  position: number;
  lastEventTime: string | null;
  /** How often the process has ended during the batch that starts at `next`. */
  failures: number;
}

export interface PartitionKey {
  consumer: string;
  transport: string;
  topic: string;
  partition: number;
}

const KEY = 'consumer = $1 and transport = $2 and topic = $3 and partition = $4';

/** The stored offset; it is created if there is none. */
export async function loadOffset(
  db: DataSource,
  { consumer, transport, topic, partition }: PartitionKey,
): Promise<StoredOffset> {
  const key = [consumer, transport, topic, partition];
  await db.query(
    `insert into consumer_offset (consumer, transport, topic, partition, next_offset)
     values ($1, $2, $3, $4, 0) on conflict do nothing`,
    key,
  );
  const [row] = (await db.query(`select ${COLUMNS} from consumer_offset where ${KEY}`, key)) as [
    OffsetRow,
  ];
  return toOffset(row);
}

/** The offsets of one consumer, by topic and partition. */
export async function loadOffsets(
  db: DataSource,
  consumer: string,
  transport: string,
): Promise<(StoredOffset & { topic: string; partition: number })[]> {
  const rows = (await db.query(
    `select topic, partition, ${COLUMNS} from consumer_offset where consumer = $1 and transport = $2`,
    [consumer, transport],
  )) as (OffsetRow & { topic: string; partition: number })[];
  return rows.map((row) => ({
    topic: row.topic,
    partition: row.partition,
    ...toOffset(row),
  }));
}

/**
 * Stores the new offset, as the first statement of the transaction. Throws Fenced if another
 * consumer has changed it since. A process that is paused after this statement is ended by the
 * database.
 */
export async function compareAndSetOffset(
  tx: EntityManager,
  key: PartitionKey,
  from: number,
  to: StoredOffset,
  idleTransactionMs: number,
): Promise<void> {
  const rows: unknown = await tx.query(
    `update consumer_offset set next_offset = $6, last_event_id = $7, logid = $8, position = $9,
       last_event_time = $10, last_offset = $12, failures = 0, updated_at = clock_timestamp()
     where ${KEY} and next_offset = $5
     returning set_config('idle_in_transaction_session_timeout', $11, true)`,
    [
      ...[key.consumer, key.transport, key.topic, key.partition, from, to.next, to.lastEventId],
      ...[to.logid, to.position, to.lastEventTime, String(idleTransactionMs), to.lastOffset],
    ],
  );
  if ((rows as [unknown[], number])[1] !== 1)
    throw new Fenced(`${key.topic}/${key.partition} has moved on from ${from}`);
}

/**
 * Records that this process ends during the batch at `next`, for the process that is started next.
 */
export async function noteFailure(db: DataSource, key: PartitionKey, next: number): Promise<void> {
  await db.query(
    `update consumer_offset set failures = failures + 1 where ${KEY} and next_offset = $5`,
    [key.consumer, key.transport, key.topic, key.partition, next],
  );
}

const COLUMNS =
  'next_offset, last_offset, last_event_id, logid, position, last_event_time::text, failures';

interface OffsetRow {
  next_offset: string;
  last_offset: string | null;
  last_event_id: string | null;
  logid: string | null;
  position: string;
  last_event_time: string | null;
  failures: number;
}

const toOffset = (row: OffsetRow): StoredOffset => ({
  next: Number(row.next_offset),
  lastOffset: lastBefore(Number(row.next_offset), row.last_offset),
  lastEventId: row.last_event_id,
  logid: row.logid,
  position: Number(row.position),
  lastEventTime: row.last_event_time,
  failures: row.failures,
});

/** The last event is unknown if somebody has set the offset back before it. */
function lastBefore(next: number, last: string | null): number | null {
  if (last === null || Number(last) >= next) return null;
  return Number(last);
}
