import { Problem } from '@mizan/platform';

const RETRY = { headers: { 'retry-after': '1' } };
/** Nobody was reached, or the connection was lost before an answer. */
const UNREACHABLE =
  /^(ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|EHOSTUNREACH$|ENETUNREACH$|ETIMEDOUT$|UND_ERR_(SOCKET|CONNECT_TIMEOUT)$)/;
const LATE = /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/;
const UNREADABLE =
  /^(HTTPParserError$|HPE_|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH)$)/;

/** What a failed exchange with a service means for the caller; undefined where the fault is ours. */
export function upstreamProblem(error: unknown): Problem | undefined {
  const { code: own, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const code = String(own ?? name); // undici's parser has codes for some of its errors only
  if (UNREACHABLE.test(code)) return new Problem(503, 'away', {}, RETRY);
  if (LATE.test(code)) return new Problem(504, 'gateway-timeout');
  return UNREADABLE.test(code) ? new Problem(502, 'bad-gateway') : undefined;
}
