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
  /** The movement after which it is as it is; 0 if it has not moved since it was computed. */
  movedAt: number;
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

  /** The rows that have moved after a movement: the shown ones, and those that are gone. */
  movedAfter(movement: number): { shown: CellRow[]; gone: CellRow[] } {
    const shown: CellRow[] = [];
    const gone: CellRow[] = [];
    for (const row of this.rows.values())
      if (row.movedAt > movement) (this.isShown(row) ? shown : gone).push(row);
    return { shown, gone };
  }

  private shown(): CellRow[] {
    return [...this.rows.values()].filter((row) => this.isShown(row));
  }

  private isShown({ places }: CellRow): boolean {
    return places.some((place) => !this.tally.isZero(place));
  }

  /** Counts groups again that a movement has moved: in their row, and in the rows below them. */
  move(groups: Iterable<number>, movement: number): void {
    this.placeNew();
    const own = new Set<CellRow>();
    const moved = new Set<CellRow>();
    for (const group of groups) {
      const flag = group % FLAGS_COUNT;
      if (flag === FLAGS.lacksPeriod) continue;
      const row = flag === FLAGS.inside ? this.rows.get(this.groups.rowOf(group)) : undefined;
      if (row) own.add(row);
      if (!row?.allocated) for (const below of this.below(group)) moved.add(below);
    }
    for (const row of own) this.rank(row);
    if (own.size > 0) this.ranked = undefined;
    for (const row of [...own, ...moved]) {
      row.text = undefined;
      row.movedAt = movement;
    }
  }

  /** The rows that show what is posted at a group as posted above them. */
  private *below(group: number): Generator<CellRow> {
    const reach = this.groups.reachOf(group);
    for (const row of this.rows.values()) if (reach(row.number)) yield row;
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
    const row: CellRow = {
      ...{ number, allocated, order, places: [], surplus: 0 },
      ...{ text: undefined, movedAt: 0 },
    };
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
