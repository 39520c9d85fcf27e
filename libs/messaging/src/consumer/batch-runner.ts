import type { DataSource } from 'typeorm';
import type {
  Continue,
  PartitionBounds,
  SourceBatch,
  SourceSink,
} from '../transports/event-source.js';
import { withEventsLast } from '../event-log/events-last.js';
import type { Alarm } from './alarms.js';
import { applyStep, parkedOf } from './batch-transaction.js';
import {
  backoffMs,
  Fenced,
  isDataError,
  isTransient,
  LogAlarm,
  RetryLater,
  sleep,
} from '../faults.js';
import { checkBounds, checkGapless, checkLastSeen } from './history.js';
import { identityOf, offsetAfter } from './last-seen.js';
import { loadOffset, noteFailure, type PartitionKey, type StoredOffset } from './offsets.js';
import type { ParkedRecord } from './parked-record.js';
import { offsetOf, read, type Reading, subscriptionOf } from './reading.js';
import type { BatchHandler, Subscription } from './subscription.js';
import { inTraceOf, recordProcessed } from './traces.js';

export interface RunnerOptions {
  db: DataSource;
  subscription: Subscription;
  transport: 'postgres' | 'kafka';
  handlerOf: (pattern: string) => BatchHandler;
  log: { warn(message: string | object): void; error(message: string | object): void };
  onFatal: (error: Error) => void;
  idleTransactionMs?: number;
}

/**
 * After this pause inside a transaction the database ends it, so that another consumer can
 * continue.
 */
const IDLE_TRANSACTION_MS = 8_000;
/** If a process has ended this often during the same batch, something in the batch causes it. */
const FAILURES_MAX = 2;

interface PartitionState extends StoredOffset {
  verified: boolean;
}

/** Applies batches: one transaction per batch, for every transport. */
export class BatchRunner implements SourceSink {
  readonly alarms = new Map<string, Alarm>();
  private readonly states = new Map<string, PartitionState>();
  private stopping = false;

  constructor(private readonly options: RunnerOptions) {}

  /** Waits for the running transactions, and starts no other. */
  stop(): void {
    this.stopping = true;
  }

  async assigned(topic: string, partition: number, bounds?: PartitionBounds): Promise<Continue> {
    return this.guarded(topic, partition, async () => {
      const stored = await loadOffset(this.options.db, this.key(topic, partition));
      if (bounds) checkBounds(this.options.transport, stored, bounds);
      const verified = stored.lastOffset === null;
      this.states.set(`${topic}/${partition}`, { ...stored, verified });
      return { next: stored.lastOffset ?? stored.next };
    });
  }

  async take(batch: SourceBatch, isStale: () => boolean): Promise<Continue> {
    const { topic, partition } = batch;
    if (!this.states.has(`${topic}/${partition}`)) return this.assigned(topic, partition);
    return this.guarded(topic, partition, () => this.takeOnce(batch), isStale);
  }

  /**
   * The offset from which to read a partition. It includes the last applied event if that has not
   * been compared yet.
   */
  nextOf(topic: string, partition: number): number | undefined {
    const state = this.states.get(`${topic}/${partition}`);
    return state && (state.verified ? state.next : (state.lastOffset ?? state.next));
  }

  /** Reports a log, or one partition of it, that cannot be read further. */
  raise({ code, topic, partition, message }: LogAlarm): void {
    const place = code === 'unreadable-partition' ? `${topic}/${partition}` : topic;
    if (this.alarms.has(place)) return;
    this.alarms.set(place, { code, topic, partition, message, at: new Date().toISOString() });
    const { consumer } = this.options.subscription;
    this.options.log.error(`${code}: ${message}. ${consumer} has stopped reading ${place}`);
  }

  private isAlarmed(topic: string, partition: number): boolean {
    return this.alarms.has(topic) || this.alarms.has(`${topic}/${partition}`);
  }

  private async guarded(
    topic: string,
    partition: number,
    work: () => Promise<Continue>,
    isStale = () => false,
  ): Promise<Continue> {
    for (let attempt = 0; ; attempt++) {
      if (this.isAlarmed(topic, partition) || this.stopping) return 'stop';
      try {
        return await work();
      } catch (error) {
        if (error instanceof LogAlarm) this.raise(error);
        else if (error instanceof Fenced) return this.reload(topic, partition);
        else if (!isTransient(error)) await this.end(topic, partition, error as Error);
        else {
          if (attempt % 20 === 0)
            this.options.log.warn(`${topic}/${partition} waits: ${(error as Error).message}`);
          await sleep(backoffMs(attempt));
          if (isStale()) return this.reload(topic, partition);
        }
      }
    }
  }

  /** An unknown error ends the process. The next process knows during which batch it happened. */
  private async end(topic: string, partition: number, error: Error): Promise<void> {
    this.stopping = true;
    const state = this.states.get(`${topic}/${partition}`);
    if (state)
      await noteFailure(this.options.db, this.key(topic, partition), state.next).catch(
        () => undefined,
      );
    this.options.onFatal(error);
  }

  private async reload(topic: string, partition: number): Promise<Continue> {
    this.states.delete(`${topic}/${partition}`);
    return this.assigned(topic, partition);
  }

  private async takeOnce(batch: SourceBatch): Promise<Continue> {
    const { topic, partition, records } = batch;
    const state = this.states.get(`${topic}/${partition}`)!;
    const back = this.verified(state, batch);
    if (back) return back;
    const fresh = records.filter((record) => record.offset >= state.next);
    if (batch.from > state.next || batch.end <= state.next) return { next: state.next };
    // in a Kafka topic, offsets without a record are normal
    if (this.options.transport === 'postgres') checkGapless(batch, Math.max(1, state.next), fresh);
    const { subscription } = this.options;
    const readings = fresh.map((record) => read(subscription, topic, partition, record));
    if (state.failures >= FAILURES_MAX) return this.takeEach(batch, state, readings);
    try {
      return await this.commit(batch, state, readings, batch.end);
    } catch (error) {
      if (isDataError(error)) return this.takeEach(batch, state, readings);
      throw error;
    }
  }

  /**
   * Compares the batch with the last event seen. If the batch does not start with it, returns where
   * to read again.
   */
  private verified(state: PartitionState, batch: SourceBatch): Continue | undefined {
    if (state.verified) return undefined;
    const last = state.lastOffset!;
    if (batch.from !== last && batch.from < state.next) return { next: last };
    const { topic, partition, records } = batch;
    const seen = records.find((record) => record.offset === last);
    const { subscription } = this.options;
    checkLastSeen(state, batch, seen && identityOf(read(subscription, topic, partition, seen)));
    state.verified = true;
    return undefined;
  }

  /** Commits the records up to an offset, and remembers the offset. */
  private async commit(
    { topic, partition }: SourceBatch,
    state: PartitionState,
    readings: Reading[],
    end: number,
  ): Promise<Continue> {
    const [pattern, settings] = subscriptionOf(this.options.subscription, topic)!;
    const to = offsetAfter(state, { topic, partition, settings, readings, end });
    const step = {
      ...{ key: this.key(topic, partition), settings, from: state.next, to, readings },
      handler: this.options.handlerOf(pattern),
      recordRead: this.options.subscription.recordRead,
      idleTransactionMs: this.options.idleTransactionMs ?? IDLE_TRANSACTION_MS,
    };
    const committed: (() => void)[] = [];
    const onCommit = (work: () => void) => void committed.push(work);
    const startedAt = Date.now();
    let parked: ParkedRecord[] = [];
    try {
      const apply = () =>
        this.options.db.transaction(
          async (tx) =>
            (parked = await withEventsLast(tx, () => applyStep({ tx, onCommit }, step))),
        );
      await inTraceOf(readings, apply);
    } catch (error) {
      // if the connection breaks during COMMIT, only the stored offset says whether the batch was
      // committed
      if (isTransient(error) && !(error instanceof RetryLater))
        await this.refresh(topic, partition, state);
      throw error;
    }
    Object.assign(state, to);
    this.logParked(topic, partition, parked);
    recordProcessed(topic, readings, startedAt);
    for (const work of committed) work();
    return { next: to.next };
  }

  private async refresh(topic: string, partition: number, state: PartitionState): Promise<void> {
    const key = this.key(topic, partition);
    const stored = await loadOffset(this.options.db, key).catch(() => undefined);
    if (stored && stored.next !== state.next)
      throw new Fenced(`${topic}/${partition} had been committed`);
  }

  /**
   * One transaction per record, so that a record that fails is parked and does not block the
   * others.
   */
  private async takeEach(
    batch: SourceBatch,
    state: PartitionState,
    readings: Reading[],
  ): Promise<Continue> {
    const offsets = readings.map(offsetOf);
    for (const [index, reading] of readings.entries()) {
      if (this.stopping) return 'stop';
      const end = offsets[index + 1] ?? batch.end;
      try {
        await this.commit(batch, state, [reading], end);
      } catch (error) {
        const isTheRecords = isDataError(error) || state.failures >= FAILURES_MAX;
        const isOther = isTransient(error) || error instanceof Fenced || error instanceof LogAlarm;
        if (isOther || !isTheRecords) throw error;
        await this.setAside(batch, state, reading, end, error as Error);
      }
    }
    return { next: batch.end };
  }

  private async setAside(
    { topic, partition }: SourceBatch,
    state: PartitionState,
    reading: Reading,
    end: number,
    error: Error,
  ): Promise<void> {
    if (reading.kind !== 'event' && reading.kind !== 'push') throw error;
    const code = isDataError(error) ? 'not-storable' : 'not-processable';
    const parked = parkedOf(reading.event, code, error.message);
    this.options.log.error({ msg: 'set aside', topic, partition, code, stack: error.stack });
    const [, settings] = subscriptionOf(this.options.subscription, topic)!;
    const held: Reading = { kind: 'park', parked };
    const to = offsetAfter(state, { topic, partition, settings, readings: [reading], end });
    const key = this.key(topic, partition);
    const idleTransactionMs = this.options.idleTransactionMs ?? IDLE_TRANSACTION_MS;
    const { recordRead } = this.options.subscription;
    const handler: BatchHandler = () => Promise.resolve([]);
    const step = { key, settings, handler, recordRead, from: state.next, to, idleTransactionMs };
    await this.options.db.transaction((tx) =>
      applyStep({ tx, onCommit: () => undefined }, { ...step, readings: [held] }),
    );
    Object.assign(state, to);
    this.logParked(topic, partition, [parked]);
  }

  private logParked(topic: string, partition: number, parked: readonly ParkedRecord[]): void {
    for (const { eventId, type, code, offset } of parked)
      this.options.log.warn({ msg: 'parked', topic, partition, offset, eventId, type, code });
  }

  private key(topic: string, partition: number): PartitionKey {
    const { consumer } = this.options.subscription;
    return { consumer, transport: this.options.transport, topic, partition };
  }
}
