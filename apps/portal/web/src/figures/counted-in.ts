import type { Need as FullNeed } from '@mizan/client';
import { quarterOfDate, quartersBetween } from '../classifications/quarters';

type Need = Pick<FullNeed, 'status' | 'met' | 'openings' | 'from' | 'to'>;

/** What a need counts in a window of quarters: its openings spread evenly over its own; one given up keeps what was met, one without a period is in no window. */
export function countedIn(
  { status, met, openings, ...need }: Need,
  from: string | undefined,
  to: string | undefined,
): number {
  const amount = status === 'withdrawn' || status === 'expired' ? met : openings;
  if (from === undefined && to === undefined) return amount;
  if (!need.from || !need.to) return 0;
  const quarters = quartersBetween(quarterOfDate(need.from), quarterOfDate(need.to));
  const inside = quarters.filter(
    (quarter) => (from === undefined || quarter >= from) && (to === undefined || quarter <= to),
  );
  return (amount * inside.length) / quarters.length;
}
