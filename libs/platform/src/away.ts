const SQLSTATES = /^(08|53|57P0|57014|40001|40P01|25P0[23]|55P03|58)/;
const SOCKET_CODES =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT|ENOSPC|EDQUOT|EMFILE|ENFILE)/;
/** pg and TypeORM have no codes for a connection that went away under a running command. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected|Client was closed|already released/i;

/** Whether an error says that the database, the broker, the network or the disk is away, or that a repeat may pass: not that the input is wrong. */
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
