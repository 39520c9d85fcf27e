import {
  daysAfter,
  endedQuarter,
  firstDayOf,
  nextQuarter,
  phased,
  quarterOf,
} from '@mizan/classifications';
import {
  type AgreementState,
  type CommitmentProgress,
  type CommitmentState,
  type Effect,
  sameContent,
} from '@mizan/contracts';
import type { AgreementChange } from './agreement.js';
import { endOf, whenEndDue } from './ending.js';
import { entryDay, outstanding, whenEntryDue } from './force.js';

/**
 * The amount delivered so far of each commitment, in its unit. Counted persons only, never expected
 * ones.
 */
export type Delivered = Readonly<Record<string, number>>;

/** Effects that records are counted for. Jobs, funding and means are reported in another way. */
const COUNTED: readonly Effect[] = ['demand', 'supply', 'matching'];
const ENDED: readonly AgreementState['status'][] = ['expired', 'terminated', 'denounced', 'closed'];

/**
 * What the ended quarters required of a commitment, and what was delivered. Null if nothing of it
 * is counted.
 */
export function progressOf(
  agreement: AgreementState,
  commitment: CommitmentState,
  delivered: Delivered,
  today: string,
): CommitmentProgress | null {
  const period = measuredQuarter(agreement, today);
  if (period === null || !COUNTED.includes(commitment.effect) || commitment.releasedOn) return null;
  const { startsOn, endsOn } = agreement;
  const due = phased(commitment, startsOn, endsOn).reduce(
    (sum, [quarter, amount]) => (quarter !== null && quarter <= period ? sum + amount : sum),
    0,
  );
  return { period, due, delivered: delivered[commitment.commitmentId] ?? 0 };
}

/**
 * The last quarter that counts. A suspension freezes what is due. After its end an agreement keeps
 * what was due by then, and stays late.
 */
function measuredQuarter(
  { status, effectiveAt, endedOn, suspendedOn }: AgreementState,
  today: string,
): string | null {
  if (status === 'in-force') return endedQuarter(today);
  if (status !== 'suspended' && !(endedOn && effectiveAt && ENDED.includes(status))) return null;
  const stops = [endedOn, suspendedOn].flatMap((day) =>
    day ? [endedQuarter(daysAfter(day, 1))] : [],
  );
  return [endedQuarter(today), ...stops].sort()[0]!;
}

/**
 * Marks each commitment as late if it delivered less than was due by the end of the last quarter.
 */
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

/**
 * The change after new deliveries or the end of a quarter; undefined if no commitment's lateness
 * has changed.
 */
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

/**
 * What the date changes: entry into force, renewal or expiry, and lateness on the day after a
 * quarter.
 */
export const whenDue = (
  agreement: AgreementState,
  today: string,
  delivered: Delivered,
): AgreementChange | undefined =>
  whenEntryDue(agreement, today) ??
  whenEndDue(agreement, today) ??
  whenMeasured(agreement, delivered, today);

/** The next day on which the date changes the agreement; null if there is none. */
export function dueOn(agreement: AgreementState, today: string): string | null {
  const { status, endedOn, amends } = agreement;
  if (status === 'signed') return outstanding(agreement).length > 0 ? null : entryDay(agreement);
  if (amends) return null; // it follows the agreement that it amends
  const measured = firstDayOf(nextQuarter(quarterOf(today)));
  if (status === 'in-force' || status === 'suspended') {
    const end = endOf(agreement);
    return earlier(end && daysAfter(end, 1), measured);
  }
  const isEnding = ENDED.includes(status) && endedOn && endedOn >= measured; // a notice runs on
  return isEnding ? measured : null;
}

const earlier = (day: string | null, other: string): string => (day && day < other ? day : other);
