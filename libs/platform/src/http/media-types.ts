import type { IncomingHttpHeaders } from 'node:http';
import { NDJSON } from '../ndjson-body.js';
import { Problem } from '../problems/problem.js';

export const JSON_TYPE = 'application/json';
/** The bytes of a file, whatever they are. */
export const OCTETS = 'application/octet-stream';
export const MERGE_PATCH = 'application/merge-patch+json';
export const EVENT_TYPES = ['application/cloudevents+json', 'application/cloudevents-batch+json'];
const EVENTS = '/v1/events';

/** The routes that read their body as a stream, each with its media type. */
export type StreamedRoutes = Readonly<Record<string, string>>;
/** The `charset` parameter, quoted or not, in any case. ASCII is accepted as UTF-8. */
const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;\s]*))/i;
const UTF_8 = /^(utf-?8|us-ascii)$/i;

/** The media type in lower case, without parameters; empty if there is none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  (contentType?.split(';', 1)[0] ?? '').trim().toLowerCase();

/** Whether the `Accept` header names this media type. */
export const asksFor = (accept: string | undefined, type: string): boolean =>
  (accept ?? '').split(',').some((range) => mediaTypeOf(range) === type);

/**
 * The media types that a route accepts: JSON, unless it accepts events, patches or a file upload.
 */
export function typesReadAt(
  method: string | string[],
  url: string,
  streams: StreamedRoutes = {},
): readonly string[] {
  const streamed = streams[url];
  if (streamed !== undefined) return [streamed];
  if (url === EVENTS) return [...EVENT_TYPES, NDJSON, JSON_TYPE];
  return method === 'PATCH' ? [JSON_TYPE, MERGE_PATCH] : [JSON_TYPE];
}

/** Refuses a body of another media type than these. The 415 lists them. */
export function assertReadable(headers: IncomingHttpHeaders, types: readonly string[]): void {
  if (!types.includes(mediaTypeOf(headers['content-type']))) throw unsupported(types);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw unsupported(types, 'Content-Encoding: identity');
  const [, quoted, plain] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  const charset = quoted ?? plain;
  if (charset !== undefined && !UTF_8.test(charset)) throw unsupported(types, 'charset=utf-8');
}

/**
 * 415 with the accepted types. A route that accepts patches also sends `Accept-Patch` (RFC 5789).
 */
export const unsupported = (
  types: readonly string[],
  expected: string = types.join(', '),
): Problem => {
  const headers = types.includes(MERGE_PATCH) ? { 'accept-patch': types.join(', ') } : undefined;
  return new Problem(415, 'unsupported-media-type', { expected }, { ...(headers && { headers }) });
};
