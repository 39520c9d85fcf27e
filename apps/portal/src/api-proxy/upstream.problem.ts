import { away, Problem } from '@mizan/platform';

/** Nobody could be reached, or the connection was lost before the answer. */
const UNREACHABLE =
  /^(ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|EHOSTUNREACH$|ENETUNREACH$|ETIMEDOUT$|UND_ERR_(SOCKET|CONNECT_TIMEOUT)$)/;
const LATE = /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/;
const UNREADABLE =
  /^(HTTPParserError$|HPE_|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH)$)/;

/** The problem for a failed call of a service; undefined if the fault is ours. */
export function upstreamProblem(error: unknown): Problem | undefined {
  const { code: own, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const code = String(own ?? name); // undici's parser has codes for only some of its errors
  if (UNREACHABLE.test(code)) return away(error);
  if (LATE.test(code)) return new Problem(504, 'gateway-timeout');
  return UNREADABLE.test(code) ? new Problem(502, 'bad-gateway') : undefined;
}
