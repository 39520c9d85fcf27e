import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { DataSource } from 'typeorm';
import type { Outcome } from '../envelope.js';
import type { MessagingOptions } from '../options.js';
import type { EventSource } from '../transports/event-source.js';
import { KafkaSource } from '../transports/kafka.source.js';
import { PostgresSource } from '../transports/postgres.source.js';
import { BatchRunner } from './batch-runner.js';
import { isTransient, LogAlarm } from '../faults.js';
import { checkBounds } from './history.js';
import { loadOffsets } from './offsets.js';
import type { BatchHandler, Subscription } from './subscription.js';

const WATCH_MS = 5_000;

/**
 * Passes whole batches to `@EventPattern` handlers. Each batch is one transaction that also stores
 * its offset.
 */
export class BatchServer extends Server implements CustomTransportStrategy {
  readonly source: EventSource;
  readonly runner: BatchRunner;
  private readonly db: DataSource;
  private watch?: NodeJS.Timeout;

  constructor(
    readonly subscription: Subscription,
    options: MessagingOptions & { db: DataSource; onFatal: (error: Error) => void },
  ) {
    super();
    const { db, brokers, kafkaLogin, databaseUrl, onFatal, pollMs, idleTransactionMs } = options;
    this.source = brokers
      ? new KafkaSource({
          brokers,
          login: kafkaLogin,
          groupId: subscription.group ?? subscription.consumer,
          topics: Object.keys(subscription.topics),
          onFatal,
        })
      : new PostgresSource({
          db,
          databaseUrl,
          topics: Object.keys(subscription.topics),
          pollMs,
          onFatal,
        });
    this.runner = new BatchRunner({
      db,
      subscription,
      transport: this.source.transport,
      handlerOf: (pattern) => this.handlerOf(pattern),
      log: this.logger,
      onFatal,
      idleTransactionMs,
    });
    this.db = db;
  }

  listen(done: (error?: unknown) => void): void {
    for (const topic of Object.keys(this.subscription.topics))
      if (!this.getHandlerByPattern(topic))
        return done(new Error(`${this.subscription.consumer} has no handler for ${topic}`));
    this.watch = setInterval(() => void this.checkHistory(), WATCH_MS);
    void this.source.start(this.runner).then(() => done(), done);
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.runner.stop();
    await this.source.stop();
  }

  on(): never {
    throw new Error('A batch server has no events of its own');
  }

  unwrap<T>(): T {
    return this.source as T;
  }

  /** The handler of a topic pattern, for the consumer and for a replay. */
  handlerOf(pattern: string): BatchHandler {
    const handler = this.getHandlerByPattern(pattern)!;
    return async (batch, context) => {
      const answer: unknown = await handler(batch, context);
      return (
        isObservable(answer) ? await lastValueFrom(answer, { defaultValue: [] }) : answer
      ) as Outcome[];
    };
  }

  /**
   * Compares the bounds of every log with what was read. An idle consumer notices here that its log
   * was replaced.
   */
  async checkHistory(): Promise<void> {
    try {
      const stored = await loadOffsets(this.db, this.subscription.consumer, this.source.transport);
      for (const bounds of await this.source.bounds()) {
        const offset = stored.find(
          ({ topic, partition }) => topic === bounds.topic && partition === bounds.partition,
        );
        if (offset) this.compare(() => checkBounds(this.source.transport, offset, bounds));
      }
    } catch (error) {
      if (!isTransient(error))
        this.logger.warn(
          `${this.subscription.consumer} could not compare its logs: ${(error as Error).message}`,
        );
    }
  }

  private compare(check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof LogAlarm)) throw error;
      this.runner.raise(error);
    }
  }
}
