import { isAway } from '@mizan/platform';
import type { AlarmCode } from '@mizan/contracts';

/**
 * A log, or a partition of it, that cannot be read further. Reading stops and the alarm is
 * reported.
 */
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

/** Another consumer has moved the offset meanwhile. The work of this one is rolled back. */
export class Fenced extends Error {}

/** Something is unavailable for now. The batch is retried. */
export class RetryLater extends Error {}

/**
 * Whether an error means that the database or the broker is unavailable, rather than a mistake of
 * ours.
 */
export const isTransient = (error: unknown): boolean =>
  error instanceof RetryLater || isAway(error);

const DATA_ERROR = /^(22|23|54)/;

/**
 * Whether PostgreSQL refused the content of a record: a value that it cannot store, that violates a
 * constraint, or that is too large. The fault is then in that record alone.
 */
export function isDataError(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isDataError(driverError)) return true;
  return typeof code === 'string' && code.length === 5 && DATA_ERROR.test(code);
}

/** The delay before attempt n, counted from 0: 50 ms, doubled each time up to 5 s. */
export const backoffMs = (attempt: number): number =>
  Math.min(5_000, 50 * 2 ** Math.min(attempt, 10));

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
