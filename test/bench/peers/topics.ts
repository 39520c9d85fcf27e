import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, type Message, Partitioners, type Producer } from 'kafkajs';

const CHUNK = 1_000;

export const kafkaAt = (brokers: string[]): Kafka =>
  new Kafka({ clientId: 'mizan-bench', brokers, logLevel: logLevel.NOTHING });

/** One that keeps order and writes each message once. */
export const producerOf = (kafka: Kafka): Producer =>
  kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });

/** An empty topic. */
export async function freshTopic(kafka: Kafka, topic: string, numPartitions = 6): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  if ((await admin.listTopics()).includes(topic)) {
    await admin.deleteTopics({ topics: [topic] });
    await sleep(500); // the broker answers before it has forgotten the topic
  }
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions }] });
  await admin.disconnect();
}

/** Writes all messages to a topic. */
export async function fillTopic(
  kafka: Kafka,
  topic: string,
  all: Iterable<Message>,
): Promise<void> {
  const producer = producerOf(kafka);
  await producer.connect();
  let messages: Message[] = [];
  for (const message of all) {
    messages.push(message);
    if (messages.length < CHUNK) continue;
    await producer.send({ topic, messages });
    messages = [];
  }
  if (messages.length > 0) await producer.send({ topic, messages });
  await producer.disconnect();
}
