import type { Amounts, Measure } from '@mizan/client';
import { type Line, lines } from './plan-search';

export type Side = 'demand' | 'supply';

interface PartOfSum {
  readonly side: Side;
  /** The first line that counts it; the later lines count it too. */
  readonly since: Line;
  readonly measures: readonly Measure[];
}

/** The parts of the sum in reading order: openings are added, persons are subtracted. */
export const partsOfSum = {
  declared: { side: 'demand', since: 'declared', measures: ['demand.declared'] },
  promised: { side: 'demand', since: 'in-force', measures: ['commitment.demand'] },
  promisedLater: { side: 'demand', since: 'if-signed', measures: ['pending.demand'] },
  expected: {
    side: 'supply',
    since: 'declared',
    measures: ['supply.expected', 'supply.completed'],
  },
  committed: { side: 'supply', since: 'in-force', measures: ['commitment.supply'] },
  committedLater: { side: 'supply', since: 'if-signed', measures: ['pending.supply'] },
} as const satisfies Record<string, PartOfSum>;
export type Part = keyof typeof partsOfSum;
export const everyPart = Object.keys(partsOfSum) as Part[];

/** The parts that a line counts on one side. */
export const partsOn = (line: Line, side: Side): Part[] =>
  everyPart.filter(
    (part) =>
      partsOfSum[part].side === side &&
      lines.indexOf(partsOfSum[part].since) <= lines.indexOf(line),
  );

/** Whole numbers, as shown. */
export type Parts = Readonly<Record<Part, number>>;

const thousandths = (amount: number) => Math.round(amount * 1_000);

/** The sum of the rows by measure, computed in thousandths to avoid rounding errors. */
export function amountsOf({ data }: { data: readonly { measures: Amounts }[] }): Amounts {
  const sums = new Map<Measure, number>();
  for (const { measures } of data)
    for (const [measure, amount] of Object.entries(measures) as [Measure, number][])
      sums.set(measure, (sums.get(measure) ?? 0) + thousandths(amount));
  return Object.fromEntries([...sums].map(([measure, sum]) => [measure, sum / 1_000])) as Amounts;
}

/** A part of the sum, in thousandths. */
export const partIn = (amounts: Amounts, part: Part): number =>
  partsOfSum[part].measures.reduce((sum, measure) => sum + thousandths(amounts[measure] ?? 0), 0);

/**
 * Rounds thousandths to a whole number. A promise of .5 is rounded down, because the training that
 * delivers the rest is rounded up: 76.5 + 23.5 stays 100.
 */
export function roundedPart(part: Part, amount: number): number {
  const isPromise = part === 'committed' || part === 'committedLater';
  // + 0 turns -0 into 0
  return (isPromise ? -Math.round(-amount / 1_000) : Math.round(amount / 1_000)) + 0;
}

/**
 * The sum of a line in whole numbers: declared + promised − expected − committed = gap. Each part
 * is rounded by itself, so that it is the same number on every line and in every sentence.
 * Everything else is a sum of parts, so that it visibly adds up. The gap may therefore differ from
 * its own rounding by one or two; its explanation shows the exact amount.
 */
export interface Balance {
  declared: number;
  promised: number;
  expected: number;
  committed: number;
  demand: number;
  supply: number;
  gap: number;
  /** All parts, also those that the line does not count. */
  parts: Parts;
}

export const partsOf = (amounts: Amounts): Parts =>
  Object.fromEntries(
    everyPart.map((part) => [part, roundedPart(part, partIn(amounts, part))]),
  ) as Parts;

export function balanceOf(parts: Parts, line: Line): Balance {
  const on = (side: Side) => partsOn(line, side).reduce((sum, part) => sum + parts[part], 0);
  const [demand, supply] = [on('demand'), on('supply')];
  const { declared, expected } = parts;
  return {
    declared,
    promised: demand - declared,
    expected,
    committed: supply - expected,
    demand,
    supply,
    gap: demand - supply,
    parts,
  };
}
