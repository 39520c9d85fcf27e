import type { Scanned } from '../snapshot/scan.js';

/** Thousandths: doubles where every sum is below 2^53, else bigints. A tally has one kind. */
export type Amount = number | bigint;

/** The sums of a question by group and measure, in thousandths. */
export class Tally {
  private readonly places = new Map<number, number>();
  private readonly sums: Amount[];
  /** Whether its amounts are bigints. */
  hasBigints = false;
  /** The groups in the order in which they came. */
  readonly groups: number[];

  constructor(
    readonly measures: number,
    { groups, sums }: Pick<Scanned, 'groups' | 'sums'>,
  ) {
    this.groups = numbersOf(groups);
    this.sums = numbersOf(sums);
    for (let place = 0; place < groups.length; place++) this.places.set(groups[place]!, place);
  }

  /** From amounts that may be too large for doubles. */
  static exact(
    measures: number,
    amounts: readonly { group: number; measure: number; amount: bigint }[],
  ): Tally {
    const tally = new Tally(measures, { groups: new Float64Array(), sums: new Float64Array() });
    tally.hasBigints = true;
    for (const { group, measure, amount } of amounts) tally.add(group, measure, amount, 0n);
    return tally;
  }

  add(group: number, measure: number, amount: Amount, zero: Amount = 0): void {
    let place = this.places.get(group);
    if (place === undefined) {
      place = this.groups.push(group) - 1;
      this.places.set(group, place);
      for (let i = 0; i < this.measures; i++) this.sums.push(zero);
    }
    const at = place * this.measures + measure;
    this.sums[at] = plus(this.sums[at]!, amount);
  }

  /** The place of a group; undefined if it has no amount. */
  placeOf(group: number): number | undefined {
    return this.places.get(group);
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
}

/** As a list that can grow. `Array.from` takes ten times as long. */
function numbersOf(column: Float64Array): number[] {
  const list: number[] = [];
  for (let i = 0; i < column.length; i++) list.push(column[i]!);
  return list;
}

/** Both are of one kind, which the compiler cannot know. */
const plus = (a: Amount, b: Amount): Amount => (a as number) + (b as number);
export const minus = (a: Amount, b: Amount): Amount =>
  typeof a === typeof b ? (a as number) - (b as number) : BigInt(a) - BigInt(b);
