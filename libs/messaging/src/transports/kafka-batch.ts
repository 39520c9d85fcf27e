import type { EachBatchPayload } from 'kafkajs';
import type { SourceRecord } from './event-source.js';
import { unreadableIn } from './unreadable-batch.js';

export type KafkaBatch = EachBatchPayload['batch'];

/** The readable records of a batch, and why the rest of it cannot be read. */
export function readableOf({ messages }: KafkaBatch): {
  messages: KafkaBatch['messages'];
  unreadable?: string;
} {
  for (const [at, { headers }] of messages.entries()) {
    const unreadable = unreadableIn(headers as SourceRecord['headers']);
    if (unreadable !== undefined) return { messages: messages.slice(0, at), unreadable };
  }
  return { messages };
}

/** The records of a batch in parts. The last part ends where the batch ends, after the markers. */
export function* partsOf(
  batch: KafkaBatch,
  messages: KafkaBatch['messages'],
  max: number,
): Generator<{ records: SourceRecord[]; end: number }> {
  const records = messages.map(({ offset, key, value, headers }): SourceRecord => ({
    offset: Number(offset),
    ...{ key, value },
    headers: headers as SourceRecord['headers'],
  }));
  for (let at = 0; at < records.length; at += max) {
    const part = records.slice(at, at + max);
    const isLast = at + max >= records.length && messages.length === batch.messages.length;
    const last = isLast ? Number(batch.lastOffset()) : part.at(-1)!.offset;
    yield { records: part, end: last + 1 };
  }
}
