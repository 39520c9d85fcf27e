import type { AgreementState, Condition, ConditionKind } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';

const PREFIX = 'ma.mizan.partner-agreements';

/** A condition is met once it has a date. */
export const outstanding = ({ conditions }: AgreementState): Condition[] =>
  (conditions ?? []).filter(({ date }) => !date);

/** Marks the first outstanding condition of this kind (and reference, where given) as met. */
export function meetCondition(
  agreement: AgreementState,
  met: {
    kind: ConditionKind;
    reference?: string | null;
    date: string;
    documentHash?: string | null;
  },
  today: string,
): AgreementChange {
  if (
    ['in-force', 'suspended', 'expired', 'terminated', 'denounced', 'closed'].includes(
      agreement.status,
    )
  )
    throw new RuleViolation('wrong-state', { status: agreement.status });
  if (met.date > today) throw new RuleViolation('date-in-the-future', { today }, '/date');
  const open = outstanding(agreement).find(
    ({ kind, reference }) =>
      kind === met.kind && (!met.reference || !reference || reference === met.reference),
  );
  if (!open) throw new RuleViolation('no-such-condition', { kind: met.kind });
  const fulfilled = {
    ...open,
    reference: met.reference ?? open.reference ?? null,
    date: met.date,
    documentHash: met.documentHash ?? null,
  };
  const conditions = (agreement.conditions ?? []).map((one) => (one === open ? fulfilled : one));
  return { type: `${PREFIX}.condition-met.v1`, state: { ...agreement, conditions } };
}

/** A date to come leaves it signed until then; today or earlier takes effect at once, also before `startsOn`. */
export function enterIntoForce(
  agreement: AgreementState,
  effectiveAt: string,
  today: string,
): AgreementChange | undefined {
  if (agreement.status === 'in-force' && agreement.effectiveAt === effectiveAt) return undefined;
  if (agreement.status !== 'signed')
    throw new RuleViolation('not-signed', { status: agreement.status });
  assertConditionsMet(agreement);
  if (agreement.endsOn && effectiveAt > agreement.endsOn)
    throw new RuleViolation('after-the-end', { endsOn: agreement.endsOn }, '/effectiveAt');
  if (effectiveAt <= today) return inForce(agreement, effectiveAt);
  if (agreement.effectiveAt === effectiveAt) return undefined;
  return { type: `${PREFIX}.entry-into-force-scheduled.v1`, state: { ...agreement, effectiveAt } };
}

/** Ends it before its date: what was validated as achieved is what remains of it. */
export function terminate(
  agreement: AgreementState,
  on: string,
  reason: string,
  today: string,
): AgreementChange | undefined {
  if (agreement.status === 'terminated') return undefined;
  if (agreement.status !== 'in-force')
    throw new RuleViolation('not-in-force', { status: agreement.status });
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/effectiveAt');
  return {
    type: `${PREFIX}.agreement-terminated.v1`,
    state: { ...agreement, status: 'terminated', endedOn: on, statusReason: reason },
  };
}

/** What the date does: entry into force on its day where the conditions are met, expiry the day after the end. */
export function whenDue(agreement: AgreementState, today: string): AgreementChange | undefined {
  const { status, effectiveAt, endsOn } = agreement;
  if (
    status === 'signed' &&
    effectiveAt &&
    effectiveAt <= today &&
    outstanding(agreement).length === 0
  )
    return inForce(agreement, effectiveAt);
  if (status !== 'in-force' || !endsOn || endsOn >= today) return undefined;
  return {
    type: `${PREFIX}.agreement-expired.v1`,
    state: { ...agreement, status: 'expired', endedOn: endsOn },
  };
}

const inForce = (agreement: AgreementState, effectiveAt: string): AgreementChange => ({
  type: `${PREFIX}.agreement-entered-into-force.v1`,
  state: { ...agreement, status: 'in-force', effectiveAt, statusReason: null },
});

function assertConditionsMet(agreement: AgreementState): void {
  const open = outstanding(agreement);
  if (open.length === 0) return;
  const names = open.map(({ kind, reference }) => (reference ? `${kind} ${reference}` : kind));
  throw new RuleViolation('condition-outstanding', { names: names.join(', ') }, undefined, {
    conditions: open.map(({ kind, reference }) => ({ kind, reference: reference ?? null })),
  });
}
