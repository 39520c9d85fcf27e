import { randomUUID } from 'node:crypto';
import type { SourceRecord } from './event-source.js';

/** The header of a record that stands for a batch which nothing can read; no sender can know it. */
const MARK = `unreadable-${randomUUID()}`;
/** More than a broker's largest batch holds in records with a key: a batch says how many to read before its codec is asked. */
const RECORDS_MAX = 1_048_576;
/** Behind every offset, so that no reader takes the batch for one that lies before its own place. */
const OFFSET_DELTA = 0x3f_ff_ff_ff;

let standIn: Buffer | undefined;

/**
 * The content of a batch that no codec of ours can read, as records that say why. The client hands them on with
 * their partition, where an error would name none.
 */
export function unreadableBatch(reason: string): Buffer {
  const rest = (standIn ??= Buffer.concat(Array<Buffer>(RECORDS_MAX).fill(recordOf([]))));
  return Buffer.concat([unreadableRecord(reason), rest]);
}

/** The one record that says why a batch cannot be read. */
export const unreadableRecord = (reason: string): Buffer => recordOf([[MARK, reason]]);

/** Why the batch that a record stands for cannot be read; undefined for a record that was read. */
export function unreadableIn(headers: SourceRecord['headers']): string | undefined {
  const value = headers?.[MARK];
  return Buffer.isBuffer(value) ? value.toString() : undefined;
}

/** A record of Kafka's format 2 without a key and a value. */
function recordOf(headers: readonly (readonly [name: string, value: string])[]): Buffer {
  const attributesAndTime = Buffer.from([0, 0]);
  const nothing = varint(-1);
  const texts = headers.flatMap((header) => header.map(textOf));
  const fields = [varint(OFFSET_DELTA), nothing, nothing, varint(headers.length), ...texts];
  const content = Buffer.concat([attributesAndTime, ...fields]);
  return Buffer.concat([varint(content.length), content]);
}

function textOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([varint(bytes.length), bytes]);
}

/** Zigzag, seven bits a byte, the lowest first. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = ((value << 1) ^ (value >> 31)) >>> 0;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}
