import { randomUUID } from 'node:crypto';
import type { SourceRecord } from './event-source.js';

/**
 * The header of a record that stands for an unreadable batch. It is random, so no sender can forge
 * it.
 */
const MARK = `unreadable-${randomUUID()}`;
/**
 * More records than fit into the largest batch of a broker. A batch states its number of records
 * before it is decompressed.
 */
const RECORDS_MAX = 1_048_576;
/** A large offset delta, so that a reader does not skip the batch as one before its own offset. */
const OFFSET_DELTA = 0x3f_ff_ff_ff;

let standIn: Buffer | undefined;

/**
 * The content of a batch that cannot be decompressed: records that give the reason. The client
 * delivers them with their partition, which an error would not name.
 */
export function unreadableBatch(reason: string): Buffer {
  const rest = (standIn ??= Buffer.concat(Array<Buffer>(RECORDS_MAX).fill(recordOf([]))));
  return Buffer.concat([unreadableRecord(reason), rest]);
}

/** The record that says why a batch cannot be read. */
export const unreadableRecord = (reason: string): Buffer => recordOf([[MARK, reason]]);

/** The reason, if this record stands for an unreadable batch; undefined for a normal record. */
export function unreadableIn(headers: SourceRecord['headers']): string | undefined {
  const value = headers?.[MARK];
  return Buffer.isBuffer(value) ? value.toString() : undefined;
}

/** A record of Kafka's format 2 without key and value. */
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

/** A zigzag varint: seven bits per byte, the lowest first. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = ((value << 1) ^ (value >> 31)) >>> 0;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}
