import { monthsAfter } from '@mizan/classifications';
import type { Hire, HiringNeedState, NeedStatus, RecordedHire } from '@mizan/contracts';
import { notFound, RuleViolation } from '@mizan/platform';
import type { NeedChange } from './need.js';

/** Months after its window in which hires of a need may still be reported. */
const REPORTED_MONTHS = 12;

/** The number of openings filled so far. */
export const metOf = ({ hires }: Pick<HiringNeedState, 'hires'>): number =>
  hires.reduce((sum, { count }) => sum + count, 0);

/** The last day on which hires may be reported or corrected; null if the need has no window. */
export const reportedUntil = ({ to }: Pick<HiringNeedState, 'to'>): string | null =>
  to ? monthsAfter(to, REPORTED_MONTHS) : null;

/** Records hires: never more than openings, never in the future, in any status of the need. */
export function recordHires(
  need: HiringNeedState,
  id: string,
  { on, count, commitmentId }: Hire,
  today: string,
): NeedChange {
  assertReported(need, today);
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  const left = need.openings - metOf(need);
  if (count > left) throw new RuleViolation('hires-exceed-openings', { left });
  const hire: RecordedHire = {
    id,
    on,
    count,
    commitmentId: commitmentId ?? null,
    corrects: null,
    reason: null,
  };
  return {
    type: 'ma.mizan.employer-needs.hires-recorded.v1',
    state: withHires(need, [...need.hires, hire]),
  };
}

/** Corrects an earlier report of hires. A counter-entry holds the difference and the reason. */
export function correctHires(
  need: HiringNeedState,
  id: string,
  { hire, count, reason }: { hire: string; count: number; reason: string },
  today: string,
): NeedChange | undefined {
  const corrected = need.hires.find((one) => one.id === hire && !one.corrects);
  if (!corrected) throw notFound();
  assertReported(need, today);
  const entries = need.hires.filter((one) => one.id === hire || one.corrects === hire);
  const difference = count - metOf({ hires: entries });
  if (difference === 0) return undefined;
  const left = need.openings - metOf(need);
  if (difference > left) throw new RuleViolation('hires-exceed-openings', { left });
  const { on, commitmentId } = corrected;
  const entry: RecordedHire = {
    id,
    on,
    count: difference,
    commitmentId: commitmentId ?? null,
    corrects: hire,
    reason,
  };
  return {
    type: 'ma.mizan.employer-needs.hires-corrected.v1',
    state: withHires(need, [...need.hires, entry]),
  };
}

function withHires(need: HiringNeedState, hires: RecordedHire[]): HiringNeedState {
  return { ...need, hires, status: statusAfter(need, metOf({ hires })) };
}

/** A withdrawn need stays withdrawn. An expired one becomes met once every opening is filled. */
function statusAfter({ status, openings }: HiringNeedState, met: number): NeedStatus {
  if (status === 'withdrawn') return status;
  if (met >= openings) return 'met';
  if (status === 'expired') return status;
  return met > 0 ? 'partly-met' : 'validated'; // the agency reports hires, and so confirms the need
}

function assertReported(need: HiringNeedState, today: string): void {
  const until = reportedUntil(need);
  if (until !== null && today > until)
    throw new RuleViolation('need-is-final', { status: need.status });
}
