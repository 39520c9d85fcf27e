import { FLAGS, FLAGS_COUNT } from '../snapshot/scan.js';
import type { Groups } from './groups.js';
import { sidesOf } from './lines.js';
import { type Amount, minus, type Tally } from './tally.js';

/** A row of an answer: a cell, or what is not allocated of a combination. */
export interface CellRow {
  /** The number of its group, where what is above a level is one slot. */
  readonly number: number;
  readonly allocated: boolean;
  /** Its place by its codes alone. */
  readonly order: number;
  /** The groups of its own amounts, by their place in the tally. */
  readonly places: number[];
  /** Supply less demand, so that the largest gap comes first; 0 if the order is by codes alone. */
  surplus: Amount;
  /** The row as JSON, until something in it moves. */
  text: string | undefined;
}

/** With so many times more rows than asked, choosing the first ones costs less than an order. */
const MANY = 4;

/** The rows of an answer, in their order. They add up to its total. */
export class CellRows {
  private readonly rows = new Map<number, CellRow>();
  private ranked: CellRow[] | undefined;
  private readonly sides: ReturnType<typeof sidesOf>;
  private readonly isInTime: boolean;
  /** The groups that are in their rows. */
  private placed = 0;

  constructor(
    private readonly groups: Groups,
    private readonly tally: Tally,
  ) {
    const { scope, by, measures } = groups.question;
    this.sides = sidesOf(scope.line, measures);
    this.isInTime = by.some(({ dimension }) => dimension === 'period' || dimension === 'sector');
    this.placeNew();
    for (const row of this.rows.values()) this.rank(row);
  }

  /**
   * The largest gap first and what is not allocated last; by period and by sector in the order of
   * the codes. A row whose amounts are all zero is left out.
   */
  inOrder(): readonly CellRow[] {
    this.ranked ??= this.shown().sort(compareRows);
    return this.ranked;
  }

  /** The first rows in the same order, without ordering all of them if there are many more. */
  firstInOrder(count: number): readonly CellRow[] {
    if (this.ranked || this.rows.size < MANY * count) return this.inOrder().slice(0, count);
    const cells = this.shown().filter(({ allocated }) => allocated);
    const keys = Float64Array.from(cells, (row) => this.keyOf(row)).sort();
    const last = keys[count - 1];
    if (last === undefined || this.tally.hasBigints) return this.inOrder().slice(0, count);
    return cells
      .filter((row) => this.keyOf(row) <= last)
      .sort(compareRows)
      .slice(0, count);
  }

  private keyOf({ order, surplus }: CellRow): number {
    return this.isInTime ? order : Number(surplus);
  }

  private shown(): CellRow[] {
    return [...this.rows.values()].filter(({ places }) =>
      places.some((place) => !this.tally.isZero(place)),
    );
  }

  /** Counts moved groups again: in their row, and in all rows if one is above some of them. */
  move(groups: Iterable<number>): void {
    this.placeNew();
    const moved = new Set<CellRow>();
    let isAbove = false;
    for (const group of groups) {
      const flag = group % FLAGS_COUNT;
      if (flag === FLAGS.lacksPeriod) continue;
      const row = flag === FLAGS.inside ? this.rows.get(this.groups.rowOf(group)) : undefined;
      isAbove ||= !row?.allocated;
      if (row) moved.add(row);
    }
    for (const row of isAbove ? this.rows.values() : moved) row.text = undefined;
    for (const row of moved) this.rank(row);
    if (moved.size > 0) this.ranked = undefined;
  }

  /** Puts the groups that have come since the last time into their rows. */
  private placeNew(): void {
    const { groups: all } = this.tally;
    for (; this.placed < all.length; this.placed++) {
      const group = all[this.placed]!;
      if (group % FLAGS_COUNT !== FLAGS.inside) continue;
      const number = this.groups.rowOf(group);
      const row = this.rows.get(number) ?? this.begin(number);
      row.places.push(this.placed);
    }
  }

  private begin(number: number): CellRow {
    const { order, isWhole: allocated } = this.groups.orderOf(number);
    const row: CellRow = { number, allocated, order, places: [], surplus: 0, text: undefined };
    this.rows.set(number, row);
    return row;
  }

  private rank(row: CellRow): void {
    if (this.isInTime) return;
    const supply = this.tally.sumOf(row.places, this.sides.supply);
    row.surplus = minus(supply, this.tally.sumOf(row.places, this.sides.demand));
  }
}

function compareRows(a: CellRow, b: CellRow): number {
  if (a.allocated !== b.allocated) return a.allocated ? -1 : 1;
  if (a.surplus < b.surplus) return -1;
  if (a.surplus > b.surplus) return 1;
  return a.order - b.order;
}
