import { daysAfter, endedQuarter, nextQuarter, phased, quarterOf } from '@mizan/classifications';
import {
  type AgreementState,
  type CommitmentProgress,
  type CommitmentState,
  type Effect,
  sameContent,
} from '@mizan/contracts';
import type { AgreementChange } from './agreement.js';
import { outstanding, whenDue as whenInForceDue } from './force.js';

/** What was delivered of each commitment so far, in its unit: counts only, never persons expected. */
export type Delivered = Readonly<Record<string, number>>;

/** What is counted of by records that name a commitment; the rest is told by reports. */
const COUNTED: readonly Effect[] = ['demand', 'supply', 'matching'];
const ENDED: readonly AgreementState['status'][] = ['expired', 'terminated', 'denounced', 'closed'];

/** What the quarters that have ended asked of a commitment and what was delivered; null where nothing of it is counted. */
export function progressOf(
  agreement: AgreementState,
  commitment: CommitmentState,
  delivered: Delivered,
  today: string,
): CommitmentProgress | null {
  const period = measuredQuarter(agreement, today);
  if (period === null || !COUNTED.includes(commitment.effect)) return null;
  const { startsOn, endsOn } = agreement;
  const due = phased(commitment, startsOn, endsOn).reduce(
    (sum, [quarter, amount]) => (quarter !== null && quarter <= period ? sum + amount : sum),
    0,
  );
  return { period, due, delivered: delivered[commitment.commitmentId] ?? 0 };
}

/** The last quarter that counts: what ends keeps what was due by then, and stays late of it. */
function measuredQuarter(
  { status, effectiveAt, endedOn }: AgreementState,
  today: string,
): string | null {
  if (status === 'in-force') return endedQuarter(today);
  if (!endedOn || !effectiveAt || !ENDED.includes(status)) return null;
  const last = endedQuarter(daysAfter(endedOn, 1));
  return last < endedQuarter(today) ? last : endedQuarter(today);
}

/** The commitments, each marked late that has delivered less than was due by the last quarter's end. */
export function marked(
  agreement: AgreementState,
  delivered: Delivered,
  today: string,
): CommitmentState[] {
  return agreement.commitments.map((commitment) => {
    const progress = progressOf(agreement, commitment, delivered, today);
    return { ...commitment, late: progress && progress.delivered < progress.due ? progress : null };
  });
}

/** What more deliveries or the end of a quarter change; nothing where no commitment is late otherwise than before. */
export function whenMeasured(
  agreement: AgreementState,
  delivered: Delivered,
  today: string,
): AgreementChange | undefined {
  const commitments = marked(agreement, delivered, today);
  if (sameContent(lateOf(commitments), lateOf(agreement.commitments))) return undefined;
  return {
    type: 'ma.mizan.partner-agreements.lateness-changed.v1',
    state: { ...agreement, commitments },
  };
}

const lateOf = (commitments: readonly CommitmentState[]) => commitments.map(({ late }) => late);

/** What the date does: entry into force, expiry, lateness the day after a quarter has ended. */
export const whenDue = (
  agreement: AgreementState,
  today: string,
  delivered: Delivered,
): AgreementChange | undefined =>
  whenInForceDue(agreement, today) ?? whenMeasured(agreement, delivered, today);

/** The day on which the date does something next; null where it never will. */
export function dueOn(agreement: AgreementState, today: string): string | null {
  const { status, effectiveAt, endsOn } = agreement;
  if (status === 'signed') return outstanding(agreement).length > 0 ? null : (effectiveAt ?? null);
  if (status !== 'in-force') return null;
  const measured = firstDayOf(nextQuarter(quarterOf(today)));
  const expiry = endsOn ? daysAfter(endsOn, 1) : measured;
  return expiry < measured ? expiry : measured;
}

const firstDayOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}-01`;
