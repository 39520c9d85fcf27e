import { codeLists } from '@mizan/classifications';
import type { CompletionCount, EnrolmentCount, OccupationShare, SessionState, SessionStatus, SessionTerms, TrainingPlansEventType } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

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
  throw new RuleViolation('outside-the-programme', `${territory} is not within ${programme.territory}`, '/territory');
}

const CLOSED: readonly SessionStatus[] = ['outcomes-known', 'cancelled'];

/** Its seats and expected leavers count from here on. */
export function schedule(sessionId: string, programme: ProgrammeOfSession, terms: SessionTerms): SessionChange {
  const state: SessionState = { ...completed(terms), sessionId, ...programme, status: 'scheduled', enrolment: null, completion: null };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.session-scheduled.v1', state };
}

/** The same terms again change nothing; seats never fall below who is enrolled. */
export function revise(session: SessionState, terms: SessionTerms): SessionChange | undefined {
  const state: SessionState = { ...session, ...completed(terms), origin: terms.origin ?? session.origin ?? 'real' };
  if (state.operator !== session.operator) throw new RuleViolation('identity-is-fixed', 'A session keeps its operator', '/operator');
  if (JSON.stringify(completed(session)) === JSON.stringify(completed(state))) return undefined;
  assertOpen(session);
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.session-revised.v1', state };
}

/** The newest count of enrolments replaces the one before: enrolled never exceed the cumulative capacity. */
export function countEnrolments(session: SessionState, count: EnrolmentCount, countedBy: string, today: string): SessionChange | undefined {
  assertOpen(session);
  assertNewest(count.on, session.enrolment?.on, today);
  const enrolment = { on: count.on, applications: count.applications ?? null, enrolled: count.enrolled, countedBy };
  const state = { ...session, enrolment };
  assertConsistent(state);
  return JSON.stringify(enrolment) === JSON.stringify(session.enrolment) ? undefined : { type: 'ma.mizan.training-plans.enrolments-counted.v1', state };
}

/** The newest count of completers replaces the one before: they never exceed the enrolled. */
export function countCompletions(session: SessionState, count: CompletionCount, countedBy: string, today: string): SessionChange | undefined {
  assertOpen(session);
  assertNewest(count.on, session.completion?.on, today);
  const completion = { on: count.on, completed: count.completed, countedBy };
  const state = { ...session, completion };
  assertConsistent(state);
  return JSON.stringify(completion) === JSON.stringify(session.completion) ? undefined : { type: 'ma.mizan.training-plans.completions-counted.v1', state };
}

/** Nothing remains of a cancelled session. */
export function cancel(session: SessionState): SessionChange | undefined {
  if (session.status === 'cancelled') return undefined;
  if (session.completion) throw new RuleViolation('already-completed', 'People have completed this session');
  assertOpen(session);
  return { type: 'ma.mizan.training-plans.session-cancelled.v1', state: { ...session, status: 'cancelled' } };
}

function assertOpen({ status }: SessionState): void {
  if (CLOSED.includes(status)) throw new RuleViolation('session-is-closed', `The session is ${status}`);
}

function assertNewest(on: string, known: string | undefined, today: string): void {
  if (on > today) throw new RuleViolation('date-in-the-future', `Today is ${today}`, '/on');
  if (known !== undefined && on < known) throw new RuleViolation('older-count', `It was counted on ${known} already`, '/on');
}

function assertConsistent({ from, to, seats, enrolment, completion }: SessionState): void {
  if (to < from) throw new RuleViolation('dates-reversed', 'The session ends before it begins', '/to');
  if ((seats.minimum ?? 0) > seats.cumulative) throw new RuleViolation('minimum-above-capacity', 'More are needed to start than there are seats', '/seats/minimum');
  if ((seats.simultaneous ?? 0) > seats.cumulative) throw new RuleViolation('simultaneous-above-cumulative', 'More at one time than in all', '/seats/simultaneous');
  const enrolled = enrolment?.enrolled;
  if (enrolled !== undefined && enrolled > seats.cumulative) throw new RuleViolation('enrolled-exceed-seats', `There are ${seats.cumulative} seats`);
  if (completion && completion.completed > (enrolled ?? seats.cumulative)) throw new RuleViolation('completed-exceed-enrolled', `${enrolled ?? seats.cumulative} are enrolled`);
}

/** Every optional term said, with null for what is not given. */
function completed(terms: SessionTerms): SessionTerms {
  const { operator, territory, seats, from, to } = terms;
  return {
    operator,
    site: terms.site ?? null,
    territory,
    seats: { minimum: seats.minimum ?? null, simultaneous: seats.simultaneous ?? null, cumulative: seats.cumulative },
    from,
    to,
    audience: terms.audience ?? null,
    commitmentId: terms.commitmentId ?? null,
    origin: terms.origin ?? 'real',
  };
}
