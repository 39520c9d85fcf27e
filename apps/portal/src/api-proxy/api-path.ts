import { isServiceName, type ServiceName } from '../service-names.js';

export type ApiTarget =
  { service: ServiceName; path: string } | { refused: 400 | 404; why: string };

/** Where `/api/<service>/…` leads, from the URL as it came, before anything decoded it. */
export function apiTarget(url: string): ApiTarget {
  const [path = ''] = url.split(/[?#]/, 1);
  const [, api, service = '', ...rest] = path.split('/');
  if (!rest.every(isPlainSegment))
    return { refused: 400, why: 'The path holds an encoded separator, a backslash or dots' };
  if (api !== 'api' || !isServiceName(service))
    return { refused: 404, why: 'There is no such service' };
  if (rest[0] === 'dev') return { refused: 404, why: 'There is no such route' }; // the clock moves for all services at once, at the portal
  return { service, path: `/${rest.join('/')}` };
}

/** A service must see the same segments as we do: none may turn into a separator or a step up once decoded. */
function isPlainSegment(segment: string): boolean {
  try {
    const decoded = decodeURIComponent(segment);
    return !['.', '..'].includes(decoded) && !/[/\\\0]/.test(decoded);
  } catch {
    return false;
  }
}
