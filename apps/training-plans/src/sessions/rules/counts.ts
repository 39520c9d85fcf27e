import { monthsAfter } from '@mizan/classifications';
import {
  type CompletionCount,
  type EnrolmentCount,
  type OutcomeCount,
  sameContent,
  type SessionState,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { assertConsistent } from './consistency.js';
import type { SessionChange } from './session.js';
import { outcomesFrom } from './session-time.js';

/**
 * Months after the end of a session in which enrolments and completers are accepted, and then its
 * outcomes.
 */
const COUNTED_MONTHS = 12;
const OUTCOMES_MONTHS = 24;

/** The last day on which counts of enrolments and completers are accepted. */
export const countedUntil = ({ to }: Pick<SessionState, 'to'>): string =>
  monthsAfter(to, COUNTED_MONTHS);
/** The last day on which outcomes are accepted. */
export const outcomesUntil = ({ to }: Pick<SessionState, 'to'>): string =>
  monthsAfter(to, OUTCOMES_MONTHS);

/** Who counts, and on which day. */
export interface Counting {
  readonly countedBy: string;
  readonly today: string;
}

/** The newest count replaces the one before. Enrolled persons never exceed the cumulative seats. */
export function countEnrolments(
  session: SessionState,
  { on, applications, enrolled }: EnrolmentCount,
  { countedBy, today }: Counting,
): SessionChange | undefined {
  assertCounted(session, countedUntil(session), today);
  assertNewest(on, session.enrolment?.on, today);
  if (typeof applications === 'number' && applications < enrolled)
    throw new RuleViolation('applications-below-enrolled', { enrolled }, '/applications');
  const enrolment = { on, applications: applications ?? null, enrolled, countedBy };
  if (sameContent(enrolment, session.enrolment)) return undefined;
  const state = { ...session, enrolment };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.enrolments-counted.v1', state };
}

/** The newest count replaces the one before. Completers never exceed the enrolled persons. */
export function countCompletions(
  session: SessionState,
  { on, completed }: CompletionCount,
  { countedBy, today }: Counting,
): SessionChange | undefined {
  assertCounted(session, countedUntil(session), today);
  assertNewest(on, session.completion?.on, today);
  const { from } = session;
  if (on < from) throw new RuleViolation('before-the-session', { from }, '/on');
  const completion = { on, completed, countedBy };
  if (sameContent(completion, session.completion)) return undefined;
  const state = { ...session, completion };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.completions-counted.v1', state };
}

/**
 * Leavers in work, of those asked, 6 or 12 months after the end. After the twelfth month the
 * outcomes are known.
 */
export function countOutcomes(
  session: SessionState,
  { month, on, numerator, denominator }: OutcomeCount,
  { countedBy, today }: Counting,
): SessionChange | undefined {
  if (session.status !== 'ended' && session.status !== 'outcomes-known')
    throw new RuleViolation('session-not-ended', { status: session.status });
  assertCounted(session, outcomesUntil(session), today);
  const known = session.outcomes ?? [];
  assertNewest(on, known.find((one) => one.month === month)?.on, today);
  if (numerator > denominator)
    throw new RuleViolation('numerator-above-denominator', {}, '/numerator');
  const from = outcomesFrom(session, month);
  if (on < from) throw new RuleViolation('outcome-too-early', { month, from }, '/on');
  const others = known.filter((one) => one.month !== month);
  const outcomes = [...others, { month, on, numerator, denominator, countedBy }].sort(
    (a, b) => a.month - b.month,
  );
  if (sameContent(outcomes, known)) return undefined;
  const state: SessionState = {
    ...session,
    outcomes,
    status: month === 12 ? 'outcomes-known' : session.status,
    outcomesDue: (session.outcomesDue ?? []).filter((one) => one !== month),
  };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.outcomes-counted.v1', state };
}

/** Counts arrive late: they are accepted until this day, in every status but cancelled. */
function assertCounted({ status }: SessionState, until: string, today: string): void {
  if (status === 'cancelled') throw new RuleViolation('session-is-closed', { status });
  if (today > until) throw new RuleViolation('counted-too-late', { until });
}

function assertNewest(on: string, known: string | undefined, today: string): void {
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  if (known !== undefined && on < known) throw new RuleViolation('older-count', { known }, '/on');
}
