import { randomUUID } from 'node:crypto';
import { type Kafka, Partitioners, type Producer } from 'kafkajs';
import { EVENT_CONTENT_TYPE } from '../envelope.js';
import { DeadlinePassed, within } from './deadline.js';
import { kafkaClient, type KafkaLogin } from './kafka-client.js';

const ANSWER_MS = 30_000;
const LEAVE_MS = 3_000;

export interface LoggedEvent {
  source: string;
  logid: string;
  position: number;
  id: string;
}

/**
 * Writes rows of a log to its topic unchanged: structured mode, with keys, in order. It never
 * creates a topic.
 */
export class TopicWriter {
  private readonly kafka: Kafka;
  private readonly producer: Producer;

  constructor(
    brokers: string[],
    login: KafkaLogin | undefined,
    private readonly topic: string,
  ) {
    this.kafka = kafkaClient(`relay-${topic}`, brokers, login, 5);
    this.producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
  }

  /** Throws if the topic does not exist. */
  async connect(): Promise<void> {
    await within(this.producer.connect(), ANSWER_MS);
  }

  async send(rows: { key: string; payload: string }[]): Promise<void> {
    const headers = { 'content-type': EVENT_CONTENT_TYPE };
    await within(
      this.producer.send({
        topic: this.topic,
        acks: -1,
        timeout: ANSWER_MS / 2,
        messages: rows.map(({ key, payload }) => ({ key, value: payload, headers })),
      }),
      ANSWER_MS,
    );
  }

  /**
   * The number of records written to the topic so far, and the last record of each partition that
   * is an event of a log.
   */
  async lastEvents(): Promise<{ records: number; newest: LoggedEvent[] }> {
    const admin = this.kafka.admin();
    try {
      await within(admin.connect(), ANSWER_MS);
      const ends = (await within(admin.fetchTopicOffsets(this.topic), ANSWER_MS)).map(
        ({ partition, low, high }) => ({ partition, low: Number(low), high: Number(high) }),
      );
      const filled = ends.filter(({ low, high }) => high > low);
      const newest = filled.length === 0 ? [] : await this.readLast(filled);
      return { records: ends.reduce((sum, { high }) => sum + high, 0), newest };
    } finally {
      await within(admin.disconnect(), LEAVE_MS).catch(() => undefined);
    }
  }

  async disconnect(): Promise<void> {
    await within(this.producer.disconnect(), LEAVE_MS).catch(() => undefined);
  }

  isFault(error: unknown): boolean {
    // the error classes of kafkajs cannot be imported by name in ESM
    return error instanceof DeadlinePassed || /^KafkaJS/.test((error as Error).name);
  }

  private async readLast(ends: { partition: number; high: number }[]): Promise<LoggedEvent[]> {
    const reader = this.kafka.consumer({
      groupId: `relay-check-${randomUUID()}`,
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 50,
    });
    const found = new Map<number, LoggedEvent | undefined>();
    try {
      await within(reader.connect(), ANSWER_MS);
      await within(reader.subscribe({ topic: this.topic }), ANSWER_MS);
      await within(
        new Promise<void>((done, failed) => {
          reader.on(reader.events.CRASH, ({ payload }) => failed(payload.error));
          const eachMessage = async ({
            partition,
            message,
          }: {
            partition: number;
            message: { value: Buffer | null; offset: string };
          }) => {
            const end = ends.find((one) => one.partition === partition);
            if (!end || Number(message.offset) < end.high - 1) return;
            found.set(partition, loggedEvent(String(message.value)));
            if (found.size === ends.length) done();
          };
          reader.on(reader.events.GROUP_JOIN, () => {
            for (const { partition, high } of ends)
              reader.seek({ topic: this.topic, partition, offset: String(high - 1) });
          });
          reader.run({ autoCommit: false, eachMessage }).catch(failed);
        }),
        ANSWER_MS,
      );
      return [...found.values()].filter((event) => event !== undefined);
    } finally {
      await within(reader.disconnect(), LEAVE_MS).catch(() => undefined);
    }
  }
}

// a foreign record at the end of the topic is left to its consumers, which park it
function loggedEvent(text: string): LoggedEvent | undefined {
  try {
    const event = JSON.parse(text) as LoggedEvent;
    return typeof event.logid === 'string' && Number.isSafeInteger(event.position)
      ? event
      : undefined;
  } catch {
    return undefined;
  }
}
