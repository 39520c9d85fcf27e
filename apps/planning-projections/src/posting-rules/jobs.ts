import { quarterOf } from '@mizan/classifications';
import { type Measure, milli, type PositionLine } from './position.js';

/** A record that brings jobs: where, of which kind, and what is expected of it. */
interface JobsRecord {
  readonly territory: string;
  readonly occupation?: string | null;
  readonly sector?: string | null;
  readonly jobsExpected: number;
  readonly expectedOn?: string | null;
}

/** How far it has come: the jobs created replace the expected ones. */
interface Come {
  readonly created: { readonly jobs: number; readonly on: string } | null | undefined;
  readonly isExpected: boolean;
}

/** Jobs in the quarter of their day; without a day they have no quarter. */
export function jobsLines(
  record: JobsRecord,
  part: string,
  { created, isExpected }: Come,
): PositionLine[] {
  const { territory, occupation, sector, jobsExpected, expectedOn } = record;
  const linesOf = (measure: Measure, count: number, on: string | null | undefined) => {
    const period = on ? quarterOf(on) : null;
    const place = { territory, occupation: occupation ?? null, sector: sector ?? null, period };
    return count === 0 ? [] : [{ part, measure, ...place, amount: milli(count) }];
  };
  if (created) return linesOf('jobs.created', created.jobs, created.on);
  return isExpected ? linesOf('jobs.expected', jobsExpected, expectedOn) : [];
}
