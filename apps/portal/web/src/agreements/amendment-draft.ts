import type { Agreement, AmendmentInput, Party } from '@mizan/client';
import type { AgreementDraft } from './agreement-draft';
import { type CommitmentDraft, termsOf, writtenIn } from './commitment-draft';

/** A commitment as the amendment would leave it; a new one has no id. */
export type AmendedCommitment = CommitmentDraft & {
  id?: string;
  released?: boolean;
  /** Whether steps of its own are given up for an even spread. */
  spread?: boolean;
};

/** What the form of an amendment holds: the text as it would be, and when it takes effect. */
export type AmendmentDraft = Pick<
  AgreementDraft,
  'title' | 'startsOn' | 'endsOn' | 'noticeMonths' | 'renewal' | 'parties'
> & {
  effectiveAt: string;
  /** Of the entry into force of the amendment itself. */
  conditions: NonNullable<AmendmentInput['conditions']>;
  commitments: AmendedCommitment[];
};

type CommitmentChange = Partial<AmendedCommitment>;
type Changes = Partial<Omit<AmendmentDraft, 'effectiveAt' | 'conditions' | 'commitments'>> & {
  commitments?: CommitmentChange[] | Record<string, CommitmentChange | null>;
};
type Text = Pick<
  Agreement,
  'title' | 'startsOn' | 'endsOn' | 'noticeMonths' | 'renewal' | 'parties' | 'commitments'
>;

/** The commitments that an amendment may change; released ones are past. */
export const openCommitments = ({ commitments }: Pick<Agreement, 'commitments'>) =>
  commitments.filter(({ releasedOn }) => !releasedOn);

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The text as it is, or as an amendment would make it. */
export function amendmentDraft(
  agreement: Text,
  effectiveAt: string,
  changes: Changes = {},
  conditions: AmendmentDraft['conditions'] = [],
): AmendmentDraft {
  const { commitments, ...changed } = changes;
  const { title, startsOn, endsOn, noticeMonths, renewal, parties } = { ...agreement, ...changed };
  const said = changesIn(commitments);
  const known = openCommitments(agreement).map((one): AmendedCommitment => {
    const change = said.find(({ id }) => id === one.id) ?? {};
    const terms = { ...writtenIn(one), ...change, id: one.id };
    return { ...terms, released: change.released ?? false };
  });
  const added = said.filter(({ id }) => !id) as AmendedCommitment[];
  return {
    effectiveAt,
    conditions,
    title,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    noticeMonths: noticeMonths ?? null,
    renewal: renewal ?? null,
    parties,
    commitments: [...known, ...added],
  };
}

/** The changes of commitments in either form: a list, or an object by id in which null releases. */
const changesIn = (commitments: Changes['commitments'] = []): CommitmentChange[] =>
  Array.isArray(commitments)
    ? commitments
    : Object.entries(commitments).map(([id, change]) =>
        change === null ? { id, released: true } : { ...change, id },
      );

/** Only what differs from the text goes into the amendment. */
export function amendmentOf(
  agreement: Text,
  draft: AmendmentDraft,
  kindOf: (organisation: string) => string | undefined,
): AmendmentInput {
  const { effectiveAt, conditions, commitments, ...terms } = draft;
  const text = {
    ...terms,
    renewal: terms.renewal?.months
      ? { ...terms.renewal, tacit: terms.renewal.tacit ?? false }
      : null,
    parties: terms.parties.map(({ organisation, role, signatory }) => ({
      organisation,
      role: (kindOf(organisation) ?? role) as Party['role'],
      signatory: signatory ?? null,
    })),
  };
  const changed = Object.entries(text).filter(
    ([name, value]) => !isSame(value, wordingOf(agreement)[name]),
  );
  const items = commitments.flatMap((one) => changeOf(agreement, one));
  return {
    effectiveAt,
    ...(conditions.length > 0 && { conditions }),
    changes: {
      ...Object.fromEntries(changed),
      ...(items.length > 0 && { commitments: items }),
    },
  };
}

/** The present text in the form in which the draft says it. */
const wordingOf = ({ parties, ...agreement }: Text): Record<string, unknown> => ({
  ...agreement,
  parties: parties.map(({ organisation, role, signatory }) => ({
    organisation,
    role,
    signatory: signatory ?? null,
  })),
});

function changeOf(
  agreement: Text,
  { id, released, spread, ...terms }: AmendedCommitment,
): object[] {
  const after = { ...termsOf(terms), ...(spread && { schedule: 'linear' as const }) };
  if (!id) return [after];
  if (released) return [{ id, released: true }];
  const before = termsOf(writtenIn(agreement.commitments.find((one) => one.id === id)!));
  const changed = Object.entries(after).filter(
    ([name, value]) => !isSame(value, before[name as keyof typeof before]),
  );
  return changed.length > 0 ? [{ id, ...nulled(Object.fromEntries(changed)) }] : [];
}

/** What is left out would stay: what is taken away is null. */
const nulled = (changed: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, value ?? null]));

/** The service counts the commitments of the amended text: without those that are released. */
export const fieldIn =
  ({ commitments }: AmendmentDraft) =>
  (pointer: string): string => {
    const kept = commitments.flatMap(({ released }, i) => (released ? [] : [i]));
    return pointer.replace(/^\/commitments\/(\d+)/, (whole, at: string) => {
      const place = kept[Number(at)];
      return place === undefined ? whole : `/commitments/${place}`;
    });
  };
