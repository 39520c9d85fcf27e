import { isAway } from '@mizan/platform';
import type { AlarmCode } from './alarms.js';

/** The log is not the one this consumer has read so far: it stops and says so. */
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

/** Something is away that will come back: the batch is tried again. */
export class RetryLater extends Error {}

/** Whether an error says that the database or the broker is away, rather than that we are wrong. */
export const isTransient = (error: unknown): boolean =>
  error instanceof RetryLater || isAway(error);

/** Delay before attempt n (from 0): 50 ms doubling to 5 s. */
export const backoffMs = (attempt: number): number =>
  Math.min(5_000, 50 * 2 ** Math.min(attempt, 10));

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
