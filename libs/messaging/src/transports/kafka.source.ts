import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { backoffMs, LogAlarm } from '../faults.js';
import { within } from './deadline.js';
import type { EventSource, PartitionBounds, SourceSink } from './event-source.js';
import { memberIdOf } from './former-members.js';
import { partsOf, readableOf } from './kafka-batch.js';
import { kafkaClient, type KafkaLogin } from './kafka-client.js';
import { KafkaTopics } from './kafka-topics.js';
import { OwnedPartitions } from './owned-partitions.js';
import { UnreadablePartitions } from './unreadable-partitions.js';

export interface KafkaSourceOptions {
  brokers: string[];
  login?: KafkaLogin | undefined;
  groupId: string;
  /** Topic names, or patterns with `*`. Topics created later are found within seconds. */
  topics: string[];
  batchSizeMax?: number;
  /**
   * If a partition has events but delivers none for this long, the client is stuck; default 60 s.
   */
  stallMs?: number;
  onFatal: (error: Error) => void;
}

const TOPICS_MS = 5_000;
const GROUP_COMMIT_MS = 2_000;
/** Longer than any running batch takes. */
const LEAVE_MS = 8_000;

/**
 * Reads topics through kafkajs. Offsets come from the consumer's own database; those of the Kafka
 * group are only for monitoring tools.
 */
export class KafkaSource implements EventSource {
  readonly transport = 'kafka';
  private readonly kafka: Kafka;
  private readonly topics: KafkaTopics;
  private readonly batchSizeMax: number;
  private consumer?: Consumer;
  private sink!: SourceSink;
  private loop?: Promise<void>;
  private stopping = false;
  private readonly owned = new OwnedPartitions();
  private readonly unreadable = new UnreadablePartitions();
  private readonly committedAt = new Map<string, number>();
  private wakeLoop = () => {};

  constructor(private readonly options: KafkaSourceOptions) {
    const { groupId, brokers, login } = options;
    this.kafka = kafkaClient(memberIdOf(groupId), brokers, login, 3);
    this.topics = new KafkaTopics(this.kafka, options.topics);
    this.batchSizeMax = options.batchSizeMax ?? 5_000;
  }

  async start(sink: SourceSink): Promise<void> {
    this.sink = sink;
    this.loop = this.follow();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.topics.end();
    this.wakeLoop();
    // the loop ends the client: if it were disconnected while it joins, it would connect again
    await this.loop;
    await this.topics.close();
  }

  bounds(): Promise<PartitionBounds[]> {
    return this.topics.bounds();
  }

  private async follow(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      try {
        const topics = await this.topics.existing();
        if (topics.length === 0) {
          await this.pause(500);
          continue;
        }
        const crash = await this.join(topics);
        attempt = 0;
        await this.untilChanged(topics, crash);
        const alarm = this.unreadable.crashed(crash(), this.owned.all());
        if (alarm) this.sink.raise(alarm);
      } catch {
        this.topics.forget();
        await this.pause(backoffMs(attempt));
      }
      await this.leave();
    }
  }

  /**
   * Joins the group. The result returns the error with which the client has crashed since, if any.
   */
  private async join(topics: string[]): Promise<() => Error | undefined> {
    let error: Error | undefined;
    const consumer = this.kafka.consumer({
      groupId: this.options.groupId,
      allowAutoTopicCreation: false,
      ...{ sessionTimeout: 8_000, heartbeatInterval: 1_500, rebalanceTimeout: 10_000 },
      ...{ minBytes: 1, maxWaitTimeInMs: 100, maxBytes: 16_777_216 },
      maxBytesPerPartition: 4_194_304,
      metadataMaxAge: 30_000,
      retry: {
        ...{ retries: 5, initialRetryTime: 100, maxRetryTime: 2_000 },
        restartOnFailure: () => Promise.resolve(false), // the loop below joins again
      },
    });
    this.consumer = consumer;
    const { CRASH, GROUP_JOIN, END_BATCH_PROCESS, FETCH } = consumer.events;
    consumer.on(CRASH, ({ payload }) => {
      error = payload.error;
      this.wakeLoop();
    });
    consumer.on(FETCH, () => this.unreadable.fetched((one) => resume(consumer, one)));
    consumer.on(GROUP_JOIN, ({ payload }) => void this.joined(consumer, payload.memberAssignment));
    consumer.on(END_BATCH_PROCESS, ({ payload }) => {
      if (payload.batchSize === 0) void this.passed(consumer, payload);
    });
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 2,
      eachBatch: (payload) => this.eachBatch(consumer, payload),
    });
    return () => error;
  }

  // Nobody awaits this listener, and the first fetch may be faster: the sink then returns the right
  // offset for that batch.
  private async joined(consumer: Consumer, assignment: Record<string, number[]>): Promise<void> {
    this.owned.clear();
    const places = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    for (const place of this.unreadable.pausedOf(places)) pause(consumer, place);
    await Promise.all(
      places.map(async (place) => {
        const at = await this.sink.assigned(place.topic, place.partition);
        if (this.stopping || this.consumer !== consumer) return;
        this.owned.add(place);
        if (at === 'stop') pause(consumer, place);
        else this.seek(consumer, place, at.next);
      }),
    ).catch(() => undefined);
  }

  private async eachBatch(
    consumer: Consumer,
    { batch, heartbeat, isRunning, isStale, resolveOffset }: EachBatchPayload,
  ): Promise<void> {
    const place = { topic: batch.topic, partition: batch.partition };
    const beat = setInterval(() => void heartbeat().catch(() => undefined), 2_000);
    const isOver = () => !isRunning() || isStale();
    try {
      await this.owned.inTurn(place, async () => {
        let from = Number((batch as unknown as { fetchedOffset: string }).fetchedOffset);
        const { messages, unreadable } = readableOf(batch);
        for (const { records, end } of partsOf(batch, messages, this.batchSizeMax)) {
          if (isOver()) return;
          const at = await this.sink.take({ ...place, from, end, records }, isOver);
          if (at === 'stop') return pause(consumer, place);
          if (at.waitMs) this.rest(consumer, place, at.waitMs);
          if (at.next !== end) return this.seek(consumer, place, at.next);
          resolveOffset(String(end - 1));
          from = end;
          this.commitGroupOffset(consumer, place, end);
        }
        if (unreadable !== undefined) this.giveUp(consumer, place, unreadable);
      });
    } finally {
      clearInterval(beat);
    }
  }

  /** Stops one partition whose batch cannot be read; the others continue. */
  private giveUp(consumer: Consumer, place: Place, reason: string): void {
    const { topic, partition } = place;
    const message = `${topic}/${partition}: ${reason}`;
    this.sink.raise(new LogAlarm('unreadable-partition', topic, partition, message));
    pause(consumer, place);
  }

  /** Stores the offsets that hold no record: markers, and records of aborted transactions. */
  private async passed(
    consumer: Consumer,
    { topic, partition, firstOffset, lastOffset }: Passed,
  ): Promise<void> {
    const place = { topic, partition };
    await this.owned.inTurn(place, async () => {
      if (this.stopping || this.consumer !== consumer) return;
      const [from, end] = [Number(firstOffset), Number(lastOffset) + 1];
      const at = await this.sink.take({ ...place, from, end, records: [] }, () => this.stopping);
      if (at === 'stop') pause(consumer, place);
      else if (at.next < from) this.seek(consumer, place, at.next);
      else this.commitGroupOffset(consumer, place, at.next);
    });
  }

  private seek(consumer: Consumer, { topic, partition }: Place, offset: number): void {
    try {
      consumer.seek({ topic, partition, offset: String(offset) });
    } catch {
      // the group is being left; the next assignment seeks again
    }
  }

  /** Pauses a partition that has to wait: fetching it would take turns from the others. */
  private rest(consumer: Consumer, place: Place, ms: number): void {
    pause(consumer, place);
    setTimeout(() => this.consumer === consumer && resume(consumer, place), ms).unref();
  }

  private commitGroupOffset(consumer: Consumer, { topic, partition }: Place, offset: number): void {
    const key = `${topic}/${partition}`;
    if (Date.now() - (this.committedAt.get(key) ?? 0) < GROUP_COMMIT_MS) return;
    this.committedAt.set(key, Date.now());
    const offsets = [{ topic, partition, offset: String(offset) }];
    void consumer.commitOffsets(offsets).catch(() => undefined);
  }

  /**
   * Returns when the client must be created again: it has crashed, a new topic matches, or the
   * source stops.
   */
  private async untilChanged(topics: string[], crash: () => Error | undefined): Promise<void> {
    while (!this.stopping && !crash()) {
      await this.pause(TOPICS_MS);
      if (this.stopping || crash()) return;
      const now = await this.topics.existing().catch(() => topics);
      if (now.some((topic) => !topics.includes(topic))) return;
      await this.checkStall().catch(() => this.topics.forget());
    }
  }

  private async checkStall(): Promise<void> {
    const late = this.owned.idleFor(this.options.stallMs ?? 60_000);
    if (late.length === 0) return;
    const group = await this.topics.committed(this.options.groupId);
    for (const { topic, partition, end } of await this.bounds()) {
      if (!late.some((one) => one.topic === topic && one.partition === partition)) continue;
      const at = await this.sink.assigned(topic, partition);
      const committed = group.get(`${topic}/${partition}`) ?? -1;
      if (at === 'stop' || at.next + 1 >= end || committed >= end)
        this.owned.add({ topic, partition });
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
    if (!consumer) return;
    const stopped = consumer.stop().catch(() => undefined);
    // the broker removes a member that does not leave by itself
    await within(
      stopped.then(() => consumer.disconnect()),
      LEAVE_MS,
    ).catch(() => undefined);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wakeLoop = () => {
        clearTimeout(timer); // a running timer would delay the end of the process
        done();
      };
    });
  }
}

interface Passed {
  topic: string;
  partition: number;
  firstOffset: string;
  lastOffset: string;
}

interface Place {
  readonly topic: string;
  readonly partition: number;
}

const pause = (consumer: Consumer, { topic, partition }: Place): void =>
  consumer.pause([{ topic, partitions: [partition] }]);

const resume = (consumer: Consumer, { topic, partition }: Place): void =>
  consumer.resume([{ topic, partitions: [partition] }]);
