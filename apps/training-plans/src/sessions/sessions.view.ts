import type { OutcomeMonth, SessionState } from '@mizan/contracts';
import type { SessionEntity } from './session.entity.js';

/** Leavers in work, of those asked; the rate is null where nobody was asked. */
export interface Insertion {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}

/** A session as the API shows it, with its ratios: null where a count is not known, never 0 for it. */
export type SessionView = Omit<SessionState, 'sessionId'> & {
  id: string;
  version: number;
  /** Enrolled ÷ cumulative seats. */
  fill: number | null;
  /** Applications ÷ cumulative seats. */
  pressure: number | null;
  insertionAt6: Insertion | null;
  insertionAt12: Insertion | null;
};

export function viewOf({
  sessionId,
  version,
  dueOn: _dueOn,
  ...state
}: SessionEntity): SessionView {
  const { seats, enrolment } = state;
  return {
    id: sessionId,
    version,
    ...state,
    fill: ratio(enrolment?.enrolled, seats.cumulative),
    pressure: ratio(enrolment?.applications, seats.cumulative),
    insertionAt6: insertionAt(state, 6),
    insertionAt12: insertionAt(state, 12),
  };
}

/** Three decimals are enough for a rate. */
const ratio = (part: number | null | undefined, whole: number): number | null =>
  typeof part !== 'number' || whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;

function insertionAt(
  { outcomes }: Pick<SessionState, 'outcomes'>,
  month: OutcomeMonth,
): Insertion | null {
  const counted = outcomes?.find((one) => one.month === month);
  return counted
    ? {
        numerator: counted.numerator,
        denominator: counted.denominator,
        rate: ratio(counted.numerator, counted.denominator),
      }
    : null;
}
