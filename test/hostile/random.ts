import { seeded } from '../../deploy/local/src/demo/random.js';

/** Random values from a seed, so that the corpus is the same on every machine. */
export class Random {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  /** A whole number from 0, less than `end`. */
  below = (end: number): number => Math.floor(this.next() * end);

  chance = (share: number): boolean => this.next() < share;

  pick = <T>(list: readonly T[]): T => list[this.below(list.length)]!;

  /** A text of this length in any script. It may contain halves of surrogate pairs. */
  text = (length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(this.pick(SCRIPTS) + this.below(90))).join(
      '',
    );
}

/** Latin, Arabic, Tifinagh, Han, emoji. */
const SCRIPTS = [0x21, 0x621, 0x2d30, 0x4e00, 0x1f600] as const;
