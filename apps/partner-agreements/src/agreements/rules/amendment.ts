import {
  type AgreementState,
  type AgreementTerms,
  type Amendment,
  type Condition,
  type Party,
  type Signature,
  sameContent,
} from '@mizan/contracts';
import { Problem, RuleViolation } from '@mizan/platform';
import {
  type AgreementChange,
  beginning,
  CHANGEABLE,
  type Given,
  signaturesVoidedOf,
} from './agreement.js';
import { amendedCommitments } from './amended-commitments.js';
import type { AmendedText } from './amended-text.js';
import { assertConsistent } from './consistency.js';
import { contentHashOf } from './content.js';
import { conditionsIn, termsIn } from './terms.js';

/** What a party proposes: what changes, and from which day on. */
export interface AmendmentAsked {
  readonly effectiveAt: string;
  readonly changes: object;
  readonly title?: string | null;
  readonly conditions?: readonly Condition[] | null;
}

/** The amended text by this proposal, checked against the contract of an agreement. */
export interface Amended {
  readonly text: AmendedText;
  readonly terms: AgreementTerms;
}

const AMENDABLE: readonly AgreementState['status'][] = ['signed', 'in-force', 'suspended'];
/** Amendments that have not changed the text, and still may. */
const OPEN: readonly AgreementState['status'][] = [...CHANGEABLE, 'signed'];

/** Only a signed agreement is amended, and an amendment is not. */
export function assertAmendable({ status, amends }: AgreementState): void {
  if (amends) throw new RuleViolation('amends-an-amendment');
  if (!AMENDABLE.includes(status)) throw new RuleViolation('not-signed', { status });
}

export interface DraftedBy extends Given {
  readonly id: string;
  readonly organisation: string;
  /** How many amendments the agreement has already. */
  readonly earlier: number;
}

/**
 * An amendment is an agreement of its own, without commitments: they are those of the amended text.
 */
export function draftAmendment(
  agreement: AgreementState,
  asked: AmendmentAsked,
  amended: Amended,
  { id, organisation, earlier, ...given }: DraftedBy,
): AgreementChange {
  assertAmendable(agreement);
  const state: AgreementState = {
    ...agreement,
    ...beginning(),
    agreementId: id,
    organisation,
    commitments: [],
    implements: null,
    renewal: null,
    startsOn: null,
    endsOn: null,
    amends: agreement.agreementId,
    ...proposed(agreement, asked, amended, given),
  };
  const numbered = { ...state, amendment: { ...state.amendment!, number: earlier + 1 } };
  return {
    type: 'ma.mizan.partner-agreements.amendment-drafted.v1',
    state: { ...numbered, contentHash: contentHashOf(numbered) },
  };
}

/** Another proposal voids the signatures given so far, and rests on the text as it is now. */
export function changeAmendment(
  amendment: AgreementState,
  agreement: AgreementState,
  asked: AmendmentAsked,
  amended: Amended,
  given: Given,
): AgreementChange | undefined {
  const next = { ...amendment, ...proposed(agreement, asked, amended, given) };
  const state = {
    ...next,
    amendment: { ...next.amendment, number: amendment.amendment!.number },
  };
  const contentHash = contentHashOf(state);
  const isOther = contentHash !== amendment.contentHash;
  if (!isOther && sameContent({ ...state, contentHash }, amendment)) return undefined;
  if (!CHANGEABLE.includes(amendment.status))
    throw new Problem(409, 'text-is-fixed', { status: amendment.status });
  assertAmendable(agreement);
  return {
    type: 'ma.mizan.partner-agreements.agreement-revised.v1',
    state: isOther ? { ...state, contentHash, ...signaturesVoidedOf(amendment) } : state,
  };
}

function proposed(
  agreement: AgreementState,
  asked: AmendmentAsked,
  { text, terms }: Amended,
  given: Given,
) {
  assertConsistent(terms, given);
  const { effectiveAt } = asked;
  if (terms.endsOn && effectiveAt > terms.endsOn)
    throw new RuleViolation('after-the-end', { endsOn: terms.endsOn }, '/effectiveAt');
  // throws what it refuses
  amendedCommitments(agreement, { terms, ids: text.ids, effectiveAt }, given.newId);
  const amendment: Amendment = {
    number: 1,
    changes: asked.changes,
    basedOn: agreement.contentHash,
    reach: [...new Set(terms.commitments.map(({ territory }) => territory))].sort(),
    entersOn: null,
    overtakenBy: null,
  };
  return {
    title: asked.title ?? agreement.title,
    parties: partiesOfBoth(agreement.parties, terms.parties),
    conditions: conditionsIn(asked.conditions),
    effectiveAt,
    amendment,
  };
}

/** Whoever is a party before or after signs. */
function partiesOfBoth(before: readonly Party[], after: readonly Party[]): Party[] {
  const left = before.filter(
    ({ organisation }) => !after.some((one) => one.organisation === organisation),
  );
  return [...after, ...left].map((party) => ({ ...party, signatory: party.signatory ?? null }));
}

/** An amendment of a text that has changed since is not what its parties meant. */
export function assertOfThisText(
  { amendment }: AgreementState,
  { contentHash, status, amends }: AgreementState,
): void {
  if (amendment?.basedOn !== contentHash) throw new RuleViolation('amended-text-changed');
  assertAmendable({ status, amends } as AgreementState);
}

/** The agreement after an amendment has entered into force. */
export function amended(
  agreement: AgreementState,
  amendment: AgreementState,
  { text, terms }: Amended,
  newId: () => string,
): AgreementChange {
  const effectiveAt = String(amendment.effectiveAt);
  const said = termsIn(terms);
  const isNewEnd = said.endsOn !== (agreement.endsOn ?? null);
  return {
    type: 'ma.mizan.partner-agreements.agreement-amended.v1',
    state: {
      ...agreement,
      ...said,
      conditions: agreement.conditions,
      contentHash: contentHashOf(terms),
      commitments: amendedCommitments(agreement, { terms, ids: text.ids, effectiveAt }, newId),
      signatures: signaturesAfter(agreement, amendment, terms),
      renewedUntil: isNewEnd ? null : agreement.renewedUntil,
      signaturesVoided: null,
      amendedBy: [...(agreement.amendedBy ?? []), amendment.agreementId],
    },
  };
}

/**
 * A party that joined by the amendment has signed that; one that left has no signature any more.
 */
function signaturesAfter(
  agreement: AgreementState,
  amendment: AgreementState,
  { parties }: AgreementTerms,
): Signature[] {
  return parties.flatMap(({ organisation }) => {
    const isIts = (one: Signature) => one.organisation === organisation;
    const signature = agreement.signatures.find(isIts) ?? amendment.signatures.find(isIts);
    return signature ? [signature] : [];
  });
}

/** Another amendment was first: this one would change a text that is not there any more. */
export function overtaken(amendment: AgreementState, by: string): AgreementChange | undefined {
  const { amendment: said, status } = amendment;
  if (!said || said.overtakenBy === by || !OPEN.includes(status)) return undefined;
  return {
    type: 'ma.mizan.partner-agreements.amendment-overtaken.v1',
    state: { ...amendment, amendment: { ...said, overtakenBy: by, entersOn: null } },
  };
}
