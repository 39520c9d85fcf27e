import type { AgreementState, Condition, ConditionKind, EntryAgreed } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';

const IN_FORCE_OR_ENDED = ['in-force', 'suspended', 'expired', 'terminated', 'denounced', 'closed'];

/** A condition is met once it has a date. */
export const outstanding = ({ conditions }: Pick<AgreementState, 'conditions'>): Condition[] =>
  (conditions ?? []).filter(({ date }) => !date);

interface Met {
  readonly kind: ConditionKind;
  readonly reference?: string | null;
  readonly date: string;
  readonly documentHash?: string | null;
}

/**
 * Marks the first outstanding condition of this kind, and of this reference if one is given, as
 * met.
 */
export function meetCondition(agreement: AgreementState, met: Met, today: string): AgreementChange {
  const { status } = agreement;
  if (IN_FORCE_OR_ENDED.includes(status)) throw new RuleViolation('wrong-state', { status });
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
  return {
    type: 'ma.mizan.partner-agreements.condition-met.v1',
    state: { ...agreement, conditions },
  };
}

/** Who decides on the entry into force. If there are several, the last one brings it into force. */
export interface Deciders {
  readonly by: string;
  readonly all: readonly string[];
}

/**
 * With a future date the agreement stays signed until then. With today or an earlier date it is in
 * force at once, even before `startsOn`.
 */
export function enterIntoForce(
  agreement: AgreementState,
  effectiveAt: string,
  today: string,
  { by, all }: Deciders,
): AgreementChange | undefined {
  const { status, endsOn } = agreement;
  if (status === 'in-force' && agreement.effectiveAt === effectiveAt) return undefined;
  if (status !== 'signed') throw new RuleViolation('not-signed', { status });
  assertConditionsMet(agreement);
  if (endsOn && effectiveAt > endsOn)
    throw new RuleViolation('after-the-end', { endsOn }, '/effectiveAt');
  const entryAgreed = agreedBy(agreement, { organisation: by, effectiveAt });
  const isAgreed = all.every((one) => entryAgreed.some(({ organisation }) => organisation === one));
  if (!isAgreed) return agreedInPart(agreement, entryAgreed);
  if (effectiveAt <= today) return inForce(agreement, effectiveAt, today);
  if (agreement.effectiveAt === effectiveAt) return undefined;
  return {
    type: 'ma.mizan.partner-agreements.entry-into-force-scheduled.v1',
    state: { ...agreement, effectiveAt },
  };
}

const agreedBy = ({ entryAgreed }: AgreementState, said: EntryAgreed): EntryAgreed[] => [
  ...(entryAgreed ?? []).filter(({ organisation }) => organisation !== said.organisation),
  said,
];

function agreedInPart(
  agreement: AgreementState,
  entryAgreed: EntryAgreed[],
): AgreementChange | undefined {
  const said = entryAgreed.at(-1);
  const isSaid = (agreement.entryAgreed ?? []).some(
    (one) => one.organisation === said?.organisation && one.effectiveAt === said.effectiveAt,
  );
  if (isSaid) return undefined;
  return {
    type: 'ma.mizan.partner-agreements.entry-into-force-agreed.v1',
    state: { ...agreement, entryAgreed },
  };
}

/**
 * Ends the agreement before its date. Quarters that have ended keep what was promised and
 * delivered; later quarters become empty.
 */
export function terminate(
  agreement: AgreementState,
  on: string,
  reason: string,
  today: string,
): AgreementChange | undefined {
  const { status, effectiveAt } = agreement;
  if (status === 'terminated') return undefined;
  if (status !== 'in-force') throw new RuleViolation('not-in-force', { status });
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/effectiveAt');
  if (effectiveAt && on < effectiveAt)
    throw new RuleViolation('before-entry-into-force', { effectiveAt }, '/effectiveAt');
  return {
    type: 'ma.mizan.partner-agreements.agreement-terminated.v1',
    state: { ...agreement, status: 'terminated', endedOn: on, statusReason: reason },
  };
}

/**
 * What the date changes: entry into force on its day if the conditions are met, expiry on the day
 * after the end.
 */
export function whenDue(agreement: AgreementState, today: string): AgreementChange | undefined {
  const { status, effectiveAt, endsOn } = agreement;
  if (status === 'signed' && entersBy(agreement, today))
    return inForce(agreement, String(effectiveAt), today);
  return status === 'in-force' && endsOn && endsOn < today ? expired(agreement, endsOn) : undefined;
}

export const entersBy = (agreement: AgreementState, today: string): boolean =>
  Boolean(agreement.effectiveAt && agreement.effectiveAt <= today) &&
  outstanding(agreement).length === 0;

/** If the end has passed already, the agreement is recorded as expired at once. */
function inForce(agreement: AgreementState, effectiveAt: string, today: string): AgreementChange {
  const { endsOn } = agreement;
  const state: AgreementState = {
    ...agreement,
    effectiveAt,
    entryAgreed: null,
    statusReason: null,
    signaturesVoided: null,
  };
  if (endsOn && endsOn < today) return expired(state, endsOn);
  return {
    type: 'ma.mizan.partner-agreements.agreement-entered-into-force.v1',
    state: { ...state, status: 'in-force' },
  };
}

const expired = (agreement: AgreementState, endedOn: string): AgreementChange => ({
  type: 'ma.mizan.partner-agreements.agreement-expired.v1',
  state: { ...agreement, status: 'expired', endedOn },
});

function assertConditionsMet(agreement: AgreementState): void {
  const open = outstanding(agreement);
  if (open.length === 0) return;
  const names = open.map(({ kind, reference }) => (reference ? `${kind} ${reference}` : kind));
  throw new RuleViolation('condition-outstanding', { names: names.join(', ') }, undefined, {
    conditions: open.map(({ kind, reference }) => ({ kind, reference: reference ?? null })),
  });
}
