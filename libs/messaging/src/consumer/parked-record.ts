import { createHash } from 'node:crypto';

/** An event set aside, with what is kept of it. */
export interface ParkedRecord {
  offset: number;
  key: string | null;
  type: string | null;
  eventId: string | null;
  importId: string | null;
  raw: Buffer;
  code: string;
  detail: string;
  /**
   * The identity of a refusal: repeats with the same one are stored as one row with a count. Null
   * for an event that has its own row.
   */
  refusal: string | null;
}

const KEY_MAX = 200;
const DETAIL_MAX = 1_000;

/** Text that PostgreSQL can store: NUL and lone surrogates become U+FFFD. */
export const storable = (text: string): string =>
  /[\0\ud800-\udfff]/.test(text)
    ? text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Cs}/gu, '\uFFFD')
    : text;

export const detailOf = (text: string): string => storable(text).slice(0, DETAIL_MAX);

/** The key of a record as text. If it is too long for an index, its beginning and its hash. */
export function keyText(key: Buffer | string | null): string | null {
  if (key === null) return null;
  const text = storable(key.toString());
  if (text.length <= KEY_MAX) return text;
  return `${text.slice(0, KEY_MAX / 2)}…sha256:${hashOf(key)}`;
}

/** The identity of a refusal, made of its parts. */
export const refusalOf = (...parts: (string | Buffer | null | undefined)[]): string =>
  hashOf(JSON.stringify(parts.map((part) => (Buffer.isBuffer(part) ? hashOf(part) : part))));

const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');
