import { Problem } from '@mizan/platform';
import type { IncomingHttpHeaders } from 'node:http';
import type { SessionSettings } from './session-settings.js';

const isSafe = (method: string) => method === 'GET' || method === 'HEAD';

/**
 * A browser sends the cookie with requests from any page. A request that changes something must
 * come from one of ours.
 */
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

/** Which of our addresses the browser used. */
export function originOf(
  host: string | undefined,
  { origins }: Pick<SessionSettings, 'origins'>,
): string {
  return origins.find((origin) => new URL(origin).host === host) ?? origins[0];
}
