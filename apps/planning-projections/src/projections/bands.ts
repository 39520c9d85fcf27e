/** Demand and supply of a cell in thousandths. */
export type Balance = Readonly<{ demand: bigint; supply: bigint }>;
export type Band =
  'very-low' | 'low' | 'balanced' | 'high' | 'very-high' | 'no-demand' | 'undetermined';

const BANDS: readonly (readonly [below: bigint, band: Band])[] = [
  [60n, 'very-low'],
  [90n, 'low'],
  [120n, 'balanced'],
  [150n, 'high'],
];

/** The half-open band of supply ÷ demand. The demand must be above zero. */
function bandOf({ demand, supply }: Balance): Band {
  return BANDS.find(([below]) => supply * 100n < demand * below)?.[1] ?? 'very-high';
}

/** The band of the cell's own amounts, without what is posted above it. */
export const bandAlone = (cell: Balance): Band => (cell.demand <= 0n ? 'no-demand' : bandOf(cell));

/**
 * The band, if it is the same with and without what is posted above the cell; else undetermined.
 */
export function bandOfCell(cell: Balance, above: Balance): Band {
  const alone = bandAlone(cell);
  if (alone === 'no-demand') return alone;
  return alone ===
    bandOf({ demand: cell.demand + above.demand, supply: cell.supply + above.supply })
    ? alone
    : 'undetermined';
}

const COVERAGE_DECIMALS = 1_000_000n;

/**
 * Supply ÷ demand with six decimals, cut if rounding would lead into another band. Null without
 * demand.
 */
export function coverageOf({ demand, supply }: Balance): number | null {
  if (demand <= 0n) return null;
  const rounded = (supply * COVERAGE_DECIMALS * 2n + demand) / (demand * 2n);
  const isInBand =
    bandOf({ demand: COVERAGE_DECIMALS, supply: rounded }) === bandOf({ demand, supply });
  const shownOf = isInBand ? rounded : (supply * COVERAGE_DECIMALS) / demand;
  return Number(shownOf) / Number(COVERAGE_DECIMALS);
}

/** Thousandths as a number of the unit. */
export const shown = (amount: bigint): number => Number(amount) / 1_000;
