import { Problem } from '@mizan/platform';
import type { IncomingHttpHeaders } from 'node:http';
import type { SessionSettings } from './session-settings.js';

const isSafe = (method: string) => method === 'GET' || method === 'HEAD';

/** A cookie goes along with a request of any page: one that changes something must say that it comes from ours. */
export function assertOwnOrigin(
  method: string,
  headers: IncomingHttpHeaders,
  { origins }: Pick<SessionSettings, 'origins'>,
): void {
  if (isSafe(method)) return;
  const { origin, 'sec-fetch-site': site } = headers;
  const isOurs = origin === undefined ? site === 'same-origin' : origins.includes(origin);
  if (!isOurs) throw new Problem(403, 'foreign-origin');
}

/** The one of our addresses by which the browser came. */
export function originOf(
  host: string | undefined,
  { origins }: Pick<SessionSettings, 'origins'>,
): string {
  return origins.find((origin) => new URL(origin).host === host) ?? origins[0];
}
