import { codeLists, schoolYearOf, yearOf } from '@mizan/classifications';
import { NONE, type Ordinals } from '../snapshot/ordinals.js';
import type { Dimension, Grouping } from './scope.js';

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
  private readonly belonging = new Map<string | null, readonly Belonging[]>();

  constructor(
    readonly dimension: Dimension,
    level: string,
    ordinals: Ordinals,
  ) {
    const rolledAt = rollUpOf({ dimension, level });
    const known = new Map<string, number>();
    this.slotOf = Uint16Array.from(ordinals.codes, (code, ordinal) => {
      if (ordinal === NONE || code === null) return 0;
      const rolled = rolledAt(code);
      const posted = rolled === null ? code : null;
      const text = rolled === null ? `posted ${code}` : `rolled ${rolled}`;
      const slot = known.get(text) ?? this.slots.push({ rolled, posted }) - 1;
      known.set(text, slot);
      return slot;
    });
  }

  /** The slots that belong to the row of a code, and those that could belong to it. */
  belongingTo(code: string | null): readonly Belonging[] {
    const known = this.belonging.get(code);
    if (known) return known;
    const found = this.slots.flatMap(({ rolled, posted }, slot): Belonging[] => {
      if (rolled === code) return [{ slot, isHigher: false }];
      const isHigher = code !== null && rolled === null && this.couldBelong(posted, code);
      return isHigher ? [{ slot, isHigher }] : [];
    });
    this.belonging.set(code, found);
    return found;
  }

  private couldBelong(posted: string | null, code: string): boolean {
    if (posted === null) return true;
    return this.dimension !== 'period' && codeLists[this.dimension].overlaps(posted, code);
  }
}

/** The code of the level that a code belongs to. Every quarter belongs to a code of each level. */
function rollUpOf({ dimension, level }: Grouping): (code: string) => string | null {
  if (dimension !== 'period') return (code) => codeLists[dimension].at(code, level);
  if (level === 'year') return yearOf;
  return level === 'school-year' ? schoolYearOf : (quarter) => quarter;
}
