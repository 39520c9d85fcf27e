import { type OutcomeMonth, SessionState } from '@mizan/contracts';
import type { Link } from '@mizan/coverage';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './sessions.access.js';
import type { SessionEntity } from './sessions.entity.js';
import { linksOf } from './sessions.links.js';

/** Leavers in work, of those asked. The rate is null if nobody was asked. */
export interface Insertion {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}

/** A session as the API shows it. A ratio is null, not 0, if a count is missing. */
export type SessionView = Omit<SessionState, 'sessionId'> & {
  id: string;
  version: number;
  /** Enrolled ÷ cumulative seats; null where the seats are not known. */
  fill: number | null;
  /** Applications ÷ cumulative seats. */
  pressure: number | null;
  insertionAt6: Insertion | null;
  insertionAt12: Insertion | null;
  links: Link[];
  can: string[];
};

export function viewOf(row: SessionEntity, reader: Reader): SessionView {
  const { sessionId, ...state } = completed(SessionState, row);
  const { seats, enrolment } = state;
  return {
    id: sessionId,
    version: row.version,
    ...state,
    fill: ratio(enrolment?.enrolled, seats?.cumulative),
    pressure: ratio(enrolment?.applications, seats?.cumulative),
    insertionAt6: insertionAt(state, 6),
    insertionAt12: insertionAt(state, 12),
    links: linksOf(row, reader.language),
    can: allowedTo(verbs, reader, row),
  };
}

/** A rate has three decimals. */
const ratio = (part: number | null | undefined, whole: number | undefined): number | null =>
  typeof part !== 'number' || !whole ? null : Math.round((part / whole) * 1000) / 1000;

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
