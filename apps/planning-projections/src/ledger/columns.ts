import { microsOf } from './instants.js';

const SEPARATOR = '\u001f';

/** Numbers as an array literal: much cheaper than the encoding of the driver. */
export const numbers = (list: readonly (number | bigint | null)[]): string =>
  `{${list.map((number) => number ?? 'null').join(',')}}`;

/**
 * Texts for `string_to_array($n, chr(31), '')`. They need no escaping; null and the empty text both
 * become null.
 */
export const texts = (list: readonly (string | null | undefined)[]): string =>
  list
    .map((text) =>
      text?.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, '\uFFFD') : (text ?? ''),
    )
    .join(SEPARATOR);

/**
 * The SQL that reads parameter n as an array of texts. `coalesce`, because no text at all must give
 * an empty array.
 */
export const textArray = (n: number): string => `string_to_array($${n}::text, chr(31), '')`;

/**
 * The SQL for the rows of parallel arrays. `unnest` of all arrays in one call would store each of
 * them once more before its first row: half of the time for wide rows.
 */
export const rowsOf = (columns: Readonly<Record<string, string>>): string =>
  `(select ${Object.entries(columns)
    .map(([name, array]) => `unnest(${array}) as ${name}`)
    .join(', ')})`;

// PostgreSQL's binary form of an array, which the driver sends as it is: neither side writes or
// parses digits. The head is dimensions, nulls, type, length and lower bound; each item has its
// size.
const INT4 = { type: 23, bytes: 4 };
const INT8 = { type: 20, bytes: 8 };
const TIMESTAMPTZ = { type: 1184, bytes: 8 };
const HEAD_BYTES = 20;
const SIZE_BYTES = 4;

function arrayOf({ type, bytes }: typeof INT4, length: number): Buffer {
  const array = Buffer.allocUnsafe(HEAD_BYTES + length * (SIZE_BYTES + bytes));
  [1, 0, type, length, 1].forEach((word, i) => array.writeInt32BE(word, i * 4));
  for (let at = HEAD_BYTES; at < array.length; at += SIZE_BYTES + bytes)
    array.writeInt32BE(bytes, at);
  return array;
}

export function int4s(list: readonly number[]): Buffer {
  const array = arrayOf(INT4, list.length);
  for (let i = 0, at = HEAD_BYTES + SIZE_BYTES; i < list.length; i++, at += 8)
    array.writeInt32BE(list[i]!, at);
  return array;
}

export function int8s(list: readonly bigint[]): Buffer {
  const array = arrayOf(INT8, list.length);
  for (let i = 0, at = HEAD_BYTES + SIZE_BYTES; i < list.length; i++, at += 12)
    array.writeBigInt64BE(list[i]!, at);
  return array;
}

const YEAR_2000 = microsOf('2000-01-01T00:00:00Z');

/** Instants as `timestamptz[]`. Lines of one event have the same text, which is read once. */
export function instants(list: readonly string[]): Buffer {
  const array = arrayOf(TIMESTAMPTZ, list.length);
  let micros = 0n;
  for (let i = 0, at = HEAD_BYTES + SIZE_BYTES; i < list.length; i++, at += 12) {
    if (i === 0 || list[i] !== list[i - 1]) micros = microsOf(list[i]!) - YEAR_2000;
    array.writeBigInt64BE(micros, at);
  }
  return array;
}
