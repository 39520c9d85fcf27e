import { isServiceName, type ServiceName } from '../service-names.js';

export interface ApiTarget {
  readonly service: ServiceName;
  /** The path on the service, each segment encoded once. */
  readonly path: string;
  /** Whether it answers without a token. */
  readonly isOpen: boolean;
}
export interface RefusedPath {
  readonly refused: 400 | 404;
}

/** What answers without a token. Everything else that leads to a service is below `/v1/`. */
const OPEN: readonly string[] = ['openapi.json', 'health/live', 'health/ready'];
/** What would be a separator, a step up or invisible to who decodes it; and what would be one if it were decoded again. */
const NOT_PLAIN = /[/\\\p{Cc}]|%(?:2e|2f|5c|[01][0-9a-f]|7f)/iu;

/**
 * Where `/api/<service>/…` leads, from the URL as it came. It is decoded once, judged as a service
 * would read it, and encoded again, so that both see the same segments. What is not listed leads
 * nowhere: metrics and the clock of one service are for the inside.
 */
export function apiTarget(url: string): ApiTarget | RefusedPath {
  const [path = ''] = url.split(/[?#]/, 1);
  const [, api, service = '', ...rest] = path.split('/');
  const segments = rest.map(decoded);
  if (!segments.every(isPlain)) return { refused: 400 };
  const isOpen = OPEN.includes(segments.join('/'));
  const isBelowV1 = segments.length > 1 && segments[0] === 'v1' && !segments.includes('');
  if (api !== 'api' || !isServiceName(service) || !(isOpen || isBelowV1)) return { refused: 404 };
  return { service, path: `/${segments.map(encodeURIComponent).join('/')}`, isOpen };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

const isPlain = (segment: string | undefined): segment is string =>
  segment !== undefined && segment !== '.' && segment !== '..' && !NOT_PLAIN.test(segment);
