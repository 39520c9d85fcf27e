import type { AgreementState, Condition, ConditionKind, EntryAgreed } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';
import { expired } from './ending.js';

const NOT_AWAITED = [
  'in-force',
  'suspended',
  'expired',
  'terminated',
  'denounced',
  'closed',
  'abandoned',
];

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
  if (NOT_AWAITED.includes(status)) throw new RuleViolation('wrong-state', { status });
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
  if (status === 'in-force' && isEntry(agreement, effectiveAt)) return undefined;
  if (status !== 'signed') throw new RuleViolation('not-signed', { status });
  assertConditionsMet(agreement);
  if (endsOn && effectiveAt > endsOn)
    throw new RuleViolation('after-the-end', { endsOn }, '/effectiveAt');
  const entryAgreed = agreedBy(agreement, { organisation: by, effectiveAt });
  const isAgreed = all.every((one) => entryAgreed.some(({ organisation }) => organisation === one));
  if (!isAgreed) return agreedInPart(agreement, entryAgreed);
  if (effectiveAt <= today) return inForce(agreement, effectiveAt, today);
  if (entryDay(agreement) === effectiveAt) return undefined;
  return {
    type: 'ma.mizan.partner-agreements.entry-into-force-scheduled.v1',
    state: scheduledFor(agreement, effectiveAt),
  };
}

/**
 * The day on which a signed agreement enters into force. What an amendment changes may begin on
 * another day.
 */
export const entryDay = ({ effectiveAt, amendment }: AgreementState): string | null =>
  (amendment ? amendment.entersOn : effectiveAt) ?? null;

/** An amendment that is in force already is not asked for its day again. */
const isEntry = ({ effectiveAt, amendment }: AgreementState, on: string): boolean =>
  amendment ? true : effectiveAt === on;

const scheduledFor = (agreement: AgreementState, on: string): AgreementState =>
  agreement.amendment
    ? { ...agreement, amendment: { ...agreement.amendment, entersOn: on } }
    : { ...agreement, effectiveAt: on };

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

/** What the date changes: entry into force on its day, if the conditions are met. */
export function whenEntryDue(
  agreement: AgreementState,
  today: string,
): AgreementChange | undefined {
  const isDue = agreement.status === 'signed' && entersBy(agreement, today);
  return isDue ? inForce(agreement, String(entryDay(agreement)), today) : undefined;
}

const entersBy = (agreement: AgreementState, today: string): boolean => {
  const on = entryDay(agreement);
  return on !== null && on <= today && outstanding(agreement).length === 0;
};

/**
 * If the end has passed already, the agreement is recorded as expired at once, unless it is renewed
 * tacitly: then it goes on, term after term.
 */
export function inForce(
  agreement: AgreementState,
  effectiveAt: string,
  today: string,
): AgreementChange {
  const { endsOn, amendment, renewal } = agreement;
  const state: AgreementState = {
    ...agreement,
    ...(amendment ? { amendment: { ...amendment, entersOn: null } } : { effectiveAt }),
    entryAgreed: null,
    statusReason: null,
    signaturesVoided: null,
  };
  if (endsOn && endsOn < today && !renewal?.tacit) return expired(state, endsOn);
  return {
    type: 'ma.mizan.partner-agreements.agreement-entered-into-force.v1',
    state: { ...state, status: 'in-force' },
  };
}

export function assertConditionsMet(agreement: Pick<AgreementState, 'conditions'>): void {
  const open = outstanding(agreement);
  if (open.length === 0) return;
  const names = open.map(({ kind, reference }) => (reference ? `${kind} ${reference}` : kind));
  throw new RuleViolation('condition-outstanding', { names: names.join(', ') }, undefined, {
    conditions: open.map(({ kind, reference }) => ({ kind, reference: reference ?? null })),
  });
}
