import { type AgreementState, type CommitmentState, NEGOTIATED } from '@mizan/contracts';
import { hasEndedBy, type Period, phased, quarterOf } from '@mizan/classifications';
import type { PromisedAgreement, PromisedCommitment } from '../netting/promised.js';
import { type Assumptions, times } from './assumptions.js';
import { MEASURES, milli, type Measure, type PositionLine } from './position.js';

/**
 * What an agreement promises by quarter, in force and signed. Commitments to `means` promise
 * nothing that is counted.
 */
export const promisedBy = (
  agreement: AgreementState,
  assumptions: Assumptions,
): PromisedAgreement => ({
  agreement: agreement.agreementId,
  implements: agreement.implements ?? null,
  isOn: !NEGOTIATED.includes(agreement.status),
  parties: agreement.parties.map(({ organisation }) => organisation),
  commitments: agreement.commitments.map((one) => promisedOf(agreement, one, assumptions)),
});

function promisedOf(
  agreement: AgreementState,
  commitment: CommitmentState,
  { delivery }: Assumptions,
): PromisedCommitment {
  const { commitmentId, effect, indicator, territory, occupation, sector, unit } = commitment;
  const isCounted = effect !== 'means' && MEASURES[`commitment.${effect}`] === unit;
  const phases = isCounted ? phased(commitment, agreement.startsOn, agreement.endsOn) : [];
  return {
    id: commitmentId,
    effect,
    indicator,
    territory,
    occupation: occupation ?? null,
    sector: sector ?? null,
    covers: commitment.covers ?? null,
    accepted: commitment.accepted ?? [],
    phases: phases.flatMap(([period, amount]) => {
      const promised = times(milli(amount), delivery);
      const { inForce, signed } = sidesIn(agreement, period);
      if (promised === 0n || !signed) return [];
      return [{ period, inForce: inForce ? promised : 0n, signed: promised }];
    }),
  };
}

/**
 * An agreement in force counts on both lines, a signed one on one. A suspension makes the quarters
 * after it pending. An agreement that has ended keeps the quarters that had ended by then and were
 * not suspended.
 */
function sidesIn(
  { status, effectiveAt, endedOn, suspendedOn }: AgreementState,
  period: Period,
): { inForce: boolean; signed: boolean } {
  if (status === 'in-force') return { inForce: true, signed: true };
  if (status === 'signed') return { inForce: false, signed: true };
  const isBefore = Boolean(!suspendedOn || (period !== null && period <= quarterOf(suspendedOn)));
  if (status === 'suspended') return { inForce: isBefore, signed: true };
  const isKept = Boolean(
    !NEGOTIATED.includes(status) &&
    effectiveAt &&
    endedOn &&
    isBefore &&
    period !== null &&
    hasEndedBy(period, endedOn),
  );
  return { inForce: isKept, signed: isKept };
}

/** The amounts of the promise itself; the ledger nets what covers it. */
export const promisedLines = ({ commitments }: PromisedAgreement): PositionLine[] =>
  commitments.flatMap((commitment) =>
    commitment.phases.flatMap(({ period, inForce, signed }) => [
      ...lineOf(commitment, 'commitment', period, inForce),
      ...lineOf(commitment, 'pending', period, signed - inForce),
    ]),
  );

function lineOf(
  { id, effect, territory, occupation, sector }: PromisedCommitment,
  side: 'commitment' | 'pending',
  period: Period,
  amount: bigint,
): PositionLine[] {
  if (amount === 0n) return [];
  const measure = `${side}.${effect}` as Measure;
  return [{ part: id, measure, territory, occupation, sector, period, amount }];
}
