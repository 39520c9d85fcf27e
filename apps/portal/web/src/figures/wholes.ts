import type { Amounts } from '@mizan/client';
import {
  amountsOf,
  everyPart,
  type Part,
  partIn,
  type Parts,
  partsOf,
  partsOfSum,
} from './balance';

/**
 * Whole numbers that add up to `total`, which is the rounded sum of the amounts (in thousandths).
 * Each amount is cut, and the remaining units go to the largest remainders. So most are rounded as
 * usual, and a whole amount stays the same. Between equal remainders it is the one that `lost` more
 * in an earlier rounding of its row: a promise that training delivers in part, 0.6 and 0.4, becomes
 * 1 and 0 or 0 and 1.
 */
export function inWholes(
  amounts: readonly number[],
  total: number,
  lost: readonly number[] = [],
): number[] {
  const cut = amounts.map((amount) => Math.floor(amount / 1_000));
  const left = total - cut.reduce((sum, whole) => sum + whole, 0);
  const lucky = new Set(
    amounts
      .map((amount, i) => ({ remainder: amount - 1_000 * cut[i]!, lost: lost[i] ?? 0, i }))
      .filter(({ remainder }) => remainder > 0)
      .sort((a, b) => b.remainder - a.remainder || b.lost - a.lost || a.i - b.i)
      .slice(0, left)
      .map(({ i }) => i),
  );
  return cut.map((whole, i) => whole + (lucky.has(i) ? 1 : 0));
}

/**
 * Something with amounts by measure. Without a gap (by sector) it has none in whole numbers either.
 */
export interface Amounted {
  readonly measures: Amounts;
  readonly gap: number | null;
}
export type Whole<Row> = Row & { demand: number; supply: number; gap: number | null };

/**
 * The total that the parts must add up to: the one shown, if it is the rounded sum of the rows.
 * Otherwise the rows are of another moment, or of a line that does not count the part.
 */
function totalFor(part: Part, amounts: readonly number[], own: Parts, shown?: Parts): number {
  const exact = amounts.reduce((sum, amount) => sum + amount, 0);
  const total = shown?.[part];
  return total !== undefined && Math.abs(1_000 * total - exact) < 1_000 ? total : own[part];
}

/** The parts of each row in whole numbers that add up to the shown total, part by part. */
export function wholeParts(
  rows: readonly Pick<Amounted, 'measures'>[],
  shown?: Parts,
): Record<Part, number>[] {
  const own = partsOf(amountsOf({ data: rows }));
  const whole = rows.map(() => ({ ...NOTHING }));
  const lost = { demand: rows.map(() => 0), supply: rows.map(() => 0) };
  for (const part of everyPart) {
    const ofSide = lost[partsOfSum[part].side];
    const amounts = rows.map(({ measures }) => partIn(measures, part));
    inWholes(amounts, totalFor(part, amounts, own, shown), ofSide).forEach((number, i) => {
      whole[i]![part] = number;
      ofSide[i]! += amounts[i]! - 1_000 * number;
    });
  }
  return whole;
}

export const NOTHING = Object.fromEntries(everyPart.map((part) => [part, 0])) as Parts;

/**
 * Rows with demand, supply and gap in whole numbers. They add up across, and down to the shown
 * total.
 */
export function wholeRows<Row extends Amounted>(rows: readonly Row[], shown?: Parts): Whole<Row>[] {
  const parts = wholeParts(rows, shown);
  return rows.map((row, i) => {
    const of = (side: 'demand' | 'supply') =>
      everyPart
        .filter((part) => partsOfSum[part].side === side)
        .reduce((sum, part) => sum + parts[i]![part], 0);
    const [demand, supply] = [of('demand'), of('supply')];
    return { ...row, demand, supply, gap: row.gap === null ? null : demand - supply };
  });
}

/** Groups of rows: rows add up to their group, and groups to the shown total. */
export function wholeGroups<Row extends Amounted>(
  groups: readonly (readonly Row[])[],
  shown?: Parts,
): Whole<Row>[][] {
  const sums = groups.map((rows) => ({ measures: amountsOf({ data: rows }) }));
  const shares = wholeParts(sums, shown);
  return groups.map((rows, i) => wholeRows(rows, shares[i]));
}
