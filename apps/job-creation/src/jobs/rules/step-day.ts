import { RuleViolation } from '@mizan/platform';

/** A step is not in the future, and not before the one that it follows. */
export function assertStepDay(on: string, last: string | undefined, today: string): void {
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  if (last !== undefined && on < last) throw new RuleViolation('step-too-early', { last }, '/on');
}
