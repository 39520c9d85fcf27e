const KEPT_MAX = 262_144;

/**
 * The latest differences of cells, in the order in which they were applied. An answer that is asked
 * again is moved by those that came after it; one that nobody asks costs nothing.
 */
export class MoveLog {
  private cells: number[] = [];
  private amounts: number[] = [];
  /** The place of the first difference that is kept. */
  private first = 0;

  /** The place after the last difference. */
  get end(): number {
    return this.first + this.cells.length;
  }

  add(cell: number, amount: number): void {
    if (this.cells.length >= KEPT_MAX) this.forget(KEPT_MAX / 2);
    this.cells.push(cell);
    this.amounts.push(amount);
  }

  /** Forgets everything: no answer can be moved over this point. */
  break(): void {
    this.forget(this.cells.length);
    this.first++;
  }

  /** Calls `move` with each difference from a place on. False if some of them are forgotten. */
  replay(from: number, move: (cell: number, amount: number) => void): boolean {
    if (from < this.first) return false;
    for (let at = from - this.first; at < this.cells.length; at++)
      move(this.cells[at]!, this.amounts[at]!);
    return true;
  }

  private forget(count: number): void {
    this.cells = this.cells.slice(count);
    this.amounts = this.amounts.slice(count);
    this.first += count;
  }
}
