import {
  type AgreementEvent,
  type AgreementState,
  type AgreementStatus,
  type AgreementTerms,
  NEGOTIATED,
  sameContent,
  type SharedWith,
} from '@mizan/contracts';
import { Problem, RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { assertConsistent, type Reach } from './consistency.js';
import { contentHashOf, differencesIn, faultsOfText, isSameText } from './content.js';
import { commitmentsOf, termsIn } from './terms.js';

/** What a command did: the event to publish and the state that it carries. */
export type AgreementChange = Change<AgreementState, AgreementEvent>;

/** What a new or changed text needs from outside the rules. */
export interface Given extends Reach {
  readonly newId: () => string;
}

/** The states in which the text may still change. */
export const CHANGEABLE: readonly AgreementStatus[] = [
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
];

export function draft(
  agreementId: string,
  organisation: string,
  terms: AgreementTerms,
  given: Given,
): AgreementChange {
  assertConsistent(terms, given);
  const state: AgreementState = {
    ...termsIn(terms),
    ...beginning(),
    agreementId,
    organisation,
    contentHash: contentHashOf(terms),
    commitments: commitmentsOf(terms.commitments, [], given.newId),
  };
  return { type: 'ma.mizan.partner-agreements.agreement-drafted.v1', state };
}

/** Nothing has happened yet to an agreement, or to an amendment, that is drafted. */
export const beginning = () =>
  ({
    externalId: null,
    status: 'draft',
    signatures: [],
    effectiveAt: null,
    endedOn: null,
    renewedUntil: null,
    suspendedOn: null,
    noticeGivenOn: null,
    finalReport: null,
    amendedBy: null,
    sharedWith: null,
    amends: null,
    amendment: null,
    statusReason: null,
    signaturesVoided: null,
    entryAgreed: null,
    documents: [],
  }) satisfies Partial<AgreementState>;

/**
 * A change of content makes the signatures given so far void. The same content in another order
 * changes nothing.
 */
export function change(
  agreement: AgreementState,
  terms: AgreementTerms,
  given: Given,
): AgreementChange | undefined {
  const isOther = !isSameText(agreement, terms);
  const state = isOther ? withText(agreement, terms, given) : besideText(agreement, terms);
  if (!isOther && sameContent(state, agreement)) return undefined;
  if (!CHANGEABLE.includes(agreement.status))
    throw new Problem(
      409,
      'text-is-fixed',
      { status: agreement.status },
      faultsOfText(isOther ? differencesIn(terms, agreement) : []),
    );
  if (isOther) assertConsistent(terms, given);
  return { type: 'ma.mizan.partner-agreements.agreement-revised.v1', state };
}

function withText(
  agreement: AgreementState,
  terms: AgreementTerms,
  { newId }: Given,
): AgreementState {
  return {
    ...agreement,
    ...termsIn(terms),
    origin: terms.origin ?? agreement.origin ?? 'real',
    contentHash: contentHashOf(terms),
    commitments: commitmentsOf(terms.commitments, agreement.commitments, newId),
    ...signaturesVoidedOf(agreement),
    effectiveAt: null, // a recorded document said it; this text is another one
  };
}

/** The signatures given so far are void, and whose they were is said. */
export function signaturesVoidedOf({ status, signatures }: AgreementState) {
  const voided = signatures.map(({ organisation }) => organisation);
  return {
    status: status === 'partly-signed' ? ('ready' as const) : status,
    signatures: [],
    statusReason: null,
    signaturesVoided: voided.length > 0 ? voided : null,
  };
}

/**
 * Updates what is not part of the signed text, such as signatories and met conditions. The lists
 * keep their order.
 */
function besideText(agreement: AgreementState, terms: AgreementTerms): AgreementState {
  const said = termsIn(terms);
  const parties = agreement.parties.map((party) => ({
    ...party,
    signatory: said.parties.find((one) => one.organisation === party.organisation)?.signatory,
  }));
  const left = [...said.conditions];
  const conditions = (agreement.conditions ?? []).map((condition) => {
    const at = left.findIndex(
      (one) => one.kind === condition.kind && isSameReference(one, condition),
    );
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return { ...condition, date: same?.date ?? null, documentHash: same?.documentHash ?? null };
  });
  const carriedOut = new Map(
    commitmentsOf(terms.commitments, agreement.commitments, () => '').map((one) => [
      one.commitmentId,
      one.covers,
    ]),
  );
  const commitments = agreement.commitments.map((one) => ({
    ...one,
    covers: carriedOut.get(one.commitmentId) ?? null,
  }));
  const origin = terms.origin ?? agreement.origin ?? 'real';
  return {
    ...agreement,
    parties,
    conditions,
    commitments,
    implements: said.implements,
    formerTerritory: said.formerTerritory,
    origin,
  };
}

const isSameReference = (
  a: { reference?: string | null },
  b: { reference?: string | null },
): boolean => sameContent(a.reference?.trim(), b.reference?.trim());

export function openReview(agreement: AgreementState): AgreementChange | undefined {
  return move(agreement, ['draft', 'corrections'], {
    to: 'in-review',
    type: 'ma.mizan.partner-agreements.review-opened.v1',
  });
}

export function requestCorrections(
  agreement: AgreementState,
  reason: string | null,
): AgreementChange | undefined {
  return move(agreement, ['in-review'], {
    to: 'corrections',
    type: 'ma.mizan.partner-agreements.corrections-requested.v1',
    reason,
  });
}

export function makeReady(agreement: AgreementState): AgreementChange | undefined {
  return move(agreement, ['in-review'], {
    to: 'ready',
    type: 'ma.mizan.partner-agreements.agreement-made-ready.v1',
  });
}

/** Takes the text back from signature to draft. The signatures given so far are void. */
export function withdraw(agreement: AgreementState, reason: string): AgreementChange | undefined {
  const moved = move(agreement, ['ready', 'partly-signed'], {
    to: 'draft',
    type: 'ma.mizan.partner-agreements.agreement-withdrawn.v1',
    reason,
  });
  if (!moved) return undefined;
  const effectiveAt = agreement.amends ? agreement.effectiveAt : null; // of an amendment it is text
  return { ...moved, state: { ...moved.state, signatures: [], effectiveAt: effectiveAt ?? null } };
}

/** A party accepts that another organisation's records cover a commitment. */
export function acceptLink(
  agreement: AgreementState,
  commitmentId: string,
  organisation: string,
): AgreementChange | undefined {
  const commitments = agreement.commitments.map((one) => {
    const accepted = one.accepted ?? [];
    if (one.commitmentId !== commitmentId || accepted.includes(organisation)) return one;
    return { ...one, accepted: [...accepted, organisation].sort() };
  });
  const state = { ...agreement, commitments };
  if (sameContent(state, agreement)) return undefined;
  return { type: 'ma.mizan.partner-agreements.link-accepted.v1', state };
}

/** A party lets others read the text under negotiation; it cannot be taken back. */
export function share(agreement: AgreementState, role: SharedWith): AgreementChange | undefined {
  const { status, sharedWith } = agreement;
  if (sharedWith?.includes(role)) return undefined;
  if (!NEGOTIATED.includes(status)) throw new RuleViolation('wrong-state', { status });
  return {
    type: 'ma.mizan.partner-agreements.agreement-shared.v1',
    state: { ...agreement, sharedWith: [...(sharedWith ?? []), role] },
  };
}

function move(
  agreement: AgreementState,
  from: readonly AgreementStatus[],
  {
    to,
    type,
    reason = null,
  }: { to: AgreementStatus; type: AgreementEvent; reason?: string | null },
): AgreementChange | undefined {
  const { status } = agreement;
  if (status === to) return undefined;
  if (!from.includes(status)) throw new RuleViolation('wrong-state', { status });
  const state = { ...agreement, status: to, statusReason: reason, signaturesVoided: null };
  return { type, state };
}
