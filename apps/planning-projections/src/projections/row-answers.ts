import { boundsOf } from '@mizan/classifications';
import type { Measure } from '../posting-rules/position.js';
import { FLAGS, FLAGS_COUNT } from '../snapshot/scan.js';
import { type Balance, type Band, bandAlone, bandOfCell, coverageOf, shown } from './bands.js';
import type { CellRow } from './cell-rows.js';
import type { Belonging } from './digits.js';
import type { Groups } from './groups.js';
import { jobsOf, sidesOf } from './lines.js';
import type { Tally } from './tally.js';

export const NO_SUPPLY_BY_SECTOR = 'supply-has-no-sector';

type Key = readonly (string | null)[];

interface Comparison {
  readonly gap: number | null;
  readonly coverage: number | null;
  readonly band: Band | null;
  readonly bandAlone: Band | null;
}
const NOT_COMPARED: Comparison = { gap: null, coverage: null, band: null, bandAlone: null };

/** What is said of a row and of the whole scope. Amounts are in the unit of their measure. */
export class RowAnswers {
  private readonly sides: ReturnType<typeof sidesOf>;
  private readonly hasSupply: boolean;
  /** The measures in the order in which a row names them. */
  private readonly inOrder: readonly (readonly [Measure, number])[];

  constructor(
    private readonly groups: Groups,
    private readonly tally: Tally,
  ) {
    const { scope, by, measures } = groups.question;
    this.sides = sidesOf(scope.line, measures);
    this.inOrder = measures
      .map((measure, i) => [measure, i] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    this.hasSupply = scope.sector === null && !by.some(({ dimension }) => dimension === 'sector');
  }

  /**
   * `allocated`: the row is a cell. `above`: what is posted above it and could belong to it.
   * `partial`: the asked period cuts its year.
   */
  of(row: CellRow): Record<string, unknown> {
    const own = this.balanceOf(row.places);
    const key = this.groups.keyOf(row.number);
    const above = this.balanceOf(this.placesAbove(key));
    // member by member: spreading five objects takes three times as long as all the rest
    const said: Record<string, unknown> = this.codesOf(row);
    const partial = this.isPartial(key);
    if (partial !== undefined) said.partial = partial;
    said.allocated = row.allocated;
    said.demand = shown(own.demand);
    said.supply = shown(own.supply);
    const { gap, coverage, band, bandAlone: alone } = this.compared(own, above, row.allocated);
    said.gap = gap;
    said.coverage = coverage;
    said.band = band;
    said.bandAlone = alone;
    if (!this.hasSupply) said.reason = NO_SUPPLY_BY_SECTOR;
    said.above = shownBalance(above);
    said.measures = this.measuresIn(row.places);
    return said;
  }

  private compared(own: Balance, above: Balance, allocated: boolean): Comparison {
    return this.hasSupply ? compare(own, above, allocated) : NOT_COMPARED;
  }

  /** The code of a row in each asked dimension; null for what is not allocated. */
  codesOf({ number }: CellRow): Record<string, string | null> {
    const key = this.groups.keyOf(number);
    return Object.fromEntries(
      this.groups.question.by.map(({ dimension }, i) => [dimension, key[i]!]),
    );
  }

  /** The sums of the scope, and beside them what has no period, if periods are asked. */
  totals(): object {
    const { scope, measures } = this.groups.question;
    const inside = this.placesWith(FLAGS.inside);
    const { demand, supply } = this.balanceOf(inside);
    const met = BigInt(this.tally.sumOf(inside, [measures.indexOf('demand.met')]));
    const comparison =
      scope.sector === null
        ? { gap: shown(demand - supply) }
        : { gap: null, reason: NO_SUPPLY_BY_SECTOR };
    const hasPeriods = scope.from !== null || scope.to !== null;
    const unallocatedPeriod = this.balanceOf(this.placesWith(FLAGS.lacksPeriod));
    return {
      total: {
        ...shownBalance({ demand, supply }),
        ...comparison,
        met: shown(met),
        jobs: this.jobsIn(inside),
      },
      ...(hasPeriods && { unallocatedPeriod: shownBalance(unallocatedPeriod) }),
    };
  }

  /** In jobs: they are added to nothing else. */
  private jobsIn(places: readonly number[]): Record<string, number> {
    const { scope, measures } = this.groups.question;
    return Object.fromEntries(
      Object.entries(jobsOf(scope.line)).map(([name, of]) => {
        const columns = of.map((measure) => measures.indexOf(measure));
        return [name, shown(BigInt(this.tally.sumOf(places, columns)))];
      }),
    );
  }

  private placesWith(flag: number): number[] {
    const places: number[] = [];
    const { groups } = this.tally;
    for (let place = 0; place < groups.length; place++)
      if (groups[place]! % FLAGS_COUNT === flag) places.push(place);
    return places;
  }

  private balanceOf(places: readonly number[]): Balance {
    return {
      demand: BigInt(this.tally.sumOf(places, this.sides.demand)),
      supply: BigInt(this.tally.sumOf(places, this.sides.supply)),
    };
  }

  /**
   * The groups above a row: above it in at least one dimension, or above the scope, and within or
   * above it in the others. They are looked up, unless there are more possible ones than groups.
   */
  private placesAbove(key: Key): number[] {
    const belonging = this.groups.digits.map((digit, i) => digit.belongingTo(key[i]!));
    const possible = belonging.reduce((product, { length }) => product * length, 1);
    if (possible > this.tally.groups.length) return this.placesAmong(belonging);
    const places: number[] = [];
    const look = (group: number) => {
      const place = this.tally.placeOf(group);
      if (place >= 0) places.push(place);
    };
    const visit = (digit: number, group: number, isAbove: boolean) => {
      if (digit === belonging.length) {
        look(group + FLAGS.above);
        if (isAbove) look(group + FLAGS.inside);
      } else
        for (const { slot, isHigher } of belonging[digit]!)
          visit(digit + 1, group + this.groups.weightOf(digit, slot), isAbove || isHigher);
    };
    visit(0, 0, false);
    return places;
  }

  private placesAmong(belonging: readonly (readonly Belonging[])[]): number[] {
    const known = belonging.map((all) => new Map(all.map((one) => [one.slot, one.isHigher])));
    return [...this.tally.groups.entries()].flatMap(([place, group]) => {
      const flag = group % FLAGS_COUNT;
      if (flag === FLAGS.lacksPeriod) return [];
      const found = this.groups.slotsOf(group).map((slot, i) => known[i]!.get(slot));
      if (found.includes(undefined)) return [];
      return flag === FLAGS.above || found.includes(true) ? [place] : [];
    });
  }

  /** Whether the asked period cuts the year or school year of a row; undefined for other rows. */
  private isPartial(key: Key): boolean | undefined {
    const { by, scope } = this.groups.question;
    const at = by.findIndex(({ dimension }) => dimension === 'period');
    const period = key[at] ?? null;
    if (at < 0 || period === null || by[at]!.level === 'quarter') return undefined;
    const [first, last] = boundsOf(period);
    const { from, to } = scope;
    return (from !== null && first < from) || (to !== null && to < last);
  }

  private measuresIn(places: readonly number[]): Partial<Record<Measure, number>> {
    const amounts: Partial<Record<Measure, number>> = {};
    for (const [measure, i] of this.inOrder) {
      const amount = BigInt(this.tally.sumOf(places, [i]));
      if (amount !== 0n) amounts[measure] = shown(amount);
    }
    return amounts;
  }
}

/** What is not allocated has no coverage: it may belong to any of the cells below it. */
function compare(own: Balance, above: Balance, allocated: boolean): Comparison {
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

const shownBalance = ({ demand, supply }: Balance) => ({
  demand: shown(demand),
  supply: shown(supply),
});
