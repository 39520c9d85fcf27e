import { FLAGS, FLAGS_COUNT } from '../snapshot/scan.js';
import type { Groups } from './groups.js';
import { demandOf, supplyOf } from './lines.js';
import { type Amount, minus, type Tally } from './tally.js';

/** A row of an answer: a cell, or what is not allocated of a combination. */
export interface CellRow {
  readonly key: readonly (string | null)[];
  readonly allocated: boolean;
  /** The groups of its own amounts, by their place in the tally. */
  readonly places: Set<number>;
  rank: Rank;
  /** The row as JSON, until something in it moves. */
  text?: string | undefined;
}

/** The place of a row in the order of its answer. */
export interface Rank {
  readonly group: number;
  readonly gap: Amount;
  /** The key, with a text that comes after every code instead of null. */
  readonly key: readonly string[];
}

const LAST = '~';

/** The rows of an answer, in their order. They add up to its total. */
export class CellRows {
  private readonly rows = new Map<number, CellRow>();
  private ranked: CellRow[] | undefined;
  private readonly demand: readonly number[];
  private readonly supply: readonly number[];
  private readonly isInTime: boolean;

  constructor(
    private readonly groups: Groups,
    private readonly tally: Tally,
  ) {
    const { scope, by, measures } = groups.question;
    this.demand = demandOf(scope.line).map((measure) => measures.indexOf(measure));
    this.supply = supplyOf(scope.line).map((measure) => measures.indexOf(measure));
    this.isInTime = by.some(({ dimension }) => dimension === 'period' || dimension === 'sector');
    for (const place of tally.groups.keys()) this.place(place);
    for (const row of this.rows.values()) this.rank(row);
  }

  /**
   * The largest gap first and what is not allocated last; by period and by sector in the order of
   * the codes. A row whose amounts are all zero is left out.
   */
  inOrder(): readonly CellRow[] {
    this.ranked ??= [...this.rows.values()]
      .filter(({ places }) => [...places].some((place) => !this.tally.isZero(place)))
      .sort((a, b) => compareRanks(a.rank, b.rank));
    return this.ranked;
  }

  /** Counts moved groups again: in their row, and in all rows if one is above some of them. */
  move(groups: Iterable<number>): void {
    const moved = new Set<CellRow>();
    let isAbove = false;
    for (const group of groups) {
      if (group % FLAGS_COUNT === FLAGS.lacksPeriod) continue;
      const row = this.place(this.tally.placeOf(group)!);
      isAbove ||= !row?.allocated;
      if (row) moved.add(row);
    }
    for (const row of isAbove ? this.rows.values() : moved) row.text = undefined;
    for (const row of moved) this.rank(row);
    if (moved.size > 0) this.ranked = undefined;
  }

  /** Puts a group into its row. Undefined for one that is not inside the scope. */
  private place(place: number): CellRow | undefined {
    const group = this.tally.groups[place]!;
    if (group % FLAGS_COUNT !== FLAGS.inside) return undefined;
    const slots = this.groups.slotsOf(group);
    const number = this.groups.rowOf(slots);
    const row = this.rows.get(number) ?? this.begin(number, slots);
    row.places.add(place);
    return row;
  }

  private begin(number: number, slots: readonly number[]): CellRow {
    const key = slots.map((slot, i) => this.groups.digits[i]!.slots[slot]!.rolled);
    const allocated = !key.includes(null);
    const order = key.map((code) => code ?? LAST);
    const rank = { group: allocated ? 0 : 1, gap: 0, key: order };
    const row = { key, allocated, places: new Set<number>(), rank };
    this.rows.set(number, row);
    return row;
  }

  /** Only differences of rank matter, so a larger gap is a smaller number. */
  private rank(row: CellRow): void {
    if (this.isInTime) return;
    const supply = this.tally.sumOf(row.places, this.supply);
    row.rank = { ...row.rank, gap: minus(supply, this.tally.sumOf(row.places, this.demand)) };
  }
}

export function compareRanks(a: Rank, b: Rank): number {
  if (a.group !== b.group) return a.group - b.group;
  if (a.gap < b.gap) return -1;
  if (a.gap > b.gap) return 1;
  const at = a.key.findIndex((part, i) => part !== b.key[i]);
  return at < 0 ? 0 : a.key[at]! < b.key[at]! ? -1 : 1;
}
