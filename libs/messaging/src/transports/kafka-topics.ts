import type { Admin, Kafka } from 'kafkajs';
import { patternRegExp } from '../envelope.js';
import { within } from './deadline.js';
import type { PartitionBounds } from './event-source.js';

/** Longer than any running request takes. */
const LEAVE_MS = 8_000;

/**
 * What a source asks the broker beside records. Connects when it is asked, and again after a
 * failure.
 */
export class KafkaTopics {
  private admin?: Promise<Admin>;
  private isOver = false;

  constructor(
    private readonly kafka: Kafka,
    /** Topic names, or patterns with `*`. */
    private readonly topics: readonly string[],
  ) {}

  /** The existing topics with these names or patterns. */
  async existing(): Promise<string[]> {
    const patterns = this.topics.map(patternRegExp);
    const names = await (await this.connected()).listTopics();
    return names.filter((name) => patterns.some((pattern) => pattern.test(name))).sort();
  }

  /** The end is that of the committed records. Records of an open transaction lie after it. */
  async bounds(): Promise<PartitionBounds[]> {
    try {
      const admin = await this.connected();
      const topics = await this.existing();
      const all = await Promise.all(
        topics.map(async (topic) => ({ topic, partitions: await admin.fetchTopicOffsets(topic) })),
      );
      return all.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, low, high }) => ({
          ...{ topic, partition },
          ...{ first: Number(low), end: Number(high) },
        })),
      );
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** The offsets that a group has committed, by topic and partition. */
  async committed(groupId: string): Promise<ReadonlyMap<string, number>> {
    const group = await (await this.connected()).fetchOffsets({ groupId });
    return new Map(
      group.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)]),
      ),
    );
  }

  /** Drops the failed connection; the next question connects again. */
  forget(): void {
    const admin = this.admin;
    this.admin = undefined;
    void admin?.then((one) => one.disconnect()).catch(() => undefined);
  }

  /** Connects no more. A client that was only disconnected would connect again. */
  end(): void {
    this.isOver = true;
  }

  async close(): Promise<void> {
    this.end();
    if (!this.admin) return;
    const left = this.admin.then((admin) => admin.disconnect());
    await within(left, LEAVE_MS).catch(() => undefined);
  }

  private connected(): Promise<Admin> {
    if (this.isOver) return Promise.reject(new Error('stopped'));
    this.admin ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })();
    this.admin.catch(() => (this.admin = undefined));
    return this.admin;
  }
}
