import type { Plan, Programme, Session } from '@mizan/client';
import type { PlanSearch } from '../figures/plan-search';
import type { Tone } from '../records/marks';

export const planTones: Record<Plan['status'], Tone> = {
  draft: 'open',
  adopted: 'good',
  running: 'good',
  closed: 'over',
};
export const programmeTones: Record<Programme['status'], Tone> = {
  proposed: 'open',
  open: 'good',
  suspended: 'late',
  closed: 'over',
};
export const sessionTones: Record<Session['status'], Tone> = {
  scheduled: 'open',
  running: 'good',
  ended: 'over',
  'outcomes-known': 'over',
  cancelled: 'over',
};

/**
 * Where in the plan the leavers of a session are expected: at its occupation if there is only one.
 */
export function placeInPlan({
  territory,
  occupations,
}: Pick<Session, 'territory' | 'occupations'>): PlanSearch {
  const [only, ...others] = occupations;
  return { territory, occupation: others.length === 0 ? only?.occupation : undefined };
}
