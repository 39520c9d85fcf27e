/**
 * A table of all numbers is faster than a map, and takes no more memory if one in so many is used.
 */
const USED_ONE_IN = 16;
const TABLE_MAX = 4_194_304;

/** The places of whole numbers below a limit, in the lists of whoever has them. */
export class Places {
  private readonly table: Int32Array | undefined;
  private readonly map = new Map<number, number>();

  /** `expected`: about how many of the numbers get a place. */
  constructor(limit: number, expected: number) {
    if (limit <= Math.min(USED_ONE_IN * expected, TABLE_MAX))
      this.table = new Int32Array(limit).fill(-1);
  }

  /** -1 if the number has no place. */
  of(number: number): number {
    return this.table ? this.table[number]! : (this.map.get(number) ?? -1);
  }

  put(number: number, place: number): void {
    if (this.table) this.table[number] = place;
    else this.map.set(number, place);
  }
}
