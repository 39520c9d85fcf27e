import { boundsOf } from '@mizan/classifications';
import type { Measure } from '../posting-rules/position.js';
import { type Balance, bandAlone, bandOfCell, coverageOf, shown } from './bands.js';
import { couldBelong, type Figure } from './figures.js';
import { demandOf, supplyOf, type Line } from './lines.js';
import type { Grouping, Scope } from './scope.js';

export const NO_SUPPLY_BY_SECTOR = 'supply-has-no-sector';

export interface CellRow {
  key: readonly (string | null)[];
  allocated: boolean;
  gap: bigint;
  /**
   * Computed only for the rows of a page, because each row is compared with everything posted above
   * it.
   */
  answer: () => Record<string, unknown>;
}
type Cell = { key: readonly (string | null)[]; figures: Figure[] };

/** Demand and supply of the line among the figures, in thousandths. */
export function balanceOf(figures: readonly Figure[], line: Line): Balance {
  const [demand, supply] = [demandOf(line), supplyOf(line)].map((measures) =>
    figures
      .filter(({ measure }) => measures.includes(measure))
      .reduce((sum, { amount }) => sum + amount, 0n),
  ) as [bigint, bigint];
  return { demand, supply };
}

/**
 * The rows of an answer: one per cell, and one per combination with something not allocated. They
 * add up to the total.
 */
export function rowsOf(
  figures: readonly Figure[],
  by: readonly Grouping[],
  scope: Scope,
): CellRow[] {
  const cells = new Map<string, Cell>();
  for (const figure of figures.filter(({ isInside }) => isInside)) {
    const key = JSON.stringify(figure.rolled);
    const cell = cells.get(key) ?? { key: figure.rolled, figures: [] };
    cell.figures.push(figure);
    cells.set(key, cell);
  }
  const higher = figures.filter(
    ({ isInside, lacksPeriod, rolled }) => !lacksPeriod && (!isInside || rolled.includes(null)),
  );
  return [...cells.values()].map((cell) => rowOf(cell, higher, by, scope));
}

function rowOf(
  cell: Cell,
  higher: readonly Figure[],
  by: readonly Grouping[],
  scope: Scope,
): CellRow {
  const own = balanceOf(cell.figures, scope.line);
  const allocated = !cell.key.includes(null);
  const answer = () => {
    const above = balanceOf(
      higher.filter((figure) => isAbove(figure, cell, by)),
      scope.line,
    );
    const codes = Object.fromEntries(
      by.map(({ dimension }, i) => [dimension, cell.key[i] ?? null]),
    );
    const hasSupply = scope.sector === null && !by.some(({ dimension }) => dimension === 'sector');
    const comparison = hasSupply
      ? compare(own, above, allocated)
      : { gap: null, coverage: null, band: null, bandAlone: null, reason: NO_SUPPLY_BY_SECTOR };
    return {
      ...codes,
      ...partialOf(cell, by, scope),
      allocated,
      ...shownBalance(own),
      ...comparison,
      above: shownBalance(above),
      measures: measuresIn(cell.figures),
    };
  };
  return { key: cell.key, allocated, gap: own.demand - own.supply, answer };
}

/**
 * For a year or a school year: whether the asked period cuts it, so that the row is not the whole
 * year.
 */
function partialOf({ key }: Cell, by: readonly Grouping[], { from, to }: Scope) {
  const at = by.findIndex(({ dimension }) => dimension === 'period');
  const period = key[at] ?? null;
  if (at < 0 || period === null || by[at]!.level === 'quarter') return {};
  const [first, last] = boundsOf(period);
  return { partial: (from !== null && first < from) || (to !== null && to < last) };
}

/** What is not allocated has no coverage: it may belong to any of the cells below it. */
function compare(own: Balance, above: Balance, allocated: boolean) {
  const gap = shown(own.demand - own.supply);
  if (!allocated)
    return {
      gap,
      coverage: null,
      band: own.demand > 0n ? 'undetermined' : 'no-demand',
      bandAlone: null,
    };
  return {
    gap,
    coverage: coverageOf(own),
    band: bandOfCell(own, above),
    bandAlone: bandAlone(own),
  };
}

/**
 * Whether it is posted above the cell in at least one dimension, and within or above it in the
 * others.
 */
function isAbove(figure: Figure, { key }: Cell, by: readonly Grouping[]): boolean {
  let isHigher = !figure.isInside;
  for (const [i, { dimension }] of by.entries()) {
    const [code, rolled, posted] = [
      key[i] ?? null,
      figure.rolled[i] ?? null,
      figure.posted[i] ?? null,
    ];
    if (rolled === code) continue;
    if (code === null || rolled !== null || !couldBelong(dimension, posted, code)) return false;
    isHigher = true;
  }
  return isHigher;
}

export const shownBalance = ({ demand, supply }: Balance) => ({
  demand: shown(demand),
  supply: shown(supply),
});

function measuresIn(figures: readonly Figure[]): Partial<Record<Measure, number>> {
  const sums = new Map<Measure, bigint>();
  for (const { measure, amount } of figures) sums.set(measure, (sums.get(measure) ?? 0n) + amount);
  return Object.fromEntries(
    [...sums]
      .filter(([, amount]) => amount !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([measure, amount]) => [measure, shown(amount)]),
  );
}
