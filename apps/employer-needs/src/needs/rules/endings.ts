import { daysAfter } from '@mizan/classifications';
import type { HiringNeedState, NeedEnding } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { FINAL, type NeedChange, statusOf } from './need.js';

/** A need is open for so many days after its window: what was met of it is reported late. */
const SETTLING_DAYS = 30;

/** What was met is what remains of a withdrawn need. */
export function withdraw(
  need: HiringNeedState,
  endedBy: NeedEnding,
  statusReason: string | null,
): NeedChange | undefined {
  if (need.status === 'withdrawn') return undefined;
  if (FINAL.includes(need.status))
    throw new RuleViolation('need-is-final', { status: need.status });
  return {
    type: 'ma.mizan.employer-needs.need-withdrawn.v1',
    state: { ...need, status: 'withdrawn', statusReason, endedBy },
  };
}

/** A need that was withdrawn or has expired is open again, as far as its window lets it. */
export function reopen(
  need: HiringNeedState,
  statusReason: string | null,
  today: string,
): NeedChange | undefined {
  if (need.status === 'met') throw new RuleViolation('need-is-final', { status: need.status });
  if (!FINAL.includes(need.status)) return undefined;
  const lastDay = lastDayOf(need);
  if (lastDay !== null && lastDay < today)
    throw new RuleViolation('window-is-over', { to: String(need.to) });
  const status = statusOf(need, 'declared');
  return {
    type: 'ma.mizan.employer-needs.need-reopened.v1',
    state: { ...need, status, statusReason, endedBy: null },
  };
}

/** The first day on which a need has expired; null where it never will. */
export const dueOn = (need: HiringNeedState): string | null => {
  const lastDay = FINAL.includes(need.status) ? null : lastDayOf(need);
  return lastDay === null ? null : daysAfter(lastDay, 1);
};

/** A need expires once its window has ended and the days for settling it have passed. */
export function expire(need: HiringNeedState, today: string): NeedChange | undefined {
  const due = dueOn(need);
  if (due === null || due > today) return undefined;
  return {
    type: 'ma.mizan.employer-needs.need-expired.v1',
    state: { ...need, status: 'expired', endedBy: 'date' },
  };
}

/** The last day on which a need is open; null for one without a window. */
export const lastDayOf = ({ to }: Pick<HiringNeedState, 'to'>): string | null =>
  to ? daysAfter(to, SETTLING_DAYS) : null;
