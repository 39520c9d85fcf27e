import { isServiceName, type ServiceName } from '../service-names.js';

export interface ApiTarget {
  readonly service: ServiceName;
  /** The path on the service, with each segment encoded once. */
  readonly path: string;
  /** Whether it needs no token. */
  readonly isOpen: boolean;
}
export interface RefusedPath {
  readonly refused: 400 | 404;
}

/** The paths without a token. Every other path of a service is below `/v1/`. */
const OPEN: readonly string[] = ['openapi.json', 'health/live', 'health/ready'];
/**
 * What a decoder could read as a separator, a step up or a control character, also after decoding
 * twice.
 */
const NOT_PLAIN = /[/\\\p{Cc}]|%(?:2e|2f|5c|[01][0-9a-f]|7f)/iu;

/**
 * The target of `/api/<service>/…`, from the raw URL. It is decoded once, checked as a service
 * would read it, and encoded again, so that both see the same segments. Other paths are refused:
 * metrics and the clock are only for the private network.
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
