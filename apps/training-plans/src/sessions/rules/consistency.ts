import type { SessionState } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { outcomesFrom } from './session-time.js';

/** Checks that dates, seats and counts of a session fit together. */
export function assertConsistent(session: SessionState): void {
  if (session.to < session.from) throw new RuleViolation('dates-reversed', {}, '/to');
  assertSeats(session);
  assertCounts(session);
  assertOutcomes(session);
}

function assertSeats({ seats }: SessionState): void {
  if (!seats) return;
  if ((seats.minimum ?? 0) > seats.cumulative)
    throw new RuleViolation('minimum-above-capacity', {}, '/seats/minimum');
  if ((seats.simultaneous ?? 0) > seats.cumulative)
    throw new RuleViolation('simultaneous-above-cumulative', {}, '/seats/simultaneous');
}

function assertCounts({ from, seats, enrolment, completion }: SessionState): void {
  const enrolled = enrolment?.enrolled;
  if (seats && enrolled !== undefined && enrolled > seats.cumulative)
    throw new RuleViolation('enrolled-exceed-seats', { seats: seats.cumulative });
  if (!completion) return;
  const most = enrolled ?? seats?.cumulative;
  if (most !== undefined && completion.completed > most)
    throw new RuleViolation('completed-exceed-enrolled', { enrolled: most });
  if (completion.on < from) throw new RuleViolation('before-the-session', { from });
}

function assertOutcomes(session: SessionState): void {
  for (const { month, on, denominator } of session.outcomes ?? []) {
    if (!session.completion) throw new RuleViolation('completions-unknown');
    if (denominator > session.completion.completed)
      throw new RuleViolation('outcome-exceeds-completed', {
        completed: session.completion.completed,
      });
    if (on < outcomesFrom(session, month))
      throw new RuleViolation('outcome-too-early', { month, from: outcomesFrom(session, month) });
  }
}
