import type { AlarmCode } from './alarms.js';

/** The log is not the one this consumer has read so far: it stops and says so. */
export class LogAlarm extends Error {
  constructor(readonly code: AlarmCode, readonly topic: string, readonly partition: number, message: string) {
    super(message);
  }
}

/** Another consumer has moved the partition on meanwhile: this one's work is undone. */
export class Fenced extends Error {}

/** Something is away that will come back: the batch is tried again. */
export class RetryLater extends Error {}

const TRANSIENT_SQLSTATES = /^(08|53|57P0|57014|40|25P03|25P02|55P03|58)/;
const TRANSIENT_CODES = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT)/;
const TRANSIENT_MESSAGES = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected|Client was closed|already released/i;

/** Whether an error says that the database or the broker is away, rather than that we are wrong. */
export function isTransient(error: unknown): boolean {
  if (error instanceof RetryLater) return true;
  const { code, message, driverError } = error as { code?: unknown; message?: string; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isTransient(driverError)) return true;
  if (typeof code === 'string' && (TRANSIENT_SQLSTATES.test(code) || TRANSIENT_CODES.test(code))) return true;
  return TRANSIENT_MESSAGES.test(message ?? '');
}

/** Delay before attempt n (from 0): 50 ms doubling to 5 s. */
export const backoffMs = (attempt: number): number => Math.min(5_000, 50 * 2 ** Math.min(attempt, 10));

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
