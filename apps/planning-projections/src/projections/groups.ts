import { codeLists } from '@mizan/classifications';
import { type CellOrdinals, NONE } from '../snapshot/ordinals.js';
import {
  type ColumnTable,
  FLAGS_COUNT,
  INSIDE,
  OUTSIDE,
  type ScanTables,
  SKIPPED,
  TOUCHING,
} from '../snapshot/scan.js';
import { Digit } from './digits.js';
import type { Question } from './question.js';
import { DIMENSIONS, type Dimension, type Scope } from './dimensions.js';

/**
 * The numbers of the groups of a question. A group is a slot of each asked dimension, and whether
 * it is inside the scope, above it, or lacks a period: the digits of its number.
 */
export class Groups {
  readonly digits: readonly Digit[];
  readonly tables: ScanTables;
  /** What one slot of each digit adds to the number of a group. */
  private readonly weights: number[] = [];
  private readonly sizes: Record<Dimension, number>;

  constructor(
    readonly question: Question,
    private readonly ordinals: CellOrdinals,
  ) {
    const { by, scope, measures } = question;
    this.digits = by.map(
      ({ dimension, level }) => new Digit(dimension, level, ordinals.codes[dimension]),
    );
    let space = FLAGS_COUNT;
    for (const { slots } of this.digits) {
      this.weights.push(space);
      space *= slots.length;
    }
    const places = ordinals.codes.measure.map((measure) =>
      (measures as readonly (string | null)[]).indexOf(measure),
    );
    this.tables = {
      ...(Object.fromEntries(
        DIMENSIONS.map((dimension) => [dimension, this.tableOf(dimension, scope)]),
      ) as Record<Dimension, ColumnTable>),
      measure: Uint8Array.from(places, (place) => (place < 0 ? SKIPPED : place)),
      measures: measures.length,
      space,
    };
    this.sizes = this.sizesNow();
  }

  /** Whether every code that a cell has by now was known when the tables were made. */
  get areCurrent(): boolean {
    const now = this.sizesNow();
    return DIMENSIONS.every((dimension) => now[dimension] === this.sizes[dimension]);
  }

  /** The slots of a group, in the order of the asked dimensions. */
  slotsOf(group: number): number[] {
    let rest = Math.floor(group / FLAGS_COUNT);
    return this.digits.map(({ slots }) => {
      const slot = rest % slots.length;
      rest = Math.floor(rest / slots.length);
      return slot;
    });
  }

  /** What a slot of one digit adds to the number of a group. */
  weightOf(digit: number, slot: number): number {
    return slot * this.weights[digit]!;
  }

  /** The number of the row to which a group belongs: what is above a level is one slot. */
  rowOf(group: number): number {
    let rest = Math.floor(group / FLAGS_COUNT);
    let row = 0;
    for (let i = 0; i < this.digits.length; i++) {
      const { slots } = this.digits[i]!;
      const slot = rest % slots.length;
      rest = (rest - slot) / slots.length;
      if (slots[slot]!.rolled !== null) row += slot * this.weights[i]!;
    }
    return row;
  }

  /** Whether what is posted at a group could belong to a row, by the number of the row. */
  reachOf(group: number): (row: number) => boolean {
    const reached = this.slotsOf(group).map((slot, i) => this.digits[i]!.reachedFrom(slot));
    return (row) => {
      let rest = Math.floor(row / FLAGS_COUNT);
      for (let i = 0; i < reached.length; i++) {
        const { length } = this.digits[i]!.slots;
        const slot = rest % length;
        if (reached[i]![slot] === 0) return false;
        rest = (rest - slot) / length;
      }
      return true;
    };
  }

  /** The codes of a row; null for what is not allocated. */
  keyOf(row: number): (string | null)[] {
    return this.slotsOf(row).map((slot, i) => this.digits[i]!.slots[slot]!.rolled);
  }

  /** The place of a row by its codes, null last. */
  orderOf(row: number): number {
    let rest = Math.floor(row / FLAGS_COUNT);
    let order = 0;
    for (const { slots, ranks } of this.digits) {
      const slot = rest % slots.length;
      rest = (rest - slot) / slots.length;
      order = order * slots.length + ranks[slot]!;
    }
    return order;
  }

  /** Whether a row has a code in each dimension. */
  isWhole(row: number): boolean {
    let rest = Math.floor(row / FLAGS_COUNT);
    for (const { slots } of this.digits) {
      const slot = rest % slots.length;
      if (slots[slot]!.rolled === null) return false;
      rest = (rest - slot) / slots.length;
    }
    return true;
  }

  private sizesNow(): Record<Dimension, number> {
    return Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, this.ordinals.codes[dimension].length]),
    ) as Record<Dimension, number>;
  }

  private tableOf(dimension: Dimension, scope: Scope): ColumnTable {
    const codes = this.ordinals.codes[dimension];
    const at = this.digits.findIndex((digit) => digit.dimension === dimension);
    return {
      relation: Uint8Array.from(codes, relationTo(dimension, scope)),
      weight: Float64Array.from(codes, (_, ordinal) =>
        at < 0 ? 0 : this.weightOf(at, this.digits[at]!.slotOf[ordinal]!),
      ),
    };
  }
}

/** How the code with an ordinal lies to the scope. The same as the SQL of `cellsOf`. */
function relationTo(
  dimension: Dimension,
  scope: Scope,
): (code: string | null, ordinal: number) => number {
  if (dimension === 'period') return ofPeriod(scope);
  const asked = scope[dimension];
  if (asked === null) return () => INSIDE;
  const list = codeLists[dimension];
  return (code, ordinal) => {
    if (ordinal === NONE || code === null) return TOUCHING;
    if (list.isWithin(code, asked)) return INSIDE;
    return list.overlaps(code, asked) ? TOUCHING : OUTSIDE;
  };
}

function ofPeriod({ from, to }: Scope): (period: string | null) => number {
  if (from === null && to === null) return () => INSIDE;
  return (period) => {
    if (period === null) return TOUCHING;
    return (from === null || from <= period) && (to === null || period <= to) ? INSIDE : OUTSIDE;
  };
}
