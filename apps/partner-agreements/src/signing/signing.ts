import type { AgreementState, AgreementStatus, Signature } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { AgreementChange } from '../agreements/agreement.js';

const OPEN_TO_SIGNATURE: readonly AgreementStatus[] = ['ready', 'partly-signed'];

/** The last signature makes it signed, not in force. A signature counts for the content it names, no other. */
export function sign(
  agreement: AgreementState,
  signature: Signature,
  today: string,
): AgreementChange | undefined {
  const { organisation, contentHash, signedOn } = signature;
  if (isSignedBy(agreement, organisation) && contentHash === agreement.contentHash)
    return undefined;
  if (!OPEN_TO_SIGNATURE.includes(agreement.status))
    throw new RuleViolation('not-open-to-signature', { status: agreement.status });
  if (!agreement.parties.some((party) => party.organisation === organisation))
    throw new RuleViolation('not-a-party', { organisation });
  if (contentHash !== agreement.contentHash)
    throw new RuleViolation('content-changed', { contentHash: agreement.contentHash });
  if (signedOn && signedOn > today)
    throw new RuleViolation('date-in-the-future', { today }, '/signedOn');
  const signatures = [
    ...agreement.signatures.filter((one) => one.organisation !== organisation),
    signature,
  ];
  const isComplete = agreement.parties.every((party) =>
    signatures.some((one) => one.organisation === party.organisation && one.confirmed),
  );
  return isComplete
    ? {
        type: 'ma.mizan.partner-agreements.agreement-signed.v1',
        state: { ...agreement, signatures, status: 'signed', statusReason: null },
      }
    : {
        type: 'ma.mizan.partner-agreements.signature-added.v1',
        state: { ...agreement, signatures, status: 'partly-signed', statusReason: null },
      };
}

/** A party's system pushed what it signed on paper: its own signature counts, the other parties' are to be confirmed. */
export function record(
  drafted: AgreementState,
  externalId: string,
  signature: Signature,
  today: string,
): AgreementChange {
  const { organisation, signedOn, contentHash, documentHash } = signature;
  if (!drafted.parties.some((party) => party.organisation === organisation))
    throw new RuleViolation('not-a-party', { organisation });
  if (signedOn && signedOn > today)
    throw new RuleViolation('date-in-the-future', { today }, '/signedOn');
  const others = drafted.parties.filter((party) => party.organisation !== organisation);
  const awaited = others.map((party): Signature => ({
    organisation: party.organisation,
    contentHash,
    type: 'recorded',
    signedOn: null,
    signatory: party.signatory ?? null,
    documentHash: documentHash ?? null,
    confirmed: false,
  }));
  return {
    type: 'ma.mizan.partner-agreements.agreement-recorded.v1',
    state: {
      ...drafted,
      externalId,
      organisation,
      status: 'partly-signed',
      signatures: [signature, ...awaited],
      statusReason: null,
    },
  };
}

export const isSignedBy = ({ signatures }: AgreementState, organisation: string): boolean =>
  signatures.some((one) => one.organisation === organisation && one.confirmed);
