import { inTrace, recordEventSpans } from '@mizan/platform';
import type { Envelope } from '../envelope.js';
import type { Reading } from './reading.js';

const traced = (readings: readonly Reading[]): Envelope[] =>
  readings.flatMap((reading) =>
    reading.kind === 'event' && typeof reading.event.envelope.traceparent === 'string'
      ? [reading.event.envelope]
      : [],
  );

/** What a single event causes belongs to its trace; a batch of several has no one cause. */
export function inTraceOf<T>(readings: readonly Reading[], work: () => Promise<T>): Promise<T> {
  const [only, ...others] = traced(readings);
  return only && others.length === 0 ? inTrace(only.traceparent!, work) : work();
}

/** A span for each event of a committed batch, in the trace of the request that caused it. */
export function recordProcessed(
  topic: string,
  readings: readonly Reading[],
  startedAt: number,
): void {
  const spans = traced(readings).map(({ id, type, traceparent }) => ({
    traceparent: traceparent!,
    attributes: {
      'messaging.destination.name': topic,
      'messaging.message.id': id,
      'cloudevents.event_type': type,
    },
  }));
  recordEventSpans(`process ${topic}`, 'consumer', spans, startedAt);
}
