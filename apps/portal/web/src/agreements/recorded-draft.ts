import type { Party, Schemas } from '@mizan/client';
import { type AgreementDraft, bodyOf } from './agreement-draft';

type Body = Schemas['agreements']['RecordedAgreementInput'];

/** What the form of a signed agreement holds: each party with the day on which it signed. */
export type RecordedDraft = Omit<AgreementDraft, 'parties'> & {
  parties: (Party & { signedOn?: string | null })[];
  documentHash: string | null;
  effectiveAt: string | null;
};

/** The text, and what stands on the paper beside it. */
export function recordedBody(
  { documentHash, effectiveAt, parties, ...text }: RecordedDraft,
  kindOf: (organisation: string) => string | undefined,
): Body {
  const unsigned = parties.map(({ signedOn: _signedOn, ...party }) => party);
  return {
    ...bodyOf({ ...text, parties: unsigned }, kindOf),
    effectiveAt,
    documentHash: documentHash as string, // the service says if it is missing
    signatures: parties.map(({ organisation, signedOn, signatory }) => ({
      organisation,
      signedOn: signedOn as string,
      signatory,
    })),
  };
}

/** A signature stands beside its party in the form. */
export const fieldAt = (pointer: string): string =>
  pointer.replace(/^\/signatures(?=\/|$)/, '/parties');
