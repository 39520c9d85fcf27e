import { codeLists } from '@mizan/classifications';
import {
  type OccupationShare,
  sameContent,
  type SessionEvent,
  type SessionState,
  type SessionStatus,
  SessionTerms,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { assertConsistent } from './consistency.js';
import { settled } from './session-time.js';

/** What a command did: the event to publish and the state that it carries. */
export type SessionChange = Change<SessionState, SessionEvent>;

/** What a session copies from its programme, so that a reader of its events needs no other call. */
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

/**
 * Schedules a session: its seats and expected leavers count from now on. Dates that have passed
 * take effect at once.
 */
export function schedule(
  sessionId: string,
  programme: ProgrammeOfSession,
  terms: SessionTerms,
  today: string,
): SessionChange {
  const state: SessionState = {
    ...termsIn(terms),
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

/**
 * The same terms change nothing. Seats never fall below the enrolled persons. New dates decide
 * again whether the session runs.
 */
export function revise(
  session: SessionState,
  terms: SessionTerms,
  today: string,
): SessionChange | undefined {
  const origin = terms.origin ?? session.origin ?? 'real';
  const state: SessionState = { ...session, ...termsIn(terms), origin };
  if (state.operator !== session.operator)
    throw new RuleViolation('identity-is-fixed', {}, '/operator');
  if (sameContent(termsIn(session), termsIn(state))) return undefined;
  assertOpen(session);
  assertConsistent(state);
  const hasNewDates = state.from !== session.from || state.to !== session.to;
  return {
    type: 'ma.mizan.training-plans.session-revised.v1',
    state: hasNewDates ? settled(state, today) : state,
  };
}

/** Applies the new shares of the programme, unless the session has ended. */
export function takeShares(
  session: SessionState,
  occupations: OccupationShare[],
): SessionChange | undefined {
  if (session.status !== 'scheduled' && session.status !== 'running') return undefined;
  return { type: 'ma.mizan.training-plans.session-revised.v1', state: { ...session, occupations } };
}

/** A cancelled session counts nothing. */
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

function termsIn(terms: SessionTerms) {
  const { minimum = null, simultaneous = null } = terms.seats ?? {};
  const seats = terms.seats && { minimum, simultaneous, cumulative: terms.seats.cumulative };
  return {
    ...completed<SessionTerms>(SessionTerms, terms),
    seats: seats ?? null,
    origin: terms.origin ?? 'real',
  };
}
