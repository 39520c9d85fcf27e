import type { EventBatch, Outcome, PushBatch, ReceivedEvent, ReceivedPush } from '../envelope.js';
import { RetryLater } from '../faults.js';
import { ImportCounts } from './import-counts.js';
import { compareAndSetOffset, type PartitionKey, type StoredOffset } from './offsets.js';
import { detailOf, type ParkedRecord } from './parked-record.js';
import { insertParked, parkedKeys } from './parked-rows.js';
import type { Reading } from './reading.js';
import { refusedPush } from './reading-pushes.js';
import { inRounds, keyOf } from './rounds.js';
import type {
  BatchContext,
  BatchHandler,
  Subscription,
  TopicSubscription,
} from './subscription.js';

/** One transaction of a partition: from one offset to another, and the records between. */
export interface BatchStep {
  readonly key: PartitionKey;
  readonly settings: TopicSubscription;
  readonly handler: BatchHandler;
  readonly recordRead: Subscription['recordRead'];
  readonly from: number;
  readonly to: StoredOffset;
  readonly readings: readonly Reading[];
  readonly idleTransactionMs: number;
}

/** Stores the offset, calls the handler, parks and counts. Returns what was parked. */
export async function applyStep(context: BatchContext, step: BatchStep): Promise<ParkedRecord[]> {
  const { key, from, to, readings, idleTransactionMs } = step;
  await compareAndSetOffset(context.tx, key, from, to, idleTransactionMs);
  const parked = readings.length === 0 ? [] : await takeReadings(context, step);
  await step.recordRead?.(context, {
    transport: key.transport,
    topic: key.topic,
    partition: key.partition,
    next: to.next,
    parked: parked.map(({ offset }) => offset),
    replayed: [],
  });
  return parked;
}

async function takeReadings(context: BatchContext, step: BatchStep): Promise<ParkedRecord[]> {
  const { tx } = context;
  const { key, settings } = step;
  const counts = new ImportCounts();
  const parked: ParkedRecord[] = [];
  const park = (one: ParkedRecord) => {
    parked.push(one);
    counts.add(one.importId, 'parked');
  };
  if ('takes' in settings) await takePushes(context, step, counts, park);
  else await takeEvents(context, step, settings.parking, counts, park);
  await insertParked(tx, key, parked);
  await counts.save(tx, key.consumer);
  return parked;
}

type Park = (one: ParkedRecord) => void;

async function takePushes(
  context: BatchContext,
  { key, readings, handler }: BatchStep,
  counts: ImportCounts,
  park: Park,
): Promise<void> {
  for (const reading of readings) if (reading.kind === 'park') park(reading.parked);
  const events = readings.flatMap((one) => (one.kind === 'push' ? [one.event] : []));
  const outcomes = await outcomesOf(handler, { ...key, events }, context);
  outcomes.forEach((outcome, index) => settle(outcome, events[index]!, counts, park));
}

async function takeEvents(
  context: BatchContext,
  { key, readings, handler }: BatchStep,
  parking: 'event' | 'key',
  counts: ImportCounts,
  park: Park,
): Promise<void> {
  const holdsKeys = parking === 'key';
  const held = holdsKeys ? await parkedKeys(context.tx, key, readings) : new Set<string>();
  const hold = (one: string | null) => {
    if (holdsKeys && one !== null) held.add(one);
  };
  for (const round of inRounds(readings, parking)) {
    const events: ReceivedEvent[] = [];
    for (const reading of round) {
      const recordKey = keyOf(reading);
      if (reading.kind === 'park') {
        park(reading.parked);
        hold(recordKey);
      } else if (reading.kind === 'event' && recordKey !== null && held.has(recordKey))
        park(parkedEvent(reading.event, 'key-parked', 'an earlier event of this key is parked'));
      else if (reading.kind === 'event') events.push(reading.event);
    }
    const outcomes = await outcomesOf(handler, { ...key, events }, context);
    outcomes.forEach((outcome, index) => {
      settle(outcome, events[index]!, counts, park);
      if (outcome.kind === 'park') hold(events[index]!.key);
    });
  }
}

/** One outcome per event; throws if the handler returned a different number. */
export async function outcomesOf(
  handler: BatchHandler,
  { topic, partition, events }: EventBatch | PushBatch,
  context: BatchContext,
): Promise<Outcome[]> {
  if (events.length === 0) return [];
  const outcomes = await handler({ topic, partition, events } as EventBatch, context);
  if (outcomes.length !== events.length)
    throw new Error(
      `the handler of ${topic} answered ${outcomes.length} outcomes for ${events.length} events`,
    );
  return outcomes;
}

/** Counts an outcome, and adds what must be parked. `retry` rolls the transaction back. */
export function settle(
  outcome: Outcome,
  event: ReceivedEvent | ReceivedPush,
  counts: ImportCounts,
  park: Park,
): void {
  if (outcome.kind === 'retry') throw new RetryLater(outcome.reason);
  if (outcome.kind === 'park') park(parkedOf(event, outcome.code, outcome.detail));
  else counts.add(importIdOf(event), outcome.kind === 'done' ? 'applied' : 'duplicate');
}

const importIdOf = (event: ReceivedEvent | ReceivedPush): string | undefined =>
  'pushed' in event ? event.pushed.importid : event.envelope.importid;

export const parkedOf = (
  event: ReceivedEvent | ReceivedPush,
  code: string,
  detail: string,
): ParkedRecord =>
  'pushed' in event
    ? refusedPush(event.topic, event, { code, detail })
    : parkedEvent(event, code, detail);

const parkedEvent = (
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
  detail: detailOf(detail),
  refusal: null,
});
