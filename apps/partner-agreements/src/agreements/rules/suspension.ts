import type { AgreementState } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';
import { assertAfterEntry, assertRuns, endOf } from './ending.js';

/** What is promised for the quarters after this day becomes pending. The day may be to come. */
export function suspend(
  agreement: AgreementState,
  on: string,
  reason: string,
): AgreementChange | undefined {
  const { status, suspendedOn } = agreement;
  if (status === 'suspended' && suspendedOn === on) return undefined;
  assertRuns(agreement);
  if (status === 'suspended') throw new RuleViolation('wrong-state', { status });
  assertAfterEntry(agreement, on);
  const end = endOf(agreement);
  if (end && on > end) throw new RuleViolation('after-the-end', { endsOn: end }, '/effectiveAt');
  return {
    type: 'ma.mizan.partner-agreements.agreement-suspended.v1',
    state: { ...agreement, status: 'suspended', suspendedOn: on, statusReason: reason },
  };
}

/** All that was pending because of the suspension is in force again. */
export function resume(
  agreement: AgreementState,
  on: string,
  today: string,
): AgreementChange | undefined {
  const { status, suspendedOn } = agreement;
  if (status === 'in-force') return undefined;
  if (status !== 'suspended') throw new RuleViolation('not-suspended', { status });
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/effectiveAt');
  if (suspendedOn && suspendedOn <= today && on < suspendedOn)
    throw new RuleViolation('before-suspension', { suspendedOn }, '/effectiveAt');
  return {
    type: 'ma.mizan.partner-agreements.agreement-resumed.v1',
    state: { ...agreement, status: 'in-force', suspendedOn: null, statusReason: null },
  };
}
