import { connected } from './tables.js';
import { BatchWriter, StraightLedger } from './straight-ledger.js';
import { kafkaAt } from './topics.js';
import { needIn } from './work.js';

/**
 * A topic and the tables that its messages go to. Without brokers, the event log in these tables.
 */
export interface ReadTopic {
  readonly url: string;
  readonly schema: string;
  readonly brokers: string[];
  readonly topic: string;
}

export interface StraightTopic extends ReadTopic {
  /** Of so many processes that share the partitions, this one. */
  readonly processes: number;
  readonly mine: number;
  /** MiB that a fetch may bring of a partition. */
  readonly fetchMb: number;
}

/**
 * Applies this process's share of a topic. Fetching and parsing overlap the transaction that runs.
 */
export async function projectTopic(
  { url, schema, brokers, topic, processes, mine, fetchMb }: StraightTopic,
  { joined, began }: { joined?: () => void; began?: () => void },
): Promise<void> {
  const writer = new BatchWriter(new StraightLedger(await connected(url, schema), topic));
  // A group of its own and a fixed share: no rebalance in the middle of the measurement.
  const consumer = kafkaAt(brokers).consumer({
    groupId: `straight-${process.pid}`,
    maxBytesPerPartition: fetchMb << 20,
    maxBytes: (6 * fetchMb) << 20,
    maxWaitTimeInMs: 100,
  });
  if (joined) consumer.on(consumer.events.GROUP_JOIN, joined);
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch: { partition, messages } }) => {
      if (partition % processes !== mine)
        return consumer.pause([{ topic, partitions: [partition] }]);
      began?.();
      const [from, last] = [Number(messages[0]!.offset), Number(messages.at(-1)!.offset)];
      const needs = messages.map(({ value }) => needIn({ key: '', value: value!.toString() }));
      await writer.offer({ partition, from, next: last + 1 }, needs);
    },
  });
}
