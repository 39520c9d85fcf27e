import { seeded } from '../../deploy/local/src/demo/random.js';

/** What a seed decides: the same corpus on every machine. */
export class Random {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  /** From 0 to below `end`. */
  below = (end: number): number => Math.floor(this.next() * end);

  chance = (share: number): boolean => this.next() < share;

  pick = <T>(list: readonly T[]): T => list[this.below(list.length)]!;

  /** So many characters of any script, whole or not. */
  text = (length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(this.pick(SCRIPTS) + this.below(90))).join(
      '',
    );
}

/** Latin, Arabic, Tifinagh, Han, emoji. */
const SCRIPTS = [0x21, 0x621, 0x2d30, 0x4e00, 0x1f600] as const;
