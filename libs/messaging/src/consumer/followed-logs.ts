import type { DataSource } from 'typeorm';
import type {
  Continue,
  EventSource,
  PartitionBounds,
  SourceBatch,
  SourceSink,
} from '../transports/event-source.js';
import type { KafkaLogin } from '../transports/kafka-client.js';
import { KafkaSource } from '../transports/kafka.source.js';
import { PostgresSource } from '../transports/postgres.source.js';
import { BatchRunner } from './batch-runner.js';
import type { LogAlarm } from '../faults.js';
import type { BatchHandler, Subscription } from './subscription.js';

export interface FollowedLogsOptions {
  db: DataSource;
  databaseUrl: string;
  /** With brokers the topics are read, without them the event logs of the owners. */
  brokers?: string[] | undefined;
  kafkaLogin?: KafkaLogin | undefined;
  subscription: Subscription;
  handler: BatchHandler;
  /** The first offset that may not be read yet; asked before each batch. */
  limitOf: (topic: string, partition: number) => Promise<number>;
  log: { warn(message: string | object): void; error(message: string): void };
  onFatal: (error: Error) => void;
}

const ASK_AGAIN_MS = 50;

/**
 * Reads logs under a consumer name of its own, each up to a limit, without a Nest application. For
 * programs such as the rebuild.
 */
export class FollowedLogs implements SourceSink {
  private readonly source: EventSource;
  private readonly runner: BatchRunner;
  private isHeld = false;

  constructor(private readonly options: FollowedLogsOptions) {
    const { db, databaseUrl, brokers, kafkaLogin, subscription, handler, log, onFatal } = options;
    const topics = Object.keys(subscription.topics);
    this.source = brokers
      ? new KafkaSource({
          brokers,
          login: kafkaLogin,
          groupId: subscription.consumer,
          topics,
          onFatal,
        })
      : new PostgresSource({ db, databaseUrl, topics, onFatal });
    this.runner = new BatchRunner({
      db,
      subscription,
      transport: this.source.transport,
      handlerOf: () => handler,
      log,
      onFatal,
    });
  }

  get transport(): 'postgres' | 'kafka' {
    return this.source.transport;
  }

  start(): Promise<void> {
    return this.source.start(this);
  }

  /** Starts no further batch. */
  hold(): void {
    this.isHeld = true;
  }

  async stop(): Promise<void> {
    this.hold();
    this.runner.stop();
    await this.source.stop();
  }

  /** Why logs are not read any more. */
  alarms(): string[] {
    return [...this.runner.alarms.values()].map(({ message }) => message);
  }

  assigned(topic: string, partition: number, bounds?: PartitionBounds): Promise<Continue> {
    return this.runner.assigned(topic, partition, bounds);
  }

  async take(batch: SourceBatch, isStale: () => boolean): Promise<Continue> {
    // nothing is read while the limit is unknown
    const limit = this.isHeld
      ? 0
      : await this.options.limitOf(batch.topic, batch.partition).catch(() => 0);
    const records = batch.records.filter(({ offset }) => offset < limit);
    const isWhole = records.length === batch.records.length;
    const end = isWhole ? Math.min(batch.end, limit) : (records.at(-1)?.offset ?? -1) + 1;
    if (end > batch.from) return this.runner.take({ ...batch, records, end }, isStale);
    // the Kafka group may have stored the offset of another run: read from our own offset instead
    const next = this.runner.nextOf(batch.topic, batch.partition);
    return next === undefined
      ? this.runner.assigned(batch.topic, batch.partition)
      : { next, waitMs: ASK_AGAIN_MS };
  }

  raise(alarm: LogAlarm): void {
    this.runner.raise(alarm);
  }
}
