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
    case 'gap':
      return [...of(partsOn(line, 'demand')), ...of(partsOn(line, 'supply'), -1)];
    default:
      return of(partsOn(line, side));
  }
}

/**
 * The promises that a line counts. If it counts none, those in force, which are shown beside it.
 */
const promisedOn = (line: Line, side: Side): Part[] =>
  partsOn(line === 'declared' ? 'in-force' : line, side).filter(
    (part) => partsOfSum[part].since !== 'declared',
  );
