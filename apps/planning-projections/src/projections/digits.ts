import { codeLists, schoolYearOf, yearOf } from '@mizan/classifications';
import { NONE } from '../snapshot/ordinals.js';
import type { Dimension, Grouping } from './dimensions.js';

/** Where amounts of one dimension are counted: at a code of the level, or above the level. */
interface Slot {
  /** The code of the level; null if the amount is posted above it, or at no code. */
  readonly rolled: string | null;
  /** The code at which the amount is posted, if it does not reach the level. */
  readonly posted: string | null;
}

/** A slot whose amounts belong to a row (`isHigher: false`), or are posted above it. */
export interface Belonging {
  readonly slot: number;
  readonly isHigher: boolean;
}

/** One asked dimension: the slot of each code. Slot 0 holds what is posted at no code. */
export class Digit {
  readonly slots: Slot[] = [{ rolled: null, posted: null }];
  /** The slot of each ordinal. */
  readonly slotOf: Uint16Array;
  /** The place of each slot in the order of the codes; what has no code of the level comes last. */
  readonly ranks: Uint16Array;
  private readonly slotsBy = {
    rolled: new Map<string, number>(),
    posted: new Map<string, number>(),
  };
  private readonly belonging = new Map<string | null, readonly Belonging[]>();
  private readonly reached = new Map<number, Uint8Array>();

  constructor(
    readonly dimension: Dimension,
    level: string,
    codes: readonly (string | null)[],
  ) {
    const rolledAt = rollUpOf({ dimension, level });
    this.slotOf = Uint16Array.from(codes, (code, ordinal) => {
      if (ordinal === NONE || code === null) return 0;
      const rolled = rolledAt(code);
      return rolled === null ? this.slotFor('posted', code) : this.slotFor('rolled', rolled);
    });
    this.ranks = ranksOf(this.slots);
  }

  /** The slots that belong to the row of a code, and those that could belong to it. */
  belongingTo(code: string | null): readonly Belonging[] {
    const known = this.belonging.get(code);
    if (known) return known;
    const found = code === null ? this.notAllocated() : this.ofCode(code);
    this.belonging.set(code, found);
    return found;
  }

  /**
   * For each slot of a row, 1 if a slot belongs to it or could belong to it: the inverse of
   * `belongingTo`.
   */
  reachedFrom(slot: number): Uint8Array {
    const known = this.reached.get(slot);
    if (known) return known;
    const found = Uint8Array.from(this.slots, ({ rolled }) =>
      this.belongingTo(rolled).some((one) => one.slot === slot) ? 1 : 0,
    );
    this.reached.set(slot, found);
    return found;
  }

  private notAllocated(): Belonging[] {
    return this.slots.flatMap(({ rolled }, slot) =>
      rolled === null ? [{ slot, isHigher: false }] : [],
    );
  }

  private ofCode(code: string): Belonging[] {
    const own = this.slotsBy.rolled.get(code)!;
    const higher = [0, ...this.postedAbove(code).map((posted) => this.slotsBy.posted.get(posted)!)];
    return [{ slot: own, isHigher: false }, ...higher.map((slot) => ({ slot, isHigher: true }))];
  }

  /** The two views of sectors overlap; in the other lists only what is above a code could be it. */
  private postedAbove(code: string): string[] {
    if (this.dimension === 'period') return [];
    const list = codeLists[this.dimension];
    if (this.dimension !== 'sector')
      return list.ancestors(code).filter((above) => this.slotsBy.posted.has(above));
    return [...this.slotsBy.posted.keys()].filter((posted) => list.overlaps(posted, code));
  }

  private slotFor(by: 'rolled' | 'posted', code: string): number {
    const known = this.slotsBy[by].get(code);
    if (known !== undefined) return known;
    const slot = this.slots.push({ rolled: null, posted: null, [by]: code }) - 1;
    this.slotsBy[by].set(code, slot);
    return slot;
  }
}

function ranksOf(slots: readonly Slot[]): Uint16Array {
  const codes = slots.flatMap(({ rolled }) => rolled ?? []).sort();
  const ranks = new Map(codes.map((code, rank) => [code, rank]));
  return Uint16Array.from(slots, ({ rolled }) =>
    rolled === null ? codes.length : ranks.get(rolled)!,
  );
}

/** The code of the level that a code belongs to. Every quarter belongs to a code of each level. */
function rollUpOf({ dimension, level }: Grouping): (code: string) => string | null {
  if (dimension !== 'period') return (code) => codeLists[dimension].at(code, level);
  if (level === 'year') return yearOf;
  return level === 'school-year' ? schoolYearOf : (quarter) => quarter;
}
