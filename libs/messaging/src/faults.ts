import { isAway } from '@mizan/platform';
import type { AlarmCode } from '@mizan/contracts';

/** A log, or a partition of it, that cannot be read on: it stops and says so. */
export class LogAlarm extends Error {
  constructor(
    readonly code: AlarmCode,
    readonly topic: string,
    readonly partition: number,
    message: string,
  ) {
    super(message);
  }
}

/** Another consumer has moved the partition on meanwhile: this one's work is undone. */
export class Fenced extends Error {}

/** Something is unavailable that will come back: the batch is tried again. */
export class RetryLater extends Error {}

/** Whether an error says that the database or the broker is unavailable, rather than that we are wrong. */
export const isTransient = (error: unknown): boolean =>
  error instanceof RetryLater || isAway(error);

const DATA_ERROR = /^(22|23|54)/;

/**
 * Whether PostgreSQL refused what is in a record: a value that it cannot hold, one that a constraint forbids, one
 * that is too large. Whatever let it through, it is a fault of that record and of no other.
 */
export function isDataError(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isDataError(driverError)) return true;
  return typeof code === 'string' && code.length === 5 && DATA_ERROR.test(code);
}

/** Delay before attempt n (from 0): 50 ms doubling to 5 s. */
export const backoffMs = (attempt: number): number =>
  Math.min(5_000, 50 * 2 ** Math.min(attempt, 10));

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
