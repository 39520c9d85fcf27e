import type { IncomingHttpHeaders } from 'node:http';
import { NDJSON } from '../ndjson-body.js';
import { Problem } from '../problems/problem.js';

export const JSON_TYPE = 'application/json';
export const MERGE_PATCH = 'application/merge-patch+json';
export const EVENT_TYPES = ['application/cloudevents+json', 'application/cloudevents-batch+json'];
const EVENTS = '/v1/events';
/** `Charset`, quoted or not, in any case; what is ASCII is UTF-8 too. */
const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;\s]*))/i;
const UTF_8 = /^(utf-?8|us-ascii)$/i;

/** A media type in lower case without its parameters; empty where there is none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  (contentType?.split(';', 1)[0] ?? '').trim().toLowerCase();

/** Whether `Accept` names a media type itself. */
export const asksFor = (accept: string | undefined, type: string): boolean =>
  (accept ?? '').split(',').some((range) => mediaTypeOf(range) === type);

/** The media types that a route reads: JSON unless it takes events, changes a record, or streams a file in. */
export function typesReadAt(
  method: string | string[],
  url: string,
  streamsNdjsonAt: string | undefined,
): readonly string[] {
  if (url === streamsNdjsonAt) return [NDJSON];
  if (url === EVENTS) return [...EVENT_TYPES, NDJSON, JSON_TYPE];
  return method === 'PATCH' ? [JSON_TYPE, MERGE_PATCH] : [JSON_TYPE];
}

/** Refuses a body that a route which reads these types cannot read: 415 says what it reads. */
export function assertReadable(headers: IncomingHttpHeaders, types: readonly string[]): void {
  if (!types.includes(mediaTypeOf(headers['content-type']))) throw unsupported(types);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw unsupported(types, 'Content-Encoding: identity');
  const [, quoted, plain] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  const charset = quoted ?? plain;
  if (charset !== undefined && !UTF_8.test(charset)) throw unsupported(types, 'charset=utf-8');
}

/** 415 with what is expected; where a route takes patches it says so as RFC 5789 wants it. */
export const unsupported = (
  types: readonly string[],
  expected: string = types.join(', '),
): Problem => {
  const headers = types.includes(MERGE_PATCH) ? { 'accept-patch': types.join(', ') } : undefined;
  return new Problem(415, 'unsupported-media-type', { expected }, { ...(headers && { headers }) });
};
