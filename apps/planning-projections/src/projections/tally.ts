import { Places } from '../snapshot/places.js';
import type { Scanned, ScanTables } from '../snapshot/scan.js';

/** Thousandths: doubles where every sum is below 2^53, else bigints. A tally has one kind. */
export type Amount = number | bigint;

/** The numbers of measures and of possible groups. */
type Size = Pick<ScanTables, 'measures' | 'space'>;

/** The sums of a question by group and measure, in thousandths. */
export class Tally {
  private readonly places: Places;
  private sums: Float64Array | bigint[];
  /** The groups in the order in which they came. */
  readonly groups: number[] = [];

  private readonly measures: number;

  constructor({ measures, space }: Size, { groups, sums }: Pick<Scanned, 'groups' | 'sums'>) {
    this.measures = measures;
    this.places = new Places(space, groups.length);
    for (let place = 0; place < groups.length; place++) this.begin(groups[place]!);
    this.sums = sums;
  }

  /** From amounts that may be too large for doubles. */
  static exact(
    size: Size,
    amounts: readonly { group: number; measure: number; amount: bigint }[],
  ): Tally {
    const tally = new Tally(size, { groups: new Float64Array(), sums: new Float64Array() });
    tally.sums = [];
    for (const { group, measure, amount } of amounts) tally.add(group, measure, amount);
    return tally;
  }

  /** Whether its amounts are bigints. */
  get hasBigints(): boolean {
    return Array.isArray(this.sums);
  }

  add(group: number, measure: number, amount: Amount): void {
    let place = this.places.of(group);
    if (place < 0) {
      place = this.begin(group);
      this.reserve(place + 1);
    }
    const at = place * this.measures + measure;
    (this.sums as Record<number, Amount>)[at] = plus(this.sums[at]!, amount);
  }

  /** The place of a group; -1 if it has no amount. */
  placeOf(group: number): number {
    return this.places.of(group);
  }

  isZero(place: number): boolean {
    for (let i = 0; i < this.measures; i++) if (Number(this.at(place, i)) !== 0) return false;
    return true;
  }

  at(place: number, measure: number): Amount {
    return this.sums[place * this.measures + measure]!;
  }

  /** The sum of some measures over some groups. */
  sumOf(places: readonly number[], measures: readonly number[]): Amount {
    let sum: Amount | undefined;
    for (const place of places)
      for (const measure of measures) {
        const amount = this.at(place, measure);
        sum = sum === undefined ? amount : plus(sum, amount);
      }
    return sum ?? 0;
  }

  private begin(group: number): number {
    const place = this.groups.push(group) - 1;
    this.places.put(group, place);
    return place;
  }

  private reserve(groups: number): void {
    const length = groups * this.measures;
    if (Array.isArray(this.sums)) while (this.sums.length < length) this.sums.push(0n);
    else if (this.sums.length < length) {
      const larger = new Float64Array(2 * length);
      larger.set(this.sums);
      this.sums = larger;
    }
  }
}

/** Both are of one kind, which the compiler cannot know. */
const plus = (a: Amount, b: Amount): Amount => (a as number) + (b as number);
export const minus = (a: Amount, b: Amount): Amount =>
  typeof a === typeof b ? (a as number) - (b as number) : BigInt(a) - BigInt(b);
