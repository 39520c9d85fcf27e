import type { EventBatch, ReceivedEvent } from '@mizan/messaging';
import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';

/** Removes parked events of a source when a later version arrives: it carries the whole state. */
export async function supersedeParked(
  tx: PoolClient,
  consumer: string,
  { topic, partition }: EventBatch,
  applied: readonly ReceivedEvent[],
): Promise<void> {
  if (applied.length === 0) return;
  await tx.query({
    name: 'ledger-supersede',
    text: `update parked_event p set status = 'done', done_at = clock_timestamp() from unnest(${textArray(4)}, $5::bigint[]) v(key, place)
      where p.consumer = $1 and p.topic = $2 and p.partition = $3 and p.key = v.key and p."offset" < v.place and p.status = 'parked'`,
    values: [
      consumer,
      topic,
      partition,
      texts(applied.map(({ envelope }) => envelope.subject)),
      numbers(applied.map(({ offset }) => offset)),
    ],
  });
}
