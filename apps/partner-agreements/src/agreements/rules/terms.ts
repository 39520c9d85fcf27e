import {
  type AgreementState,
  AgreementTerms,
  type Condition,
  type CommitmentState,
  CommitmentTerms,
  sameContent,
} from '@mizan/contracts';
import { completed } from '@mizan/schemas';

/** The terms without the commitments, with null for every field that is not given. */
export function termsIn(terms: AgreementTerms) {
  const { commitments: _commitments, ...said } = completed<AgreementTerms>(AgreementTerms, terms);
  const parties = terms.parties.map((party) => ({ ...party, signatory: party.signatory ?? null }));
  const conditions = conditionsIn(terms.conditions);
  return { ...said, parties, conditions, origin: terms.origin ?? 'real' };
}

export const conditionsIn = (conditions: readonly Condition[] | null | undefined): Condition[] =>
  (conditions ?? []).map((one) => ({
    kind: one.kind,
    reference: one.reference ?? null,
    date: one.date ?? null,
    documentHash: one.documentHash ?? null,
  }));

/** The text of an agreement, as a party would send it. It says nothing of released commitments. */
export const textOfState = (agreement: AgreementState): AgreementTerms => ({
  ...completed<AgreementTerms>(AgreementTerms, agreement),
  commitments: [...openTerms(agreement).values()],
});

/** The terms of the commitments that no amendment has released, by their ids. */
export const openTerms = ({ commitments }: AgreementState): ReadonlyMap<string, CommitmentTerms> =>
  new Map(
    commitments
      .filter(({ releasedOn }) => !releasedOn)
      .map((one) => [one.commitmentId, commitmentTermsIn(one)]),
  );

/** Defaults: a memorandum is not binding, and a target without steps is spread evenly. */
const commitmentTermsIn = (terms: CommitmentTerms) => ({
  ...completed<CommitmentTerms>(CommitmentTerms, terms),
  schedule: terms.schedule ?? 'linear',
  binding: terms.binding ?? false,
});

/** A commitment keeps its id if it is unchanged, or if its owner, indicator and effect are. */
export function commitmentsOf(
  terms: readonly CommitmentTerms[],
  known: readonly CommitmentState[],
  newId: () => string,
): CommitmentState[] {
  const left = [...known];
  const take = (isIt: (one: CommitmentState) => boolean): CommitmentState | undefined => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const said = terms.map(commitmentTermsIn);
  const unchanged = said.map((one) => take((other) => saysTheSame(commitmentTermsIn(other), one)));
  return said.map((one, index) => {
    const before = unchanged[index] ?? take((other) => isOf(other, one));
    return {
      ...one,
      commitmentId: before?.commitmentId ?? newId(),
      covered: [],
      accepted: before?.accepted ?? [],
      late: before?.late ?? null,
      phases: before?.phases ?? null,
      releasedOn: null,
    };
  });
}

/** The commitment that it carries out is not part of the text. */
const saysTheSame = (a: CommitmentTerms, b: CommitmentTerms): boolean =>
  sameContent({ ...a, covers: null }, { ...b, covers: null });

const isOf = (a: CommitmentTerms, b: CommitmentTerms): boolean =>
  a.owner === b.owner && a.indicator === b.indicator && a.effect === b.effect;
