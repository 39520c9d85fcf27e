import { coverFault } from '@mizan/coverage';
import { type Covers, termsIn } from '../netting/covers.js';
import { parentsOf, type Placed } from '../netting/parents.js';
import type { PromisedAgreement } from '../netting/promised.js';
import type { PositionLine } from '../posting-rules/position.js';

/**
 * Nets promises and covers by the definition alone (DESIGN §1), independently of the ledger. A
 * commitment counts as the larger of its promise and its covers, including those of the commitments
 * that carry it out. What covers it is taken from its promise.
 */
export function recomputedNetting(
  promises: readonly PromisedAgreement[],
  covers: Iterable<Covers>,
): PositionLine[] {
  const placed = new Map<string, Placed>();
  for (const of of promises)
    for (const commitment of of.commitments) placed.set(commitment.id, { of, commitment });
  const parents = parentsOf(placed);
  const own = ownCovers(placed, covers);
  const coveredBy = (id: string, side: 'inForce' | 'signed'): bigint => {
    const parts = [...placed.keys()].filter((child) => parents.get(child) === id);
    return parts.reduce((sum, part) => sum + comesTo(part, side), own.get(id) ?? 0n);
  };
  const comesTo = (id: string, side: 'inForce' | 'signed'): bigint => {
    const covered = coveredBy(id, side);
    const promised = placed.get(id)!.commitment.phases.reduce((sum, one) => sum + one[side], 0n);
    return covered > promised ? covered : promised;
  };
  return [...placed.keys()].flatMap((id) =>
    linesOf(placed.get(id)!, coveredBy(id, 'inForce'), coveredBy(id, 'signed')),
  );
}

function ownCovers(
  placed: ReadonlyMap<string, Placed>,
  covers: Iterable<Covers>,
): Map<string, bigint> {
  const own = new Map<string, bigint>();
  for (const one of covers)
    for (const [key, amount] of one) {
      const { commitment: id, ...cover } = termsIn(key);
      const promise = placed.get(id);
      const commitment = promise && { ...promise.commitment, parties: promise.of.parties };
      if (coverFault(cover, commitment)) continue;
      own.set(id, (own.get(id) ?? 0n) + amount);
    }
  return own;
}

function linesOf({ commitment }: Placed, inForce: bigint, signed: bigint): PositionLine[] {
  const { id, effect, territory, occupation, sector, phases } = commitment;
  let [leftInForce, leftSigned] = [inForce, signed];
  return phases.flatMap((phase) => {
    const takenInForce = smaller(leftInForce, phase.inForce);
    const takenSigned = smaller(leftSigned, phase.signed);
    leftInForce -= takenInForce;
    leftSigned -= takenSigned;
    const codes = { part: id, territory, occupation, sector, period: phase.period };
    const lines: PositionLine[] = [
      {
        ...codes,
        measure: `commitment.${effect}` as PositionLine['measure'],
        amount: -takenInForce,
      },
      {
        ...codes,
        measure: `pending.${effect}` as PositionLine['measure'],
        amount: takenInForce - takenSigned,
      },
    ];
    return lines.filter(({ amount }) => amount !== 0n);
  });
}

const smaller = (a: bigint, b: bigint): bigint => (a < 0n ? 0n : a < b ? a : b);
