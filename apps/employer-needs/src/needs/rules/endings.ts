import { daysAfter } from '@mizan/classifications';
import type { HiringNeedState, NeedEnding } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { FINAL, type NeedChange, statusOf } from './need.js';

/** Days after its window during which a need stays open, because hires are reported late. */
const SETTLING_DAYS = 30;

/** A withdrawn need counts only the openings that were met. */
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

/** Reopens a need that was withdrawn or has expired, unless its last day has passed. */
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

/** The first day on which the need is expired; null if it has no window. */
export const dueOn = (need: HiringNeedState): string | null => {
  const lastDay = FINAL.includes(need.status) ? null : lastDayOf(need);
  return lastDay === null ? null : daysAfter(lastDay, 1);
};

/** A need expires when its window and the settling days have passed. */
export function expire(need: HiringNeedState, today: string): NeedChange | undefined {
  const due = dueOn(need);
  if (due === null || due > today) return undefined;
  return {
    type: 'ma.mizan.employer-needs.need-expired.v1',
    state: { ...need, status: 'expired', endedBy: 'date' },
  };
}

/** The last day on which a need is open; null if it has no window. */
export const lastDayOf = ({ to }: Pick<HiringNeedState, 'to'>): string | null =>
  to ? daysAfter(to, SETTLING_DAYS) : null;
