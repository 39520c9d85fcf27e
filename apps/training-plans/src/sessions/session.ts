import { codeLists } from '@mizan/classifications';
import type {
  CompletionCount,
  EnrolmentCount,
  OccupationShare,
  OutcomeCount,
  SessionState,
  SessionStatus,
  SessionTerms,
  TrainingPlansEventType,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { outcomesFrom, settled } from './session-time.js';

/** What a command did: the event to publish and the state that it carries. */
export interface SessionChange {
  readonly type: TrainingPlansEventType;
  readonly state: SessionState;
}

/** What a session takes from its programme: nobody who reads its events calls back. */
export interface ProgrammeOfSession {
  readonly programmeId: string;
  readonly planId: string;
  readonly occupations: OccupationShare[];
}

/** A session takes place within the territory of its programme. */
export function assertWithin(territory: string, programme: { readonly territory: string }): void {
  if (codeLists.territory.isWithin(territory, programme.territory)) return;
  throw new RuleViolation(
    'outside-the-programme',
    { territory, whole: programme.territory },
    '/territory',
  );
}

const CLOSED: readonly SessionStatus[] = ['outcomes-known', 'cancelled'];

/** Its seats and expected leavers count from here on; what its dates have passed already has happened. */
export function schedule(
  sessionId: string,
  programme: ProgrammeOfSession,
  terms: SessionTerms,
  today: string,
): SessionChange {
  const state: SessionState = {
    ...completed(terms),
    sessionId,
    ...programme,
    status: 'scheduled',
    enrolment: null,
    completion: null,
    outcomes: [],
    outcomesDue: [],
  };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.session-scheduled.v1', state: settled(state, today) };
}

/** The same terms again change nothing; seats never fall below who is enrolled; new dates say anew whether it runs. */
export function revise(
  session: SessionState,
  terms: SessionTerms,
  today: string,
): SessionChange | undefined {
  const state: SessionState = {
    ...session,
    ...completed(terms),
    origin: terms.origin ?? session.origin ?? 'real',
  };
  if (state.operator !== session.operator)
    throw new RuleViolation('identity-is-fixed', {}, '/operator');
  if (JSON.stringify(completed(session)) === JSON.stringify(completed(state))) return undefined;
  assertOpen(session);
  assertConsistent(state);
  const hasNewDates = state.from !== session.from || state.to !== session.to;
  return {
    type: 'ma.mizan.training-plans.session-revised.v1',
    state: hasNewDates ? settled(state, today) : state,
  };
}

/** The programme's new shares reach the sessions that have not ended: what has been taught stays as it was. */
export function takeShares(
  session: SessionState,
  occupations: OccupationShare[],
): SessionChange | undefined {
  if (session.status !== 'scheduled' && session.status !== 'running') return undefined;
  return { type: 'ma.mizan.training-plans.session-revised.v1', state: { ...session, occupations } };
}

/** The newest count of enrolments replaces the one before: enrolled never exceed the cumulative capacity. */
export function countEnrolments(
  session: SessionState,
  count: EnrolmentCount,
  countedBy: string,
  today: string,
): SessionChange | undefined {
  assertOpen(session);
  assertNewest(count.on, session.enrolment?.on, today);
  const enrolment = {
    on: count.on,
    applications: count.applications ?? null,
    enrolled: count.enrolled,
    countedBy,
  };
  const state = { ...session, enrolment };
  assertConsistent(state);
  return JSON.stringify(enrolment) === JSON.stringify(session.enrolment)
    ? undefined
    : { type: 'ma.mizan.training-plans.enrolments-counted.v1', state };
}

/** The newest count of completers replaces the one before: they never exceed the enrolled. */
export function countCompletions(
  session: SessionState,
  count: CompletionCount,
  countedBy: string,
  today: string,
): SessionChange | undefined {
  assertOpen(session);
  assertNewest(count.on, session.completion?.on, today);
  const completion = { on: count.on, completed: count.completed, countedBy };
  const state = { ...session, completion };
  assertConsistent(state);
  return JSON.stringify(completion) === JSON.stringify(session.completion)
    ? undefined
    : { type: 'ma.mizan.training-plans.completions-counted.v1', state };
}

/** Leavers in work, of those asked, 6 or 12 months after the end; with the twelfth month the session's outcomes are known. */
export function countOutcomes(
  session: SessionState,
  { month, on, numerator, denominator }: OutcomeCount,
  countedBy: string,
  today: string,
): SessionChange | undefined {
  if (session.status !== 'ended' && session.status !== 'outcomes-known')
    throw new RuleViolation('session-not-ended', { status: session.status });
  const known = session.outcomes ?? [];
  assertNewest(on, known.find((one) => one.month === month)?.on, today);
  if (numerator > denominator)
    throw new RuleViolation('numerator-above-denominator', {}, '/numerator');
  if (on < outcomesFrom(session, month))
    throw new RuleViolation(
      'outcome-too-early',
      { month, from: outcomesFrom(session, month) },
      '/on',
    );
  const others = known.filter((one) => one.month !== month);
  const outcomes = [...others, { month, on, numerator, denominator, countedBy }].sort(
    (a, b) => a.month - b.month,
  );
  const status = month === 12 ? 'outcomes-known' : session.status;
  const state: SessionState = {
    ...session,
    outcomes,
    status,
    outcomesDue: (session.outcomesDue ?? []).filter((one) => one !== month),
  };
  assertConsistent(state);
  return JSON.stringify(outcomes) === JSON.stringify(known)
    ? undefined
    : { type: 'ma.mizan.training-plans.outcomes-counted.v1', state };
}

/** Nothing remains of a cancelled session. */
export function cancel(session: SessionState): SessionChange | undefined {
  if (session.status === 'cancelled') return undefined;
  if (session.completion) throw new RuleViolation('already-completed');
  assertOpen(session);
  return {
    type: 'ma.mizan.training-plans.session-cancelled.v1',
    state: { ...session, status: 'cancelled', outcomesDue: [] },
  };
}

function assertOpen({ status }: SessionState): void {
  if (CLOSED.includes(status)) throw new RuleViolation('session-is-closed', { status });
}

function assertNewest(on: string, known: string | undefined, today: string): void {
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  if (known !== undefined && on < known) throw new RuleViolation('older-count', { known }, '/on');
}

function assertConsistent(session: SessionState): void {
  const { from, to, seats, enrolment, completion } = session;
  if (to < from) throw new RuleViolation('dates-reversed', {}, '/to');
  if ((seats.minimum ?? 0) > seats.cumulative)
    throw new RuleViolation('minimum-above-capacity', {}, '/seats/minimum');
  if ((seats.simultaneous ?? 0) > seats.cumulative)
    throw new RuleViolation('simultaneous-above-cumulative', {}, '/seats/simultaneous');
  const enrolled = enrolment?.enrolled;
  if (enrolled !== undefined && enrolled > seats.cumulative)
    throw new RuleViolation('enrolled-exceed-seats', { seats: seats.cumulative });
  if (completion && completion.completed > (enrolled ?? seats.cumulative))
    throw new RuleViolation('completed-exceed-enrolled', {
      enrolled: enrolled ?? seats.cumulative,
    });
  assertOutcomes(session);
}

function assertOutcomes(session: SessionState): void {
  for (const { month, on, denominator } of session.outcomes ?? []) {
    if (!session.completion) throw new RuleViolation('completions-unknown');
    if (denominator > session.completion.completed)
      throw new RuleViolation('outcome-exceeds-completed', {
        completed: session.completion.completed,
      });
    if (on < outcomesFrom(session, month))
      throw new RuleViolation('outcome-too-early', { month, from: outcomesFrom(session, month) });
  }
}

/** Every optional term said, with null for what is not given. */
function completed(terms: SessionTerms): SessionTerms {
  const { operator, territory, seats, from, to } = terms;
  return {
    operator,
    site: terms.site ?? null,
    territory,
    seats: {
      minimum: seats.minimum ?? null,
      simultaneous: seats.simultaneous ?? null,
      cumulative: seats.cumulative,
    },
    from,
    to,
    audience: terms.audience ?? null,
    commitmentId: terms.commitmentId ?? null,
    origin: terms.origin ?? 'real',
  };
}
