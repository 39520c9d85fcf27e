import type { Projection, Row } from './figures';
import type { Line } from './plan-search';

export type Side = 'demand' | 'supply';

/** The measures of each line, by side; the four figures are sums of them. */
export const measuresOf = {
  declared: { demand: ['demand.declared'], supply: ['supply.expected', 'supply.completed'] },
  'in-force': {
    demand: ['demand.declared', 'commitment.demand'],
    supply: ['supply.expected', 'supply.completed', 'commitment.supply'],
  },
  'if-signed': {
    demand: ['demand.declared', 'commitment.demand', 'pending.demand'],
    supply: ['supply.expected', 'supply.completed', 'commitment.supply', 'pending.supply'],
  },
} as const satisfies Record<Line, Record<Side, readonly string[]>>;

export type Amounts = Readonly<Record<string, number>>;

/** Amounts by measure over all rows, in thousandths while they are added: decimals would drift. */
export function amountsOf({ data }: Pick<Projection, 'data'>): Amounts {
  const sums = new Map<string, number>();
  for (const { measures } of data)
    for (const [measure, amount] of Object.entries(measures))
      sums.set(measure, (sums.get(measure) ?? 0) + Math.round(amount * 1_000));
  return Object.fromEntries(
    [...sums].map(([measure, thousandths]) => [measure, thousandths / 1_000]),
  );
}

export const sumOf = (amounts: Amounts, measures: readonly string[]): number =>
  measures.reduce((sum, measure) => sum + Math.round((amounts[measure] ?? 0) * 1_000), 0) / 1_000;

/** What the plan weighs on a line: needs − training − commitments = gap. */
export interface Balance {
  needs: number;
  training: number;
  committed: number;
  committedNeeds: number;
  pending: number;
  pendingNeeds: number;
  demand: number;
  supply: number;
  gap: number;
}

export function balanceOf(amounts: Amounts, line: Line): Balance {
  const demand = sumOf(amounts, measuresOf[line].demand);
  const supply = sumOf(amounts, measuresOf[line].supply);
  return {
    needs: sumOf(amounts, ['demand.declared']),
    training: sumOf(amounts, measuresOf.declared.supply),
    committed: sumOf(amounts, ['commitment.supply']),
    committedNeeds: sumOf(amounts, ['commitment.demand']),
    pending: sumOf(amounts, ['pending.supply']),
    pendingNeeds: sumOf(amounts, ['pending.demand']),
    demand,
    supply,
    gap: Math.round((demand - supply) * 1_000) / 1_000,
  };
}

/** Largest determined gap first; what is undetermined and what is not allocated stand apart, in the same order. */
export function ranked(rows: readonly Row[]): {
  determined: Row[];
  undetermined: Row[];
  notAllocated: Row[];
} {
  const inOrder = [...rows].sort((a, b) => (b.gap ?? b.demand) - (a.gap ?? a.demand));
  return {
    determined: inOrder.filter(({ allocated, band }) => allocated && band !== 'undetermined'),
    undetermined: inOrder.filter(({ allocated, band }) => allocated && band === 'undetermined'),
    notAllocated: inOrder.filter(({ allocated }) => !allocated),
  };
}
