import type { Need as FullNeed } from '@mizan/client';
import { quarterOfDate, quartersBetween } from '../classifications/quarters';

type Need = Pick<FullNeed, 'counted' | 'from' | 'to'>;

/** What a need counts in a window of quarters: what counts of it, spread evenly over its own quarters; one without a period is in no window. */
export function countedIn(
  { counted: amount, ...need }: Need,
  from: string | undefined,
  to: string | undefined,
): number {
  if (from === undefined && to === undefined) return amount;
  if (!need.from || !need.to) return 0;
  const quarters = quartersBetween(quarterOfDate(need.from), quarterOfDate(need.to));
  const inside = quarters.filter(
    (quarter) => (from === undefined || quarter >= from) && (to === undefined || quarter <= to),
  );
  return (amount * inside.length) / quarters.length;
}
