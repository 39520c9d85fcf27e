import { daysAfter, monthsAfter } from '@mizan/classifications';
import {
  type OutcomeMonth,
  OUTCOME_MONTHS,
  type SessionState,
  type SessionStatus,
} from '@mizan/contracts';
import type { SessionChange } from './session.js';

/** The first day on which the outcomes after this many months may be counted. */
export const outcomesFrom = ({ to }: Pick<SessionState, 'to'>, month: OutcomeMonth): string =>
  monthsAfter(to, month);

/** Applies the days that have already passed to a session with new dates. */
export function settled(session: SessionState, today: string): SessionState {
  const status = statusOn(session, today);
  const isOver = status === 'ended' || status === 'outcomes-known';
  return {
    ...session,
    status,
    outcomesDue: isOver
      ? awaited(session).filter((month) => outcomesFrom(session, month) <= today)
      : [],
  };
}

/** The next day on which the date changes the session; null if there is none. */
export function dueOn(session: SessionState): string | null {
  const { status, from, to } = session;
  if (status === 'scheduled') return from;
  if (status === 'running') return daysAfter(to, 1);
  const [next] = status === 'ended' || status === 'outcomes-known' ? notYetDue(session) : [];
  return next === undefined ? null : outcomesFrom(session, next);
}

/**
 * What the date changes: the session runs from its first day, has ended on the day after its last,
 * and its outcomes are due 6 and 12 months later.
 */
export function whenDue(session: SessionState, today: string): SessionChange | undefined {
  const due = dueOn(session);
  if (due === null || due > today) return undefined;
  if (session.status === 'scheduled')
    return {
      type: 'ma.mizan.training-plans.session-started.v1',
      state: { ...session, status: 'running' },
    };
  if (session.status === 'running')
    return {
      type: 'ma.mizan.training-plans.session-ended.v1',
      state: { ...session, status: 'ended' },
    };
  const outcomesDue = [...(session.outcomesDue ?? []), notYetDue(session)[0] as OutcomeMonth];
  return { type: 'ma.mizan.training-plans.outcomes-due.v1', state: { ...session, outcomesDue } };
}

/** The months without a count of outcomes. */
export const awaited = ({ outcomes }: SessionState): OutcomeMonth[] =>
  OUTCOME_MONTHS.filter((month) => !outcomes?.some((one) => one.month === month));

const notYetDue = (session: SessionState): OutcomeMonth[] =>
  awaited(session).filter((month) => !session.outcomesDue?.includes(month));

function statusOn({ status, from, to, outcomes }: SessionState, today: string): SessionStatus {
  if (status === 'cancelled') return status;
  if (today < from) return 'scheduled';
  if (today <= to) return 'running';
  return outcomes?.some(({ month }) => month === 12) ? 'outcomes-known' : 'ended';
}
