import type { Measure } from '@mizan/client';
import { type Part, partsOfSum, partsOn, type Side } from '../figures/balance';
import type { Line } from '../figures/plan-search';
import type { AskedSide } from './asked-figure';

/** The measures of a figure, and whether each is added or subtracted. */
export function signedMeasures(side: AskedSide, line: Line): { measure: Measure; sign: 1 | -1 }[] {
  const of = (parts: readonly Part[], sign: 1 | -1 = 1) =>
    parts.flatMap((part) => partsOfSum[part].measures.map((measure) => ({ measure, sign })));
  switch (side) {
    case 'needs':
      return of(['declared']);
    case 'training':
      return of(['expected']);
    case 'promised':
      return of(promisedOn(line, 'demand'));
    case 'committed':
      return of(promisedOn(line, 'supply'));
    case 'jobs-expected':
    case 'jobs-created':
    case 'jobs-promised':
      return jobsOf(side, line).map((measure) => ({ measure, sign: 1 }));
    case 'gap':
      return [...of(partsOn(line, 'demand')), ...of(partsOn(line, 'supply'), -1)];
    default:
      return of(partsOn(line, side));
  }
}

type JobsSide = Extract<AskedSide, `jobs-${string}`>;

/** Jobs are in a unit of their own, so they are in no sum with openings or persons. */
export function jobsOf(side: JobsSide, line: Line): Measure[] {
  if (side === 'jobs-expected') return ['jobs.expected'];
  if (side === 'jobs-created') return ['jobs.created'];
  return line === 'if-signed' ? ['commitment.jobs', 'pending.jobs'] : ['commitment.jobs'];
}

/**
 * The promises that a line counts. If it counts none, those in force, which are shown beside it.
 */
const promisedOn = (line: Line, side: Side): Part[] =>
  partsOn(line === 'declared' ? 'in-force' : line, side).filter(
    (part) => partsOfSum[part].since !== 'declared',
  );
