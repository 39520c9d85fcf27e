import { monthsAfter } from '@mizan/classifications';
import type { Hire, HiringNeedState, NeedStatus, RecordedHire } from '@mizan/contracts';
import { notFound, RuleViolation } from '@mizan/platform';
import type { NeedChange } from './need.js';

/** After its window a need's hires are still reported for so long. */
const REPORTED_MONTHS = 12;

/** Openings filled so far. */
export const metOf = ({ hires }: Pick<HiringNeedState, 'hires'>): number =>
  hires.reduce((sum, { count }) => sum + count, 0);

/** The last day on which hires of a need may be reported or corrected; null where it has no window. */
export const reportedUntil = ({ to }: Pick<HiringNeedState, 'to'>): string | null =>
  to ? monthsAfter(to, REPORTED_MONTHS) : null;

/** Hires fill openings, never more than there are, never in the future, whatever has become of the need. */
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

/** The right count of hires reported before: a counter-entry makes up for the difference, and says why. */
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

/** What was withdrawn stays so whatever was met of it; what had expired is met once every opening is filled. */
function statusAfter({ status, openings }: HiringNeedState, met: number): NeedStatus {
  if (status === 'withdrawn') return status;
  if (met >= openings) return 'met';
  if (status === 'expired') return status;
  return met > 0 ? 'partly-met' : 'validated'; // the agency, which reports hires, has vouched for it
}

function assertReported(need: HiringNeedState, today: string): void {
  const until = reportedUntil(need);
  if (until !== null && today > until)
    throw new RuleViolation('need-is-final', { status: need.status });
}
