import { quarterOf } from '@mizan/classifications';
import { type Measure, milli, type PositionLine } from './position.js';

/** A record that brings jobs: where, of which kind. */
interface JobsRecord {
  readonly territory: string;
  readonly occupation?: string | null;
  readonly sector?: string | null;
}

/** Jobs in the quarter of a day; without a day they have no quarter. */
export interface CountedJobs {
  readonly part: string;
  readonly measure: Extract<Measure, `jobs.${string}`>;
  readonly count: number;
  readonly on: string | null | undefined;
}

export function jobsLines(
  { territory, occupation, sector }: JobsRecord,
  { part, measure, count, on }: CountedJobs,
): PositionLine[] {
  if (count === 0) return [];
  const period = on ? quarterOf(on) : null;
  const place = { territory, occupation: occupation ?? null, sector: sector ?? null, period };
  return [{ part, measure, ...place, amount: milli(count) }];
}
