import { inTrace, recordEventSpans } from '@mizan/platform';
import type { Reading } from './reading.js';

interface TracedEvent {
  readonly traceparent: string;
  readonly id: string;
  readonly type: string;
}

const traced = (readings: readonly Reading[]): TracedEvent[] =>
  readings.flatMap((reading) => {
    const said =
      reading.kind === 'event'
        ? reading.event.envelope
        : reading.kind === 'push'
          ? reading.event.pushed
          : undefined;
    const { traceparent, id = '', type = '' } = said ?? {};
    return typeof traceparent === 'string' ? [{ traceparent, id, type }] : [];
  });

/**
 * With a single event the work belongs to the trace of that event; a batch of several has no single
 * cause.
 */
export function inTraceOf<T>(readings: readonly Reading[], work: () => Promise<T>): Promise<T> {
  const [only, ...others] = traced(readings);
  return only && others.length === 0 ? inTrace(only.traceparent, work) : work();
}

/**
 * A span for each event of a committed batch, in the trace of the request that caused the event.
 */
export function recordProcessed(
  topic: string,
  readings: readonly Reading[],
  startedAt: number,
): void {
  const spans = traced(readings).map(({ id, type, traceparent }) => ({
    traceparent,
    attributes: {
      'messaging.destination.name': topic,
      'messaging.message.id': id,
      'cloudevents.event_type': type,
    },
  }));
  recordEventSpans(`process ${topic}`, 'consumer', spans, startedAt);
}
