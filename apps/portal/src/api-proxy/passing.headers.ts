import { currentTraceparent } from '@mizan/platform';
import type { IncomingHttpHeaders } from 'node:http';
import type { ServiceName } from '../service-names.js';

/**
 * The headers that a service gets. A list of allowed headers also excludes identity headers that
 * nobody has thought of.
 */
const PASSING = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-digest',
  'content-encoding',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'prefer',
  'range',
  'tracestate',
  'user-agent',
]);
/** Headers about one connection, not about the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The headers of a request that are passed on, without those that `Connection` names. A CloudEvents
 * attribute (`ce-`) is passed on as often as it was sent: Node would join repeated ones, and `1, 2`
 * would become an id.
 */
export function passedHeaders(
  headers: IncomingHttpHeaders,
  rawHeaders: readonly string[],
  mayHaveBody: boolean,
): Record<string, string | string[]> {
  const named = namedBy(headers.connection);
  const others = Object.entries(headers).filter(
    ([name, value]) =>
      value !== undefined && PASSING.has(name) && (mayHaveBody || !name.startsWith('content-')),
  );
  const passed = [...others, ...attributesIn(rawHeaders)].filter(([name]) => !named.includes(name));
  const traceparent = currentTraceparent();
  return {
    ...(Object.fromEntries(passed) as Record<string, string | string[]>),
    ...(traceparent && { traceparent }),
  };
}

/** Each attribute with all its values. */
function attributesIn(rawHeaders: readonly string[]): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    if (!name.startsWith('ce-')) continue;
    attributes.set(name, [...(attributes.get(name) ?? []), rawHeaders[at + 1]!]);
  }
  return attributes;
}

/**
 * The headers of an answer for the caller. Addresses of the service become addresses below
 * `/api/<service>`. The answer depends on the caller, so no shared cache may store it.
 */
export function answeredHeaders(
  headers: Headers,
  service: ServiceName,
): Record<string, string | string[]> {
  const named = namedBy(headers.connection);
  const passed = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !HOP_BY_HOP.has(name) && !named.includes(name),
  );
  const { location } = headers;
  return {
    'cache-control': 'private, no-cache',
    ...(Object.fromEntries(passed) as Record<string, string | string[]>),
    ...(typeof location === 'string' &&
      location.startsWith('/') && { location: `/api/${service}${location}` }),
  };
}

const namedBy = (connection: string | string[] | undefined): string[] =>
  String(connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
