import type { Agreement, AgreementInput, Party } from '@mizan/client';
import { written } from '../records/draft';
import { type CommitmentDraft, termsOf, writtenIn } from './commitment-draft';

export type AgreementDraft = Omit<AgreementInput, 'commitments'> & {
  commitments: CommitmentDraft[];
};

const WRITTEN = {
  kind: true,
  title: true,
  territory: true,
  parties: true,
  startsOn: true,
  endsOn: true,
  noticeMonths: true,
  renewal: true,
  formerTerritory: true,
  conditions: true,
  commitments: true,
  origin: true,
  implements: true,
} as const satisfies Record<keyof AgreementInput, true>;

/** The terms of an agreement that can be changed. */
export function draftOf(agreement: Agreement): AgreementDraft {
  const { conditions, commitments, ...terms } = written(agreement, WRITTEN);
  return { ...terms, conditions: conditions ?? [], commitments: commitments.map(writtenIn) };
}

/** A party's role is the kind of its organisation. */
export const bodyOf = (
  draft: AgreementDraft,
  kindOf: (organisation: string) => string | undefined,
): AgreementInput => ({
  ...draft,
  renewal: draft.renewal?.months
    ? { months: draft.renewal.months, tacit: draft.renewal.tacit ?? false }
    : null,
  parties: draft.parties.map((party) => ({
    ...party,
    role: (kindOf(party.organisation) ?? party.role) as Party['role'],
  })),
  commitments: draft.commitments.map(termsOf),
});
