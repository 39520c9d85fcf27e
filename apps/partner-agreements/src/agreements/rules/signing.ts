import type { AgreementState, AgreementStatus, Signature } from '@mizan/contracts';
import { Problem, RuleViolation } from '@mizan/platform';
import type { AgreementChange } from './agreement.js';
import { faultsOfText } from './content.js';
import { entryDay, inForce, outstanding } from './force.js';

const OPEN_TO_SIGNATURE: readonly AgreementStatus[] = ['ready', 'partly-signed'];

/**
 * The last signature makes the agreement signed, not in force. A signature counts only for the
 * content whose hash it names. If it names another content, `differs` lists the fields that differ.
 */
export function sign(
  agreement: AgreementState,
  signature: Signature,
  today: string,
  differs: readonly string[] = [],
): AgreementChange | undefined {
  const { organisation, contentHash } = signature;
  const isOfText = contentHash === agreement.contentHash;
  if (isOfText && isSignedBy(agreement, organisation)) return undefined;
  if (!OPEN_TO_SIGNATURE.includes(agreement.status))
    throw new RuleViolation('not-open-to-signature', { status: agreement.status });
  assertSigns(agreement, signature, today);
  if (!isOfText) throw otherText(agreement, differs);
  const others = agreement.signatures.filter((one) => one.organisation !== organisation);
  const signatures = [...others, signature];
  const state = { ...agreement, signatures, statusReason: null, signaturesVoided: null };
  return (
    whenComplete(state, today) ?? {
      type: 'ma.mizan.partner-agreements.signature-added.v1',
      state: { ...state, status: 'partly-signed' },
    }
  );
}

/**
 * Signed if every party has signed; undefined otherwise. One that was recorded with the day of its
 * entry into force is in force from that day, because the parties have confirmed that day too.
 */
export function whenComplete(
  agreement: AgreementState,
  today: string,
): AgreementChange | undefined {
  const isComplete = agreement.parties.every(({ organisation }) =>
    isSignedBy(agreement, organisation),
  );
  if (!isComplete) return undefined;
  const day = entryDay(agreement);
  if (day && day <= today && outstanding(agreement).length === 0)
    return inForce(agreement, day, today);
  return {
    type: 'ma.mizan.partner-agreements.agreement-signed.v1',
    state: { ...agreement, status: 'signed' },
  };
}

/** What another party has reported of the paper stands where the signatory does not say it. */
export function confirming(
  { signatures }: Pick<AgreementState, 'signatures'>,
  signature: Signature,
  today: string,
): Signature {
  const reported = signatures.find(
    ({ organisation, confirmed }) => organisation === signature.organisation && !confirmed,
  );
  return {
    ...signature,
    signedOn: signature.signedOn ?? reported?.signedOn ?? today,
    signatory: signature.signatory ?? reported?.signatory ?? null,
    documentHash: signature.documentHash ?? reported?.documentHash ?? null,
  };
}

/**
 * A party pushed an agreement that is signed on paper. Its own signature counts; the other parties
 * have to confirm theirs.
 */
export function record(
  text: AgreementState,
  signature: Signature,
  today: string,
  type: AgreementChange['type'] = 'ma.mizan.partner-agreements.agreement-recorded.v1',
): AgreementChange {
  const { organisation, contentHash, documentHash } = signature;
  assertSigns(text, signature, today);
  const others = text.parties.filter((party) => party.organisation !== organisation);
  const awaited = others.map((party): Signature => ({
    organisation: party.organisation,
    contentHash,
    type: 'recorded',
    signedOn: null,
    signatory: party.signatory ?? null,
    documentHash: documentHash ?? null,
    confirmed: false,
  }));
  const state: AgreementState = {
    ...text,
    status: 'partly-signed',
    signatures: [signature, ...awaited],
    statusReason: null,
  };
  return { type, state };
}

/**
 * Whether the organisation is a party without an account: another party records what it signed on
 * paper.
 */
export const isExternal = (
  { parties }: Pick<AgreementState, 'parties'>,
  organisation: string,
): boolean =>
  parties.some((party) => party.organisation === organisation && party.role === 'external');

/** Nobody signs electronically for another. */
export function assertOnPaper({
  organisation,
  type,
}: Pick<Signature, 'organisation' | 'type'>): void {
  if (type !== 'recorded')
    throw new RuleViolation('external-signs-on-paper', { organisation }, '/type');
}

/** Whether a party without an account has not signed yet. */
export const awaitsPaper = (agreement: Pick<AgreementState, 'parties' | 'signatures'>): boolean =>
  agreement.parties.some(
    ({ organisation }) =>
      isExternal(agreement, organisation) && !isSignedBy(agreement, organisation),
  );

/** The problem for a signature on another text, with the fields that differ. */
export const otherText = ({ contentHash }: AgreementState, differs: readonly string[]): Problem =>
  new Problem(409, 'content-changed', { contentHash }, faultsOfText(differs));

function assertSigns(
  { parties }: AgreementState,
  { organisation, signedOn }: Signature,
  today: string,
): void {
  if (!parties.some((party) => party.organisation === organisation))
    throw new RuleViolation('not-a-party', { organisation });
  if (signedOn && signedOn > today)
    throw new RuleViolation('date-in-the-future', { today }, '/signedOn');
}

export const isSignedBy = (
  { signatures }: Pick<AgreementState, 'signatures'>,
  organisation: string,
): boolean => signatures.some((one) => one.organisation === organisation && one.confirmed);
