import type { Need as FullNeed } from '@mizan/client';
import { quarterOfDate, quartersBetween } from '../classifications/quarters';

type Need = Pick<FullNeed, 'counted' | 'from' | 'to'>;

/**
 * The openings of a need that count in a period: its counted openings, spread over its own
 * quarters. Without dates it counts in no period.
 */
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
