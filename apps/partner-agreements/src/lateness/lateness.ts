import { endedQuarter, phased } from '@mizan/classifications';
import {
  type AgreementState,
  type CommitmentProgress,
  type CommitmentState,
  countedOpenings,
  type CoveredLine,
  type Effect,
} from '@mizan/contracts';
import type { AgreementChange } from '../agreements/agreement.js';

type Counted = (line: CoveredLine) => number;

/** Counts only, never persons expected. Supply: whoever has completed a linked session, so nothing until it is counted. Demand: the openings of linked needs, which is what was promised, or what was met of a need given up. */
const DELIVERED_BY: Partial<Record<Effect, Counted>> = {
  supply: ({ kind, status, completed }) =>
    kind === 'session' && status !== 'cancelled' ? (completed ?? 0) : 0,
  demand: ({ kind, status, openings, met }) =>
    kind === 'need' ? countedOpenings(status, openings ?? 0, met ?? 0) : 0,
};

/** What the quarters that have ended asked of a commitment in force and what was delivered; null where nothing of it is counted. */
export function progressOf(
  { status, startsOn, endsOn }: AgreementState,
  commitment: CommitmentState,
  today: string,
): CommitmentProgress | null {
  const countedIn = DELIVERED_BY[commitment.effect];
  if (status !== 'in-force' || !countedIn) return null;
  const period = endedQuarter(today);
  const due = phased(commitment, startsOn, endsOn).reduce(
    (sum, [quarter, amount]) => (quarter !== null && quarter <= period ? sum + amount : sum),
    0,
  );
  const delivered = commitment.covered.reduce((sum, line) => sum + countedIn(line), 0);
  return { period, due, delivered };
}

/** The agreement with each commitment marked late that has delivered less than was due by the last quarter's end. */
export function marked(agreement: AgreementState, today: string): AgreementState {
  const commitments = agreement.commitments.map((commitment) => {
    const progress = progressOf(agreement, commitment, today);
    return { ...commitment, late: progress && progress.delivered < progress.due ? progress : null };
  });
  return { ...agreement, commitments };
}

/** What the end of a quarter changes; nothing where no commitment is late otherwise than before. */
export function whenQuarterEnded(
  agreement: AgreementState,
  today: string,
): AgreementChange | undefined {
  const state = marked(agreement, today);
  const isSame = state.commitments.every(({ late }, i) =>
    same(late, agreement.commitments[i]?.late),
  );
  return isSame ? undefined : { type: 'ma.mizan.partner-agreements.lateness-changed.v1', state };
}

const same = (
  a: CommitmentProgress | null | undefined,
  b: CommitmentProgress | null | undefined,
): boolean => a?.period === b?.period && a?.due === b?.due && a?.delivered === b?.delivered;
