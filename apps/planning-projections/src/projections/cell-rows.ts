import { Places } from '../snapshot/places.js';
import { FLAGS, FLAGS_COUNT } from '../snapshot/scan.js';
import type { Groups } from './groups.js';
import { sidesOf } from './lines.js';
import { type Amount, minus, type Tally } from './tally.js';

/** A row of an answer: a cell, or what is not allocated of a combination. */
export interface CellRow {
  /** The number of its group, where what is above a level is one slot. */
  readonly number: number;
  readonly allocated: boolean;
  /** Supply less demand, so that the largest gap comes first; 0 if the order is by codes alone. */
  readonly surplus: Amount;
  /** The groups of its own amounts, by their place in the tally. */
  readonly places: readonly number[];
}

/** With so many times more rows than asked, choosing the first ones costs less than an order. */
const MANY = 4;
const NONE = -1;

/**
 * The rows of an answer, in their order. They add up to its total. A row is a place in columns: an
 * answer has ten thousands of them, of which a page shows some, and an object for each costs five
 * times as much as the pass over a million cells.
 */
export class CellRows {
  private readonly rowOf: Places;
  private readonly numbers: number[] = [];
  /** The place of each row by its codes alone. */
  private readonly orders: number[] = [];
  private readonly allocated: boolean[] = [];
  private readonly surpluses: Amount[] = [];
  /** The last group of each row, and for each group the one before it in the same row. */
  private readonly lastPlace: number[] = [];
  private readonly placeBefore: number[] = [];
  /** The movement after which a row is as it is, if it has moved since it was computed. */
  private readonly movedAt = new Map<number, number>();
  private ranked: number[] | undefined;
  private readonly sides: ReturnType<typeof sidesOf>;
  private readonly isInTime: boolean;

  constructor(
    private readonly groups: Groups,
    private readonly tally: Tally,
  ) {
    const { scope, by, measures } = groups.question;
    this.rowOf = new Places(groups.tables.space, tally.groups.length);
    this.sides = sidesOf(scope.line, measures);
    this.isInTime = by.some(({ dimension }) => dimension === 'period' || dimension === 'sector');
    this.placeNew();
    for (let row = 0; row < this.numbers.length; row++) this.rank(row);
  }

  /**
   * The largest gap first and what is not allocated last; by period and by sector in the order of
   * the codes. A row whose amounts are all zero is left out.
   */
  inOrder(): readonly number[] {
    return (this.ranked ??= this.shown().sort(this.compare));
  }

  /** The first rows in the same order, without ordering all of them if there are many more. */
  firstInOrder(count: number): readonly number[] {
    if (this.ranked || this.tally.hasBigints || this.numbers.length < MANY * count)
      return this.inOrder().slice(0, count);
    const keys = (this.isInTime ? this.orders : this.surpluses) as readonly number[];
    const last = this.lastOfFirst(count, keys);
    if (last === undefined) return this.inOrder().slice(0, count);
    const first: number[] = [];
    for (let row = 0; row < keys.length; row++)
      if (this.allocated[row] && keys[row]! <= last && this.isShown(row)) first.push(row);
    return first.sort(this.compare).slice(0, count);
  }

  /** The key of the last one of the first rows. Undefined if there are fewer allocated ones. */
  private lastOfFirst(count: number, keys: readonly number[]): number | undefined {
    const cells = new Float64Array(keys.length);
    let found = 0;
    for (let row = 0; row < keys.length; row++)
      if (this.allocated[row] && this.isShown(row)) cells[found++] = keys[row]!;
    return found < count ? undefined : cells.subarray(0, found).sort()[count - 1];
  }

  at(row: number): CellRow {
    return {
      number: this.numbers[row]!,
      allocated: this.allocated[row]!,
      surplus: this.surpluses[row]!,
      places: this.placesOf(row),
    };
  }

  /** The rows that have moved after a movement: the shown ones, and those that are gone. */
  movedAfter(movement: number): { shown: number[]; gone: number[] } {
    const shown: number[] = [];
    const gone: number[] = [];
    for (const [row, at] of this.movedAt)
      if (at > movement) (this.isShown(row) ? shown : gone).push(row);
    return { shown, gone };
  }

  /** Counts groups again that a movement has moved. Returns their rows, and the rows below them. */
  move(groups: Iterable<number>, movement: number): Set<number> {
    this.placeNew();
    const own = new Set<number>();
    const moved = new Set<number>();
    for (const group of groups) {
      const flag = group % FLAGS_COUNT;
      if (flag === FLAGS.lacksPeriod) continue;
      const row = flag === FLAGS.inside ? this.rowOf.of(this.groups.rowOf(group)) : NONE;
      if (row !== NONE) own.add(row);
      if (row === NONE || !this.allocated[row]) for (const at of this.below(group)) moved.add(at);
    }
    for (const row of own) this.rank(row);
    if (own.size > 0) this.ranked = undefined;
    for (const row of own) moved.add(row);
    for (const row of moved) this.movedAt.set(row, movement);
    return moved;
  }

  /** The rows that show what is posted at a group as posted above them. */
  private *below(group: number): Generator<number> {
    const reach = this.groups.reachOf(group);
    for (const [row, number] of this.numbers.entries()) if (reach(number)) yield row;
  }

  private shown(): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.numbers.length; row++) if (this.isShown(row)) rows.push(row);
    return rows;
  }

  private isShown(row: number): boolean {
    for (let place = this.lastPlace[row]!; place !== NONE; place = this.placeBefore[place]!)
      if (!this.tally.isZero(place)) return true;
    return false;
  }

  private placesOf(row: number): number[] {
    const places: number[] = [];
    for (let place = this.lastPlace[row]!; place !== NONE; place = this.placeBefore[place]!)
      places.push(place);
    return places;
  }

  /** Puts the groups that have come since the last time into their rows. */
  private placeNew(): void {
    const { groups: all } = this.tally;
    for (let place = this.placeBefore.length; place < all.length; place++) {
      const group = all[place]!;
      const isOwn = group % FLAGS_COUNT === FLAGS.inside;
      const row = isOwn ? this.rowWith(this.groups.rowOf(group)) : NONE;
      this.placeBefore.push(isOwn ? this.lastPlace[row]! : NONE);
      if (isOwn) this.lastPlace[row] = place;
    }
  }

  private rowWith(number: number): number {
    const known = this.rowOf.of(number);
    if (known !== NONE) return known;
    const row = this.numbers.push(number) - 1;
    this.orders.push(this.groups.orderOf(number));
    this.allocated.push(this.groups.isWhole(number));
    this.surpluses.push(0);
    this.lastPlace.push(NONE);
    this.rowOf.put(number, row);
    return row;
  }

  private rank(row: number): void {
    if (this.isInTime) return;
    const places = this.placesOf(row);
    const supply = this.tally.sumOf(places, this.sides.supply);
    this.surpluses[row] = minus(supply, this.tally.sumOf(places, this.sides.demand));
  }

  private readonly compare = (a: number, b: number): number => {
    if (this.allocated[a] !== this.allocated[b]) return this.allocated[a] ? -1 : 1;
    const [surplus, other] = [this.surpluses[a]!, this.surpluses[b]!];
    if (surplus !== other) return surplus < other ? -1 : 1;
    return this.orders[a]! - this.orders[b]!;
  };
}
