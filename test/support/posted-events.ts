import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerBatches } from '../../apps/planning-projections/src/ledger/ledger-batches.js';
import { BatchRunner } from '../../libs/messaging/src/consumer/batch-runner.js';
import type { BatchHandler } from '../../libs/messaging/src/consumer/subscription.js';
import type { SourceRecord } from '../../libs/messaging/src/transports/event-source.js';
import { events } from '../bench/peers/work.js';
import { ownEvent } from './own-event.js';

const TOPIC = 'mizan.employer-needs';
/** Two partitions at once, in batches as a fetch from Kafka brings them. */
const PARTITIONS = 2;
const BATCH = 2_500;

/** The stream of needs of the benchmarks, as the partitions of a topic hold it. */
export function partitioned(count: number): SourceRecord[][] {
  const partitions: SourceRecord[][] = Array.from({ length: PARTITIONS }, () => []);
  let position = 0;
  for (const event of events(count)) {
    const { key, value } = ownEvent(event, ++position);
    const partition = partitions[Number.parseInt(key.slice(-4), 16) % PARTITIONS]!;
    partition.push({ offset: partition.length, key, value: Buffer.from(value) });
  }
  return partitions;
}

/** Posts them to the ledger of a projection that reads no log itself. */
export async function posted(
  app: INestApplicationContext,
  partitions: readonly SourceRecord[][],
): Promise<void> {
  const batches = app.get(LedgerBatches);
  const runner = new BatchRunner({
    db: app.get(DataSource),
    subscription: batches.subscription(),
    transport: 'kafka',
    handlerOf: () => ((batch, context) => batches.take(batch as never, context)) as BatchHandler,
    log: console,
    onFatal: (error) => {
      throw error;
    },
  });
  const post = async (records: SourceRecord[], partition: number) => {
    await runner.assigned(TOPIC, partition);
    for (let from = 0; from < records.length; from += BATCH) {
      const part = records.slice(from, from + BATCH);
      const end = from + part.length;
      await runner.take({ topic: TOPIC, partition, from, end, records: part }, () => false);
    }
  };
  await Promise.all(partitions.map(post));
}
