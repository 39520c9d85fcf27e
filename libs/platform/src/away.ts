const SQLSTATES = /^(08|53|57P0|57014|40001|40P01|25P0[23]|55P03|58)/;
const SOCKET_CODES =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT|ENOSPC|EDQUOT|EMFILE|ENFILE)/;
/** pg and TypeORM give no code when a connection is lost during a command. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected|Client was closed|already released/i;

/**
 * Whether the error is temporary: the database, broker, network or disk is unavailable, or a retry
 * may succeed. False if the input is wrong.
 */
export function isAway(error: unknown): boolean {
  const { code, message, driverError } = (error ?? {}) as {
    code?: unknown;
    message?: string;
    driverError?: unknown;
  };
  if (driverError !== undefined && driverError !== error && isAway(driverError)) return true;
  return (
    (typeof code === 'string' && (SQLSTATES.test(code) || SOCKET_CODES.test(code))) ||
    MESSAGES.test(message ?? '')
  );
}
