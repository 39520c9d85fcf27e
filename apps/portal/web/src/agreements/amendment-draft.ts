import type { Agreement, AmendmentInput } from '@mizan/client';

/** What the form of an amendment holds: the text as it would be, by the places of its commitments. */
export interface AmendmentDraft {
  effectiveAt: string;
  startsOn: string | null;
  endsOn: string | null;
  noticeMonths: number | null;
  commitments: { target: number | null; released: boolean }[];
}

interface CommitmentChange {
  id: string;
  target?: number | null;
  released?: true;
}
type Changes = Partial<Pick<AmendmentDraft, 'startsOn' | 'endsOn' | 'noticeMonths'>> & {
  commitments?: CommitmentChange[];
};

/** The commitments that an amendment may change; released ones are past. */
export const openCommitments = ({ commitments }: Pick<Agreement, 'commitments'>) =>
  commitments.filter(({ releasedOn }) => !releasedOn);

/** The text as it is, or as an amendment would make it. */
export function amendmentDraft(
  agreement: Agreement,
  effectiveAt: string,
  changes: Changes = {},
): AmendmentDraft {
  const { startsOn = null, endsOn = null, noticeMonths = null } = { ...agreement, ...changes };
  return {
    effectiveAt,
    startsOn,
    endsOn,
    noticeMonths,
    commitments: openCommitments(agreement).map(({ id, target }) => {
      const change = changes.commitments?.find((one) => one.id === id);
      return { target: change?.target ?? target, released: change?.released ?? false };
    }),
  };
}

/** Only what differs from the text goes into the amendment. */
export function amendmentOf(agreement: Agreement, draft: AmendmentDraft): AmendmentInput {
  const { effectiveAt, commitments, ...terms } = draft;
  const changed = Object.entries(terms).filter(
    ([name, value]) => value !== (agreement[name as keyof typeof terms] ?? null),
  );
  const items = openCommitments(agreement).flatMap(({ id, target }, i): CommitmentChange[] => {
    const said = commitments[i]!;
    if (said.released) return [{ id, released: true }];
    return said.target === target ? [] : [{ id, target: said.target }];
  });
  return {
    effectiveAt,
    changes: {
      ...Object.fromEntries(changed),
      ...(items.length > 0 && { commitments: items }),
    },
  };
}
