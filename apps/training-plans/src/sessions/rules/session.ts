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

/** The same terms again change nothing; seats never fall below who is enrolled; new dates say anew whether it runs. */
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

/** The programme's new shares reach the sessions that have not ended: what has been taught stays as it was. */
export function takeShares(
  session: SessionState,
  occupations: OccupationShare[],
): SessionChange | undefined {
  if (session.status !== 'scheduled' && session.status !== 'running') return undefined;
  return { type: 'ma.mizan.training-plans.session-revised.v1', state: { ...session, occupations } };
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

function termsIn(terms: SessionTerms) {
  const { minimum = null, simultaneous = null } = terms.seats ?? {};
  const seats = terms.seats && { minimum, simultaneous, cumulative: terms.seats.cumulative };
  return {
    ...completed<SessionTerms>(SessionTerms, terms),
    seats: seats ?? null,
    origin: terms.origin ?? 'real',
  };
}
