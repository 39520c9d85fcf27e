import { codeLists } from '@mizan/classifications';
import type {
  AgreementState,
  AgreementStatus,
  AgreementTerms,
  CommitmentState,
  CommitmentTerms,
  PartnerAgreementsEventType,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

/** What a command did: the event to publish and the state that it carries. */
export interface AgreementChange {
  readonly type: PartnerAgreementsEventType;
  readonly state: AgreementState;
}

/** The identities that a new or changed text needs and the rules cannot make themselves. */
export interface Identities {
  readonly contentHash: string;
  readonly newId: () => string;
}

const CHANGEABLE: readonly AgreementStatus[] = [
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
];
const OPEN_TO_SIGNATURE: readonly AgreementStatus[] = ['ready', 'partly-signed'];
const PREFIX = 'ma.mizan.partner-agreements';

/** A party drafts an agreement. */
export function draft(
  agreementId: string,
  organisation: string,
  terms: AgreementTerms,
  identities: Identities,
): AgreementChange {
  assertConsistent(terms);
  const state: AgreementState = {
    ...completed(terms),
    agreementId,
    organisation,
    externalId: null,
    status: 'draft',
    contentHash: identities.contentHash,
    signatures: [],
    commitments: commitmentsOf(terms.commitments, [], identities.newId),
    effectiveAt: null,
    endedOn: null,
    statusReason: null,
  };
  return { type: `${PREFIX}.agreement-drafted.v1`, state };
}

/** A change of content voids the signatures given so far; the same content again changes nothing. */
export function change(
  agreement: AgreementState,
  terms: AgreementTerms,
  identities: Identities,
): AgreementChange | undefined {
  if (!CHANGEABLE.includes(agreement.status))
    throw new RuleViolation('text-is-fixed', { status: agreement.status });
  assertConsistent(terms);
  const state: AgreementState = {
    ...agreement,
    ...completed(terms),
    contentHash: identities.contentHash,
    commitments: commitmentsOf(terms.commitments, agreement.commitments, identities.newId),
  };
  if (
    state.contentHash === agreement.contentHash &&
    JSON.stringify(state.conditions) === JSON.stringify(agreement.conditions)
  )
    return undefined;
  const voided = agreement.signatures.map(({ organisation }) => organisation);
  const status = agreement.status === 'partly-signed' ? 'ready' : agreement.status;
  const statusReason =
    voided.length > 0 ? `signatures voided by a change of content: ${voided.join(', ')}` : null;
  return {
    type: `${PREFIX}.agreement-revised.v1`,
    state: { ...state, status, signatures: [], statusReason },
  };
}

export function openReview(agreement: AgreementState): AgreementChange | undefined {
  return move(agreement, ['draft', 'corrections'], 'in-review', `${PREFIX}.review-opened.v1`, null);
}

export function requestCorrections(
  agreement: AgreementState,
  reason: string | null,
): AgreementChange | undefined {
  return move(
    agreement,
    ['in-review'],
    'corrections',
    `${PREFIX}.corrections-requested.v1`,
    reason,
  );
}

export function makeReady(agreement: AgreementState): AgreementChange | undefined {
  return move(agreement, ['in-review'], 'ready', `${PREFIX}.agreement-made-ready.v1`, null);
}

/** What was sent to signature comes back to draft, with a reason; the signatures given so far are void. */
export function withdraw(agreement: AgreementState, reason: string): AgreementChange | undefined {
  const moved = move(
    agreement,
    OPEN_TO_SIGNATURE,
    'draft',
    `${PREFIX}.agreement-withdrawn.v1`,
    reason,
  );
  return moved && { ...moved, state: { ...moved.state, signatures: [] } };
}

function move(
  agreement: AgreementState,
  from: readonly AgreementStatus[],
  to: AgreementStatus,
  type: PartnerAgreementsEventType,
  statusReason: string | null,
): AgreementChange | undefined {
  if (agreement.status === to) return undefined;
  if (!from.includes(agreement.status))
    throw new RuleViolation('wrong-state', { status: agreement.status });
  return { type, state: { ...agreement, status: to, statusReason } };
}

export function assertConsistent(terms: AgreementTerms): void {
  const { parties, commitments, startsOn, endsOn, territory } = terms;
  const organisations = parties.map(({ organisation }) => organisation);
  if (new Set(organisations).size < organisations.length)
    throw new RuleViolation('party-twice', {}, '/parties');
  if (startsOn && endsOn && endsOn < startsOn)
    throw new RuleViolation('dates-reversed', {}, '/endsOn');
  commitments.forEach((commitment, i) =>
    assertCommitment(commitment, organisations, territory, `/commitments/${i}`),
  );
}

const UNIT_BY_EFFECT: Partial<Record<CommitmentTerms['effect'], string>> = {
  demand: 'openings',
  supply: 'persons',
  matching: 'persons',
  funding: 'MAD',
};

function assertCommitment(
  { owner, effect, unit, target, schedule, territory }: CommitmentTerms,
  parties: string[],
  region: string,
  pointer: string,
): void {
  if (!parties.includes(owner))
    throw new RuleViolation('owner-not-a-party', { owner }, `${pointer}/owner`);
  if (!codeLists.territory.isWithin(territory, region))
    throw new RuleViolation(
      'outside-the-agreement',
      { territory, whole: region },
      `${pointer}/territory`,
    );
  const expected = UNIT_BY_EFFECT[effect];
  if (expected && unit !== expected)
    throw new RuleViolation('unit-of-effect', { effect, unit: expected }, `${pointer}/unit`);
  if (!Array.isArray(schedule)) return;
  const total = schedule.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== target)
    throw new RuleViolation(
      'schedule-differs-from-target',
      { total, target },
      `${pointer}/schedule`,
    );
  if (new Set(schedule.map(({ period }) => period)).size < schedule.length)
    throw new RuleViolation('period-twice', {}, `${pointer}/schedule`);
}

/** Every optional term said, with null for what is not given; the kind's default for `binding`. */
export function completed(terms: AgreementTerms): Omit<AgreementTerms, 'commitments'> {
  const { kind, title, territory, parties } = terms;
  return {
    kind,
    title,
    territory,
    parties: parties.map(({ organisation, role, signatory }) => ({
      organisation,
      role,
      signatory: signatory ?? null,
    })),
    implements: terms.implements ?? null,
    noticeMonths: terms.noticeMonths ?? null,
    startsOn: terms.startsOn ?? null,
    endsOn: terms.endsOn ?? null,
    conditions: (terms.conditions ?? []).map((c) => ({
      kind: c.kind,
      reference: c.reference ?? null,
      date: c.date ?? null,
      documentHash: c.documentHash ?? null,
    })),
    origin: terms.origin ?? 'real',
  };
}

/** A commitment keeps its id while its owner, indicator and effect stay; a memorandum binds no one unless it says so. */
export function commitmentsOf(
  terms: readonly CommitmentTerms[],
  known: readonly CommitmentState[],
  newId: () => string,
): CommitmentState[] {
  const left = [...known];
  return terms.map((commitment) => {
    const at = left.findIndex(
      (one) =>
        one.owner === commitment.owner &&
        one.indicator === commitment.indicator &&
        one.effect === commitment.effect,
    );
    const [same] = at < 0 ? [] : left.splice(at, 1);
    const {
      owner,
      indicator,
      effect,
      target,
      unit,
      baseline,
      territory,
      occupation,
      sector,
      schedule,
      binding,
    } = commitment;
    const said = {
      owner,
      indicator,
      effect,
      target,
      unit,
      baseline: baseline ?? null,
      territory,
      occupation: occupation ?? null,
      sector: sector ?? null,
      schedule: schedule ?? 'linear',
      binding: binding ?? false,
    };
    return { ...said, commitmentId: same?.commitmentId ?? newId(), covered: same?.covered ?? [] };
  });
}
