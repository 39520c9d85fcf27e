import {
  type AgreementState,
  type CommitmentState,
  countedOpenings,
  type CoveredLine,
  type Effect,
} from '@mizan/contracts';
import { type Period, phased, quarterOf } from '@mizan/classifications';
import { type Assumptions, personsAfter, times } from './assumptions.js';
import { MEASURES, milli, type Measure, type PositionLine, type PostingRule } from './position.js';

type Side = 'commitment' | 'pending';
type Phase = readonly [Period, bigint];

/** Every commitment of a signed agreement, less what linked needs and sessions cover; `means` posts nothing. */
export const agreementPosition: PostingRule<AgreementState> = (agreement, assumptions) =>
  agreement.commitments.flatMap((commitment) =>
    commitmentLines(agreement, commitment, assumptions),
  );

function commitmentLines(
  agreement: AgreementState,
  commitment: CommitmentState,
  assumptions: Assumptions,
): PositionLine[] {
  const { effect, unit, territory, occupation, sector, commitmentId } = commitment;
  if (effect === 'means' || MEASURES[`commitment.${effect}`] !== unit) return [];
  const phases = phased(commitment, agreement.startsOn, agreement.endsOn).map(
    ([period, amount]): Phase => [period, times(milli(amount), assumptions.delivery)],
  );
  return lessCovered(phases, coveredAmount(effect, commitment.covered, assumptions)).flatMap(
    ([period, amount]) => {
      const side = sideIn(agreement, period);
      if (!side || amount === 0n) return [];
      const measure: Measure = `${side}.${effect}`;
      return [
        {
          part: commitmentId,
          measure,
          territory,
          occupation: occupation ?? null,
          sector: sector ?? null,
          period,
          amount,
        },
      ];
    },
  );
}

/** In force counts, signed is pending; a suspension makes the quarters after it pending; anything else posts nothing. */
function sideIn({ status, endedOn }: AgreementState, period: Period): Side | undefined {
  if (status === 'in-force') return 'commitment';
  if (status === 'signed') return 'pending';
  if (status !== 'suspended') return undefined;
  return endedOn && period !== null && period <= quarterOf(endedOn) ? 'commitment' : 'pending';
}

/** What the linked sources weigh themselves, by the same factors, in thousandths: sessions cover supply, needs cover demand. */
function coveredAmount(
  effect: Effect,
  covered: readonly CoveredLine[],
  assumptions: Assumptions,
): bigint {
  return covered.reduce((sum, line) => sum + weight(effect, line, assumptions), 0n);
}

function weight(effect: Effect, line: CoveredLine, assumptions: Assumptions): bigint {
  if (effect === 'supply' && line.kind === 'session' && line.status !== 'cancelled')
    return personsAfter({ ...line, seats: line.seats ?? 0 }, assumptions);
  if (effect === 'demand' && line.kind === 'need')
    return milli(countedOpenings(line.status, line.openings ?? 0, line.met ?? 0));
  return 0n;
}

/** Taken from the earliest quarters first, never below zero. */
function lessCovered(phases: readonly Phase[], covered: bigint): Phase[] {
  let left = covered;
  return phases.map(([period, amount]): Phase => {
    const taken = left < amount ? left : amount;
    left -= taken;
    return [period, amount - taken];
  });
}
