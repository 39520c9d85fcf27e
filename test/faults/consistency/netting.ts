import { codeLists } from '@mizan/classifications';
import type { AgreementState } from '@mizan/contracts';
import { type Amount, type Factors, isSigned, type Phase, promise } from './amounts.js';

/** An amount of a record that names a commitment, and whose record it is. */
export interface CoveringAmount extends Amount {
  readonly organisation: string;
}

interface Promised {
  readonly agreement: AgreementState;
  readonly commitment: AgreementState['commitments'][number];
  readonly phases: readonly Phase[];
}

type Side = 'inForce' | 'signed';
const EFFECTS: Record<string, string> = {
  'demand.declared': 'demand',
  'supply.expected': 'supply',
  'supply.completed': 'supply',
  'jobs.expected': 'jobs',
  'jobs.created': 'jobs',
};

/**
 * What is left of the promises of agreements that belong together, by the definition: a commitment
 * comes to the larger of its promise and of what covers it, and what covers it is taken from its
 * earliest quarters.
 */
export function leftOf(
  agreements: readonly AgreementState[],
  coversOf: (commitmentId: string) => readonly CoveringAmount[],
  factors: Factors,
): Amount[] {
  const all = agreements.flatMap((agreement): Promised[] =>
    agreement.commitments.map((commitment) => ({
      agreement,
      commitment,
      phases: promise(agreement, commitment, factors),
    })),
  );
  const parents = parentsIn(all);
  const covered = (one: Promised, side: Side): number =>
    coversOf(one.commitment.commitmentId)
      .filter((cover) => isValid(cover, one))
      .reduce((sum, { amount }) => sum + amount, 0) +
    all
      .filter((part) => parents.get(part) === one)
      .reduce((sum, part) => sum + comesTo(part, side), 0);
  const comesTo = (one: Promised, side: Side): number =>
    Math.max(
      covered(one, side),
      one.phases.reduce((sum, phase) => sum + phase[side], 0),
    );
  return all.flatMap((one) => remaining(one, covered(one, 'inForce'), covered(one, 'signed')));
}

function remaining({ commitment, phases }: Promised, inForce: number, signed: number): Amount[] {
  const { effect, territory, occupation = null } = commitment;
  const left = (side: Side, covered: number): number[] => {
    let rest = covered;
    return phases.map((phase) => {
      const taken = Math.min(rest, phase[side]);
      rest -= taken;
      return phase[side] - taken;
    });
  };
  const [commits, signs] = [left('inForce', inForce), left('signed', signed)];
  return phases
    .flatMap(({ period }, i): Amount[] => {
      const at = { territory, occupation: occupation ?? null, period };
      return [
        { ...at, measure: `commitment.${effect}`, amount: commits[i]! },
        { ...at, measure: `pending.${effect}`, amount: signs[i]! - commits[i]! },
      ];
    })
    .filter(({ amount }) => amount !== 0);
}

function isValid(cover: CoveringAmount, { agreement, commitment }: Promised): boolean {
  const { effect, territory, occupation, accepted } = commitment;
  const organisations = [
    ...agreement.parties.map(({ organisation }) => organisation),
    ...(accepted ?? []),
  ];
  return (
    EFFECTS[cover.measure] === effect &&
    organisations.includes(cover.organisation) &&
    isPart('territory', cover.territory, territory) &&
    isPart('occupation', cover.occupation, occupation)
  );
}

const isPart = (
  list: 'territory' | 'occupation',
  code: string | null | undefined,
  whole: string | null | undefined,
): boolean => !whole || (!!code && codeLists[list].isWithin(code, whole));

/** The commitment that each carries out. Those in a circle carry out none. */
function parentsIn(all: readonly Promised[]): Map<Promised, Promised> {
  const asked = new Map<Promised, Promised>();
  for (const one of all) {
    const parent = isSigned(one.agreement) ? parentOf(one, all) : undefined;
    if (parent) asked.set(one, parent);
  }
  const isInCircle = (one: Promised): boolean => {
    let at = asked.get(one);
    for (let steps = 0; at && at !== one && steps < all.length; steps++) at = asked.get(at);
    return at === one;
  };
  return new Map([...asked].filter(([one]) => !isInCircle(one)));
}

function parentOf(one: Promised, all: readonly Promised[]): Promised | undefined {
  const { agreement, commitment } = one;
  const fits = (whole: Promised): boolean =>
    whole !== one &&
    whole.commitment.effect === commitment.effect &&
    isPart('territory', commitment.territory, whole.commitment.territory) &&
    isPart('occupation', commitment.occupation, whole.commitment.occupation);
  if (commitment.covers)
    return all.find((whole) => whole.commitment.commitmentId === commitment.covers && fits(whole));
  const rank = ({ commitment: { territory, occupation } }: Promised): number =>
    codeLists.territory.ancestors(territory).length * 100 + (occupation?.length ?? 0);
  return all
    .filter(
      (whole) =>
        whole.agreement !== agreement &&
        whole.agreement.agreementId === agreement.implements &&
        whole.commitment.indicator === commitment.indicator &&
        fits(whole),
    )
    .sort(
      (a, b) =>
        rank(b) - rank(a) || (a.commitment.commitmentId < b.commitment.commitmentId ? -1 : 1),
    )[0];
}
