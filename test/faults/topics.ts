import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { asked } from './oracle.js';
import { Difference, OWNERS, PROJECTOR, schemaOf, type System } from './system.js';

const READ_MS = 60_000;

/**
 * Checks that each log and its topic contain the same events, in the same order per aggregate once
 * repeats are removed.
 */
export async function published(system: System): Promise<void> {
  if (!system.kafka) return;
  const kafka = brokerOf(system.kafka.proxy.port);
  const compare = async (owner: string) => {
    const log = await asked(
      system.databaseUrl(PROJECTOR),
      async (client) =>
        (
          await client.query<{ key: string; id: string }>(
            `select key, payload::json->>'id' as id from "${schemaOf(owner)}".event_log order by position`,
          )
        ).rows,
    );
    const topic = await recordsOf(kafka, `mizan.${owner}`, log.length);
    const [inLog, inTopic] = [byKey(log), byKey(topic)];
    for (const key of new Set([...inLog.keys(), ...inTopic.keys()]))
      if (String(inLog.get(key)) !== String(inTopic.get(key)))
        throw new Difference(
          `mizan.${owner} and its log differ in ${key}: the log has ${inLog.get(key)}, the topic ${inTopic.get(key)}`,
        );
  };
  await Promise.all(OWNERS.map(compare));
}

export const brokerOf = (port: number): Kafka =>
  new Kafka({ brokers: [`127.0.0.1:${port}`], logLevel: logLevel.NOTHING });

function byKey(events: readonly { key: string; id: string }[]): Map<string, string[]> {
  const seen = new Set<string>();
  const lists = new Map<string, string[]>();
  for (const { key, id } of events) {
    if (seen.has(id)) continue;
    seen.add(id);
    const list = lists.get(key);
    if (list) list.push(id);
    else lists.set(key, [id]);
  }
  return lists;
}

interface TopicRecord {
  readonly key: string;
  readonly id: string;
  readonly partition: number;
  readonly offset: number;
  readonly value: string;
}

/** All records of a topic, read to its end, once it contains this many different ones. */
export async function recordsOf(
  kafka: Kafka,
  topic: string,
  wanted: number,
): Promise<TopicRecord[]> {
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `faults-${randomUUID()}`, maxWaitTimeInMs: 50 });
  const events: TopicRecord[] = [];
  const seen = new Set<string>();
  try {
    await admin.connect();
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const ends = async () =>
      (await admin.fetchTopicOffsets(topic)).reduce(
        (sum, { low, high }) => sum + Number(high) - Number(low),
        0,
      );
    let end = await ends();
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch, resolveOffset }) => {
        for (const { key, value, offset } of batch.messages) {
          const text = String(value);
          const { id } = JSON.parse(text) as { id: string };
          seen.add(id);
          const place = { partition: batch.partition, offset: Number(offset) };
          events.push({ key: String(key), id, ...place, value: text });
          resolveOffset(offset);
        }
      },
    });
    for (
      const deadline = Date.now() + READ_MS;
      events.length < end || seen.size < wanted;
      end = await ends()
    ) {
      if (Date.now() > deadline)
        throw new Difference(
          `${topic} holds ${seen.size} of the ${wanted} events of its log (${events.length} records of ${end} read)`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return events;
  } finally {
    await Promise.all([admin.disconnect(), consumer.disconnect()]).catch(() => undefined);
  }
}
