import type { DataSource } from 'typeorm';
import type { Envelope, Outcome, ReceivedEvent } from '../envelope.js';
import type {
  Continue,
  PartitionBounds,
  SourceBatch,
  SourceSink,
} from '../transports/event-source.js';
import type { Alarm } from './alarms.js';
import { backoffMs, Fenced, isTransient, LogAlarm, RetryLater, sleep } from './faults.js';
import { checkBounds, checkLastSeen } from './history.js';
import { ImportCounts } from './import-counts.js';
import {
  compareAndSetOffset,
  loadOffset,
  type PartitionKey,
  type StoredOffset,
} from './offsets.js';
import { insertParked, parkedKeys } from './parked-rows.js';
import { read, storable, subscriptionOf, type ParkedRecord, type Reading } from './reading.js';
import { inRounds } from './rounds.js';
import { inTraceOf, recordProcessed } from './traces.js';
import type { BatchContext, BatchHandler, Subscription } from './subscription.js';

export interface RunnerOptions {
  db: DataSource;
  subscription: Subscription;
  transport: 'postgres' | 'kafka';
  handlerOf: (pattern: string) => BatchHandler;
  log: { warn(message: string | object): void; error(message: string): void };
  onFatal: (error: Error) => void;
  idleTransactionMs?: number;
}

/** A stopped process holds up who takes over for so long, once for each of its transactions that wait for one another. */
const IDLE_TRANSACTION_MS = 8_000;

interface PartitionState extends StoredOffset {
  verified: boolean;
}

/** The consumer's half of the port: one transaction per batch, whatever the transport. */
export class BatchRunner implements SourceSink {
  readonly alarms = new Map<string, Alarm>();
  private readonly states = new Map<string, PartitionState>();
  private stopping = false;

  constructor(private readonly options: RunnerOptions) {}

  /** Lets the running transactions end and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  async assigned(topic: string, partition: number, bounds?: PartitionBounds): Promise<Continue> {
    return this.guarded(topic, partition, async () => {
      const stored = await loadOffset(this.options.db, this.key(topic, partition));
      if (bounds) checkBounds(this.options.transport, stored, bounds);
      this.states.set(`${topic}/${partition}`, { ...stored, verified: stored.next === 0 });
      return { next: Math.max(0, stored.next - 1) };
    });
  }

  async take(batch: SourceBatch, isStale: () => boolean): Promise<Continue> {
    const { topic, partition } = batch;
    if (!this.states.has(`${topic}/${partition}`)) return this.assigned(topic, partition);
    return this.guarded(topic, partition, () => this.takeOnce(batch), isStale);
  }

  /** From where a partition is to be read on: with the last event applied where that has not been compared yet. */
  nextOf(topic: string, partition: number): number | undefined {
    const state = this.states.get(`${topic}/${partition}`);
    return state && (state.verified ? state.next : Math.max(0, state.next - 1));
  }

  /** Raises the alarm of a log that is not the one read so far; its topic is read no further. */
  raise({ code, topic, partition, message }: LogAlarm): void {
    if (this.alarms.has(topic)) return;
    this.alarms.set(topic, { code, topic, partition, message, at: new Date().toISOString() });
    this.options.log.error(
      `${code}: ${message}. ${this.options.subscription.consumer} has stopped reading ${topic}`,
    );
  }

  private async guarded(
    topic: string,
    partition: number,
    work: () => Promise<Continue>,
    isStale = () => false,
  ): Promise<Continue> {
    for (let attempt = 0; ; attempt++) {
      if (this.alarms.has(topic) || this.stopping) return 'stop';
      try {
        return await work();
      } catch (error) {
        if (error instanceof LogAlarm) this.raise(error);
        else if (error instanceof Fenced) return this.reload(topic, partition);
        else if (!isTransient(error)) {
          this.stopping = true;
          this.options.onFatal(error as Error);
        } else {
          if (attempt % 20 === 0)
            this.options.log.warn(`${topic}/${partition} waits: ${(error as Error).message}`);
          await sleep(backoffMs(attempt));
          if (isStale()) return this.reload(topic, partition);
        }
      }
    }
  }

  private async reload(topic: string, partition: number): Promise<Continue> {
    this.states.delete(`${topic}/${partition}`);
    return this.assigned(topic, partition);
  }

  private async takeOnce(batch: SourceBatch): Promise<Continue> {
    const { topic, partition, records } = batch;
    const state = this.states.get(`${topic}/${partition}`)!;
    if (!state.verified) {
      if (
        batch.from < state.next - 1 ||
        (batch.from > state.next - 1 && records[0] && records[0].offset < state.next)
      )
        return { next: state.next - 1 };
      const last = records.find((record) => record.offset === state.next - 1);
      checkLastSeen(
        state,
        batch,
        last && identityOf(read(this.options.subscription, topic, partition, last)),
      );
      state.verified = true;
    }
    const fresh = records.filter((record) => record.offset >= state.next);
    if (batch.from > state.next) return { next: state.next };
    if (fresh.length === 0) return { next: state.next };
    const isGapless = this.options.transport === 'postgres'; // in a topic, offsets without a record are lawful
    if (isGapless)
      checkGapless(
        batch,
        Math.max(1, state.next),
        fresh.map((record) => record.offset),
      );
    const readings = fresh.map((record) =>
      read(this.options.subscription, topic, partition, record),
    );
    const to = this.offsetAfter(state, fresh.at(-1)!.offset, topic, partition, readings);
    const committed: (() => void)[] = [];
    const startedAt = Date.now();
    try {
      await inTraceOf(readings, () =>
        this.options.db.transaction((tx) =>
          this.apply(
            { tx, onCommit: (work) => committed.push(work) },
            batch,
            state.next,
            to,
            readings,
          ),
        ),
      );
    } catch (error) {
      // after a socket cut during COMMIT only the stored offset knows whether the batch is in
      if (isTransient(error) && !(error instanceof RetryLater))
        await this.refresh(topic, partition, state);
      throw error;
    }
    Object.assign(state, to);
    recordProcessed(topic, readings, startedAt);
    for (const work of committed) work();
    return { next: to.next };
  }

  private async refresh(topic: string, partition: number, state: PartitionState): Promise<void> {
    const stored = await loadOffset(this.options.db, this.key(topic, partition)).catch(
      () => undefined,
    );
    if (stored && stored.next !== state.next)
      throw new Fenced(`${topic}/${partition} had been committed`);
  }

  private offsetAfter(
    state: StoredOffset,
    last: number,
    topic: string,
    partition: number,
    readings: Reading[],
  ): StoredOffset {
    const isOurs = !subscriptionOf(this.options.subscription, topic)![1].inbound;
    let { logid, position, lastEventTime } = state;
    for (const reading of readings) {
      const envelope = envelopeOf(reading);
      if (!isOurs || !envelope?.logid || typeof envelope.logid !== 'string') continue;
      if (reading.kind === 'park' && reading.parked.code === 'source-mismatch') continue;
      if (logid && envelope.logid !== logid)
        throw new LogAlarm(
          'log-made-again',
          topic,
          partition,
          `${topic}/${partition}: event ${envelope.id} is of log ${envelope.logid}, read so far was log ${logid}`,
        );
      logid = envelope.logid;
      position = Math.max(
        position,
        Number.isSafeInteger(envelope.position) ? envelope.position : 0,
      );
    }
    for (const reading of readings)
      if (reading.kind === 'event' && reading.event.envelope.time)
        lastEventTime = reading.event.envelope.time;
    return {
      next: last + 1,
      lastEventId: identityOf(readings.at(-1)!).id,
      logid,
      position,
      lastEventTime,
    };
  }

  private async apply(
    context: BatchContext,
    { topic, partition }: SourceBatch,
    from: number,
    to: StoredOffset,
    readings: Reading[],
  ): Promise<void> {
    const { tx } = context;
    const key = this.key(topic, partition);
    const [pattern, settings] = subscriptionOf(this.options.subscription, topic)!;
    await compareAndSetOffset(
      tx,
      key,
      from,
      to,
      this.options.idleTransactionMs ?? IDLE_TRANSACTION_MS,
    );
    const counts = new ImportCounts();
    const parked: ParkedRecord[] = [];
    const park = (one: ParkedRecord) => {
      parked.push(one);
      counts.add(one.importId, 'parked');
    };
    const held =
      settings.parking === 'key' ? await parkedKeys(tx, key, readings) : new Set<string>();
    const handle = async (events: ReceivedEvent[]) => {
      if (events.length === 0) return [];
      const outcomes = await this.options.handlerOf(pattern)({ topic, partition, events }, context);
      if (outcomes.length !== events.length)
        throw new Error(
          `the handler of ${pattern} answered ${outcomes.length} outcomes for ${events.length} events`,
        );
      return outcomes;
    };
    for (const round of inRounds(readings, settings.parking)) {
      const events: ReceivedEvent[] = [];
      for (const reading of round) {
        const recordKey =
          reading.kind === 'event'
            ? reading.event.key
            : reading.kind === 'park'
              ? reading.parked.key
              : null;
        if (reading.kind === 'event' && recordKey !== null && held.has(recordKey))
          park(parkedFrom(reading.event, 'key-parked', 'an earlier event of this key is parked'));
        else if (reading.kind === 'event') events.push(reading.event);
        else if (reading.kind === 'park') {
          park(reading.parked);
          if (settings.parking === 'key' && recordKey !== null) held.add(recordKey);
        }
      }
      const outcomes = await handle(events);
      outcomes.forEach((outcome, index) => {
        const event = events[index]!;
        settle(outcome, event, counts, park);
        if (outcome.kind === 'park' && settings.parking === 'key' && event.key !== null)
          held.add(event.key);
      });
    }
    await insertParked(tx, key, parked);
    context.onCommit(() =>
      parked.forEach(({ eventId, type, code, offset }) =>
        this.options.log.warn({ msg: 'parked', topic, partition, offset, eventId, type, code }),
      ),
    );
    await counts.save(tx, key.consumer);
  }

  private key(topic: string, partition: number): PartitionKey {
    return {
      consumer: this.options.subscription.consumer,
      transport: this.options.transport,
      topic,
      partition,
    };
  }
}

/** Counts an outcome and parks what is to be parked; `retry` undoes the transaction. */
export function settle(
  outcome: Outcome,
  event: ReceivedEvent,
  counts: ImportCounts,
  park: (one: ParkedRecord) => void,
): void {
  if (outcome.kind === 'retry') throw new RetryLater(outcome.reason);
  if (outcome.kind === 'park') park(parkedFrom(event, outcome.code, outcome.detail));
  else counts.add(event.envelope.importid, outcome.kind === 'done' ? 'applied' : 'duplicate');
}

const parkedFrom = (
  { envelope, offset, key, raw }: ReceivedEvent,
  code: string,
  detail: string,
): ParkedRecord => ({
  offset,
  key,
  type: envelope.type,
  eventId: envelope.id,
  importId: envelope.importid ?? null,
  raw: Buffer.from(raw),
  code,
  detail: storable(detail).slice(0, 1000),
});

const envelopeOf = (reading: Reading): Envelope | undefined =>
  reading.kind === 'event' ? reading.event.envelope : reading.envelope;

function identityOf(reading: Reading): { id: string | null; logid: string | null } {
  const envelope = envelopeOf(reading);
  const id = typeof envelope?.id === 'string' ? storable(envelope.id).slice(0, 500) : null;
  return {
    id,
    logid: typeof envelope?.logid === 'string' && envelope.logid !== '' ? envelope.logid : null,
  };
}

function checkGapless({ topic, partition }: SourceBatch, from: number, offsets: number[]): void {
  const hole = offsets.findIndex((offset, index) => offset !== from + index);
  if (hole >= 0)
    throw new LogAlarm(
      'log-expired',
      topic,
      partition,
      `${topic}/${partition}: position ${from + hole} is not in the log any more`,
    );
}
