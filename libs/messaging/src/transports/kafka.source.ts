import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { backoffMs } from '../consumer/faults.js';
import { patternRegExp } from '../envelope.js';
import { within } from './deadline.js';
import type { EventSource, PartitionBounds, SourceRecord, SourceSink } from './event-source.js';
import { kafkaClient, type KafkaLogin } from './kafka-client.js';

export interface KafkaSourceOptions {
  brokers: string[];
  login?: KafkaLogin | undefined;
  groupId: string;
  /** Names, or patterns with `*`; topics made later are found within seconds. */
  topics: string[];
  batchSizeMax?: number;
  /** A partition we own that has events and gives none for this long means a client that stands still; default 60 s. */
  stallMs?: number;
  onFatal: (error: Error) => void;
}

const TOPICS_MS = 5_000;
const GROUP_COMMIT_MS = 2_000;
/** Longer than a batch takes that is still under way. */
const LEAVE_MS = 8_000;

/** Reads topics through kafkajs; every offset comes from the consumer's own transaction, the group's are for lag tools. */
export class KafkaSource implements EventSource {
  readonly transport = 'kafka';
  private readonly kafka: Kafka;
  private admin?: Promise<Admin>;
  private consumer?: Consumer;
  private sink!: SourceSink;
  private loop?: Promise<void>;
  private stopping = false;
  private readonly owned = new Map<string, { since: number; isBusy: boolean }>();
  private readonly committedAt = new Map<string, number>();
  private wakeLoop = () => {};

  constructor(private readonly options: KafkaSourceOptions) {
    this.kafka = kafkaClient(options.groupId, options.brokers, options.login, 3);
  }

  async start(sink: SourceSink): Promise<void> {
    this.sink = sink;
    this.loop = this.follow();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeLoop();
    await this.loop; // it leaves by itself: a client disconnected while it joins would connect again
    if (this.admin)
      await within(
        this.admin.then((admin) => admin.disconnect()),
        LEAVE_MS,
      ).catch(() => undefined);
  }

  async bounds(): Promise<PartitionBounds[]> {
    try {
      const topics = await this.existing();
      const all = await Promise.all(
        topics.map(async (topic) => ({
          topic,
          partitions: await (await this.connected()).fetchTopicOffsets(topic),
        })),
      );
      return all.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, low, high }) => ({
          topic,
          partition,
          first: Number(low),
          end: Number(high),
        })),
      );
    } catch (error) {
      this.forgetAdmin();
      throw error;
    }
  }

  private async follow(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      try {
        const topics = await this.existing();
        if (topics.length === 0) {
          await this.pause(500);
          continue;
        }
        const crashed = await this.join(topics);
        attempt = 0;
        await this.untilChanged(topics, crashed);
      } catch {
        this.forgetAdmin();
        await this.pause(backoffMs(attempt));
      }
      await this.leave();
    }
  }

  /** Joins the group; the answer says whether the client has crashed since. */
  private async join(topics: string[]): Promise<() => boolean> {
    let isCrashed = false;
    const consumer = this.kafka.consumer({
      groupId: this.options.groupId,
      allowAutoTopicCreation: false,
      sessionTimeout: 8_000,
      heartbeatInterval: 1_500,
      rebalanceTimeout: 10_000,
      minBytes: 1,
      maxWaitTimeInMs: 100,
      maxBytes: 16_777_216,
      maxBytesPerPartition: 4_194_304,
      metadataMaxAge: 30_000,
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 2_000 },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.CRASH, () => {
      isCrashed = true;
      this.wakeLoop();
    });
    consumer.on(
      consumer.events.GROUP_JOIN,
      ({ payload }) => void this.joined(consumer, payload.memberAssignment),
    );
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 2,
      eachBatch: (payload) => this.eachBatch(consumer, payload),
    });
    return () => isCrashed;
  }

  // nobody awaits this listener, and the first fetch may be faster: the sink sends such a batch back
  private async joined(consumer: Consumer, assignment: Record<string, number[]>): Promise<void> {
    this.owned.clear();
    for (const [topic, partitions] of Object.entries(assignment))
      await Promise.all(
        partitions.map(async (partition) => {
          const at = await this.sink.assigned(topic, partition);
          if (this.stopping || this.consumer !== consumer) return;
          this.owned.set(`${topic}/${partition}`, { since: Date.now(), isBusy: false });
          if (at === 'stop') consumer.pause([{ topic, partitions: [partition] }]);
          else this.seek(consumer, topic, partition, at.next);
        }),
      ).catch(() => undefined);
  }

  private async eachBatch(
    consumer: Consumer,
    { batch, heartbeat, isRunning, isStale, resolveOffset }: EachBatchPayload,
  ): Promise<void> {
    const { topic, partition } = batch;
    const mine = this.owned.get(`${topic}/${partition}`);
    if (mine) mine.isBusy = true;
    const beat = setInterval(() => void heartbeat().catch(() => undefined), 2_000);
    try {
      const records: SourceRecord[] = batch.messages.map(({ offset, key, value, headers }) => ({
        offset: Number(offset),
        key: key === null ? null : key.toString(),
        value,
        headers: headers as SourceRecord['headers'],
      }));
      let from = Number((batch as unknown as { fetchedOffset: string }).fetchedOffset);
      const max = this.options.batchSizeMax ?? 5_000;
      for (let i = 0; i < records.length && isRunning() && !isStale(); i += max) {
        const part = records.slice(i, i + max);
        const end = part.at(-1)!.offset + 1;
        const at = await this.sink.take(
          { topic, partition, from, records: part },
          () => !isRunning() || isStale(),
        );
        if (at === 'stop') return void consumer.pause([{ topic, partitions: [partition] }]);
        if (at.waitMs) this.rest(consumer, topic, partition, at.waitMs);
        if (at.next !== end) return this.seek(consumer, topic, partition, at.next);
        resolveOffset(String(end - 1));
        from = end;
        this.commitGroupOffset(consumer, topic, partition, end);
      }
    } finally {
      clearInterval(beat);
      if (mine) Object.assign(mine, { isBusy: false, since: Date.now() });
    }
  }

  private seek(consumer: Consumer, topic: string, partition: number, offset: number): void {
    try {
      consumer.seek({ topic, partition, offset: String(offset) });
    } catch {
      // the group is being left: the next assignment seeks again
    }
  }

  /** A partition that waits is not fetched: it would take the turns of those that others wait for. */
  private rest(consumer: Consumer, topic: string, partition: number, ms: number): void {
    consumer.pause([{ topic, partitions: [partition] }]);
    const wake = () =>
      this.consumer === consumer && consumer.resume([{ topic, partitions: [partition] }]);
    setTimeout(wake, ms).unref();
  }

  private commitGroupOffset(
    consumer: Consumer,
    topic: string,
    partition: number,
    offset: number,
  ): void {
    const key = `${topic}/${partition}`;
    if (Date.now() - (this.committedAt.get(key) ?? 0) < GROUP_COMMIT_MS) return;
    this.committedAt.set(key, Date.now());
    void consumer
      .commitOffsets([{ topic, partition, offset: String(offset) }])
      .catch(() => undefined);
  }

  /** Returns when the client has to be made again: it crashed, a new topic matches, or we stop. */
  private async untilChanged(topics: string[], isCrashed: () => boolean): Promise<void> {
    while (!this.stopping && !isCrashed()) {
      await this.pause(TOPICS_MS);
      if (this.stopping || isCrashed()) return;
      const now = await this.existing().catch(() => topics);
      if (now.some((topic) => !topics.includes(topic))) return;
      await this.checkStall().catch(() => this.forgetAdmin());
    }
  }

  private async checkStall(): Promise<void> {
    const late = [...this.owned].filter(
      ([, { since, isBusy }]) => !isBusy && Date.now() - since > (this.options.stallMs ?? 60_000),
    );
    if (late.length === 0) return;
    const group = await (await this.connected()).fetchOffsets({ groupId: this.options.groupId });
    for (const { topic, partition, end } of await this.bounds()) {
      const mine = this.owned.get(`${topic}/${partition}`);
      if (!mine || !late.some(([key]) => key === `${topic}/${partition}`)) continue;
      const at = await this.sink.assigned(topic, partition);
      const committed = Number(
        group
          .find((one) => one.topic === topic)
          ?.partitions.find((one) => one.partition === partition)?.offset ?? -1,
      );
      if (at === 'stop' || at.next + 1 >= end || committed >= end) mine.since = Date.now();
      else
        this.options.onFatal(
          new Error(
            `${topic}/${partition} has events from ${at.next} to ${end} and the Kafka client gives none`,
          ),
        );
    }
  }

  private async leave(): Promise<void> {
    const consumer = this.consumer;
    this.consumer = undefined;
    this.owned.clear();
    if (consumer)
      await within(
        consumer
          .stop()
          .catch(() => undefined)
          .then(() => consumer.disconnect()),
        LEAVE_MS,
      ).catch(() => undefined); // a member that does not leave is put out by the group
  }

  private async existing(): Promise<string[]> {
    const patterns = this.options.topics.map(patternRegExp);
    const names = await (await this.connected()).listTopics();
    return names.filter((name) => patterns.some((pattern) => pattern.test(name))).sort();
  }

  private connected(): Promise<Admin> {
    if (this.stopping) return Promise.reject(new Error('stopped')); // a disconnected client would connect again
    this.admin ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })();
    this.admin.catch(() => (this.admin = undefined));
    return this.admin;
  }

  private forgetAdmin(): void {
    const admin = this.admin;
    this.admin = undefined;
    void admin?.then((one) => one.disconnect()).catch(() => undefined);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wakeLoop = () => {
        clearTimeout(timer); // left running it would hold up the end of the process
        done();
      };
    });
  }
}
