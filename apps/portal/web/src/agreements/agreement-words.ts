import type { Agreement } from '@mizan/client';
import type { PlanSearch } from '../figures/plan-search';
import type { Say } from '../languages/say';
import type { Tone } from '../records/marks';

const tones: Record<Agreement['status'], Tone> = {
  draft: 'open',
  'in-review': 'open',
  corrections: 'late',
  ready: 'open',
  'partly-signed': 'open',
  signed: 'good',
  'in-force': 'good',
  suspended: 'late',
  expired: 'over',
  terminated: 'over',
  denounced: 'over',
  closed: 'over',
  abandoned: 'over',
};
export const toneOf = ({ status }: Pick<Agreement, 'status'>): Tone => tones[status];

/** An amendment has the title of its agreement: its number says what it is. */
export const titleOf = (
  { title, amendment }: Pick<Agreement, 'title' | 'amendment'>,
  say: Say,
): string =>
  amendment ? say('agreements.amendment-title', { n: amendment.number, title }) : title;

/** From the last signature on an agreement has a life to show. */
export const COUNTED: readonly Agreement['status'][] = [
  'signed',
  'in-force',
  'suspended',
  'expired',
  'terminated',
  'denounced',
  'closed',
];

export const OVER: readonly Agreement['status'][] = [
  'expired',
  'terminated',
  'denounced',
  'closed',
];

/** The line of the plan in which an agreement counts; none before it is signed. */
export function placeInPlan({
  status,
  territory,
}: Pick<Agreement, 'status' | 'territory'>): PlanSearch | undefined {
  if (status === 'signed' || status === 'suspended') return { territory, line: 'if-signed' };
  return status === 'in-force' ? { territory, line: 'in-force' } : undefined;
}
