import { daysAfter, monthsAfter } from '@mizan/classifications';
import type { AgreementState, AgreementStatus, FinalReport } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';

const RUNNING: readonly AgreementStatus[] = ['in-force', 'suspended'];
const ENDED: readonly AgreementStatus[] = ['expired', 'terminated', 'denounced'];
const UNSIGNED: readonly AgreementStatus[] = ['draft', 'in-review', 'corrections'];

/** The last day of its present term; null if it has none. */
export const endOf = ({
  endsOn,
  renewedUntil,
}: Pick<AgreementState, 'endsOn' | 'renewedUntil'>): string | null =>
  renewedUntil ?? endsOn ?? null;

/**
 * Ends the agreement before its date. Quarters that have ended keep what was promised and
 * delivered; later quarters become empty.
 */
export function terminate(
  agreement: AgreementState,
  on: string,
  reason: string,
  today: string,
): AgreementChange | undefined {
  const { status } = agreement;
  if (status === 'terminated') return undefined;
  assertRuns(agreement);
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/effectiveAt');
  assertAfterEntry(agreement, on);
  return {
    type: 'ma.mizan.partner-agreements.agreement-terminated.v1',
    state: { ...agreement, status: 'terminated', endedOn: on, statusReason: reason },
  };
}

/** A notice by a party, as it asks for it. */
export interface Notice {
  /** The day on which the agreement ends; null for the earliest that the notice allows. */
  readonly effectiveAt: string | null;
  readonly reason: string;
}

/**
 * A party gives notice: the agreement ends when `noticeMonths` have passed. What it promises until
 * then stays in the plan. Not possible in the last `noticeMonths` of its present term: a tacit
 * renewal has begun by then, or it ends anyway.
 */
export function denounce(
  agreement: AgreementState,
  { effectiveAt, reason }: Notice,
  today: string,
): AgreementChange | undefined {
  const { status, noticeMonths } = agreement;
  if (status === 'denounced') return undefined;
  assertRuns(agreement);
  const months = noticeMonths ?? 0;
  const end = endOf(agreement);
  const last = end && lastNoticeDay(end, months);
  if (last && today > last) throw new RuleViolation('notice-date-passed', { last, end, months });
  const earliest = monthsAfter(today, months);
  const on = effectiveAt ?? earliest;
  if (on < earliest)
    throw new RuleViolation('notice-too-short', { months, earliest }, '/effectiveAt');
  if (end && on > end) throw new RuleViolation('after-the-end', { endsOn: end }, '/effectiveAt');
  return {
    type: 'ma.mizan.partner-agreements.agreement-denounced.v1',
    state: {
      ...agreement,
      status: 'denounced',
      noticeGivenOn: today,
      endedOn: on,
      statusReason: reason,
    },
  };
}

/** The last day on which a notice of so many months ends with the term. */
function lastNoticeDay(end: string, months: number): string {
  let day = monthsAfter(end, -months);
  while (monthsAfter(day, months) > end) day = daysAfter(day, -1); // a shorter month
  return day;
}

/** The final report, after any end. */
export function close(
  agreement: AgreementState,
  report: FinalReport,
  today: string,
): AgreementChange | undefined {
  const { status, endedOn } = agreement;
  if (status === 'closed') return undefined;
  if (!ENDED.includes(status)) throw new RuleViolation('not-ended', { status });
  if (report.on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  if (endedOn && report.on < endedOn) throw new RuleViolation('before-its-end', { endedOn }, '/on');
  return {
    type: 'ma.mizan.partner-agreements.agreement-closed.v1',
    state: { ...agreement, status: 'closed', finalReport: report },
  };
}

/** The parties do not go on with a draft, or with an amendment that another one has overtaken. */
export function abandon(agreement: AgreementState, reason: string): AgreementChange | undefined {
  const { status } = agreement;
  if (status === 'abandoned') return undefined;
  if (!mayBeAbandoned(agreement)) throw new RuleViolation('wrong-state', { status });
  return {
    type: 'ma.mizan.partner-agreements.agreement-abandoned.v1',
    state: { ...agreement, status: 'abandoned', statusReason: reason },
  };
}

export const mayBeAbandoned = ({
  status,
  amendment,
}: Pick<AgreementState, 'status' | 'amendment'>): boolean =>
  UNSIGNED.includes(status) || (status === 'signed' && Boolean(amendment?.overtakenBy));

/** What becomes of an amendment when the agreement that it amends ends. */
export function endedWith(
  amendment: AgreementState,
  { type, state: { status, endedOn, statusReason, noticeGivenOn } }: AgreementChange,
): AgreementChange | undefined {
  if (RUNNING.includes(amendment.status))
    return { type, state: { ...amendment, status, endedOn, statusReason, noticeGivenOn } };
  if (ENDED.includes(amendment.status) || ['closed', 'abandoned'].includes(amendment.status))
    return undefined;
  return {
    type: 'ma.mizan.partner-agreements.agreement-abandoned.v1',
    state: { ...amendment, status: 'abandoned', statusReason },
  };
}

/** Continues for another term, as the agreement says. Its targets stay as they are. */
export function renew(agreement: AgreementState): AgreementChange {
  const { renewal } = agreement;
  assertRuns(agreement);
  const end = endOf(agreement);
  if (!renewal || !end) throw new RuleViolation('not-renewable');
  return renewed(agreement, monthsAfter(end, renewal.months));
}

const renewed = (agreement: AgreementState, renewedUntil: string): AgreementChange => ({
  type: 'ma.mizan.partner-agreements.agreement-renewed.v1',
  state: { ...agreement, renewedUntil },
});

/** What the date changes on the day after its end: it goes on if that was agreed, or it expires. */
export function whenEndDue(agreement: AgreementState, today: string): AgreementChange | undefined {
  const { status, renewal } = agreement;
  const end = endOf(agreement);
  if (!RUNNING.includes(status) || !end || end >= today) return undefined;
  return renewal?.tacit
    ? renewed(agreement, monthsAfter(end, renewal.months))
    : expired(agreement, end);
}

export const expired = (agreement: AgreementState, endedOn: string): AgreementChange => ({
  type: 'ma.mizan.partner-agreements.agreement-expired.v1',
  state: { ...agreement, status: 'expired', endedOn },
});

export function assertRuns({ status, amends }: AgreementState): void {
  if (amends) throw new RuleViolation('follows-its-agreement');
  if (!RUNNING.includes(status)) throw new RuleViolation('not-in-force', { status });
}

export function assertAfterEntry({ effectiveAt }: AgreementState, on: string): void {
  if (effectiveAt && on < effectiveAt)
    throw new RuleViolation('before-entry-into-force', { effectiveAt }, '/effectiveAt');
}
