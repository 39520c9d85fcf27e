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
  /** What is refused, and why: its repeats are one row with a count. Null where each stands for itself. */
  refusal: string | null;
}

const KEY_MAX = 200;
const DETAIL_MAX = 1_000;

/** Text as PostgreSQL can store it: NUL and lone surrogates become U+FFFD, which it cannot hold in a text. */
export const storable = (text: string): string =>
  /[\0\ud800-\udfff]/.test(text)
    ? text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Cs}/gu, '\uFFFD')
    : text;

export const detailOf = (text: string): string => storable(text).slice(0, DETAIL_MAX);

/** A record's key as text. One that is too long for an index keeps its beginning and its hash. */
export function keyText(key: Buffer | string | null): string | null {
  if (key === null) return null;
  const text = storable(key.toString());
  if (text.length <= KEY_MAX) return text;
  return `${text.slice(0, KEY_MAX / 2)}…sha256:${hashOf(key)}`;
}

/** One name for a refusal and its repeats. */
export const refusalOf = (...parts: (string | Buffer | null | undefined)[]): string =>
  hashOf(JSON.stringify(parts.map((part) => (Buffer.isBuffer(part) ? hashOf(part) : part))));

const hashOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');
