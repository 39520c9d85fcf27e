import { CellColumns } from './cell-columns.js';
import { MoveLog } from './move-log.js';
import { CellOrdinals } from './ordinals.js';
import type { CellCodes } from '../posting-rules/position.js';

/** A cell as the ledger names it. */
export type NumberedCell = CellCodes & { id: number };

/** What one transaction has added to the balances. Amounts are in thousandths, as text. */
export interface Movement {
  id: number;
  activation: number;
  cells: readonly number[];
  amounts: readonly string[];
}

/** The assumption set in use. */
export interface SetInUse {
  activation: number;
  name: string;
}

/**
 * The balances of one generation after one of its movements, in memory. It is moved by whole
 * movements only, and between two events of this process, so every reader sees one position.
 *
 * An activation needs no reload: its sweep records its differences as movements, and they become
 * visible in one transaction, which is applied as a whole.
 */
export class LedgerSnapshot {
  readonly ordinals = new CellOrdinals();
  readonly columns = new CellColumns();
  readonly moves = new MoveLog();
  /** Amounts that a double does not hold exactly. A question that meets one goes to SQL. */
  private readonly large = new Map<number, bigint>();

  constructor(
    readonly generation: number,
    /** The last movement that is applied. */
    public movement: number,
    public set: SetInUse,
  ) {}

  /** `<generation>.<movement>`: what an answer contains. */
  get position(): string {
    return `${this.generation}.${this.movement}`;
  }

  /** `amount` in thousandths. */
  addCell(cell: NumberedCell, amount: bigint | string): void {
    const { columns: ordinals } = this.ordinals;
    this.columns.add({
      id: cell.id,
      measure: ordinals.measure.of(cell.measure),
      territory: ordinals.territory.of(cell.territory),
      occupation: ordinals.occupation.of(cell.occupation),
      sector: ordinals.sector.of(cell.sector),
      period: ordinals.period.of(cell.period),
    });
    this.put(cell.id, amount);
  }

  /** The cells of these movements that have no codes here yet. */
  unknownIn(movements: readonly Movement[]): number[] {
    const unknown = new Set<number>();
    for (const { cells } of movements)
      for (const cell of cells) if (!this.columns.has(cell)) unknown.add(cell);
    return [...unknown];
  }

  /** Applies the next movements; every cell in them is known. */
  apply(movements: readonly Movement[], set: SetInUse): void {
    for (const { id, cells, amounts } of movements) {
      for (const [i, cell] of cells.entries()) this.move(cell, amounts[i]!);
      this.movement = id;
    }
    this.set = set;
  }

  private move(cell: number, text: string): void {
    const before = this.columns.view.amount[cell]!;
    const difference = Number(text);
    const after = before + difference;
    if (Number.isSafeInteger(difference) && Number.isSafeInteger(after) && !this.large.has(cell)) {
      this.columns.view.amount[cell] = after;
      this.moves.add(cell, difference);
      return;
    }
    this.put(cell, (this.large.get(cell) ?? BigInt(before)) + BigInt(text));
    this.moves.break();
  }

  private put(cell: number, amount: bigint | string): void {
    const number = Number(amount);
    this.columns.view.amount[cell] = number;
    if (Number.isSafeInteger(number)) this.large.delete(cell);
    else this.large.set(cell, BigInt(amount));
  }
}
