import { cursorIn, keyIn } from './cursors.js';
import { type CellRow, CellRows, compareRanks, type Rank } from './cell-rows.js';
import type { Groups } from './groups.js';
import { RowAnswers } from './row-answers.js';
import type { Tally } from './tally.js';

/** One page of rows, each as JSON, and the cursor of the next page. */
export interface AnswerPage {
  readonly rows: readonly string[];
  readonly next: string | null;
}

/** The rows and the totals of a question, from its sums. */
export class Answer {
  private readonly rows: CellRows;
  private readonly said: RowAnswers;
  private sums: string | undefined;

  constructor(
    readonly groups: Groups,
    readonly tally: Tally,
  ) {
    this.rows = new CellRows(groups, tally);
    this.said = new RowAnswers(groups, tally);
  }

  /** The sums of the scope, as JSON. */
  totals(): string {
    return (this.sums ??= JSON.stringify(this.said.totals()));
  }

  /** Counts moved groups of the tally again. */
  move(groups: Iterable<number>): void {
    this.rows.move(groups);
    this.sums = undefined;
  }

  page(generation: number, limit: number, cursor: string | undefined): AnswerPage {
    const key = keyIn(cursor, generation, isRowKey);
    const rows = this.rows.inOrder();
    const first = key ? firstAfter(rows, rankOf(key)) : 0;
    const last = rows[first + limit - 1];
    const isMore = rows.length > first + limit;
    return {
      rows: rows.slice(first, first + limit).map((row) => this.textOf(row)),
      next: isMore && last ? cursorIn(generation, keyOf(last.rank)) : null,
    };
  }

  private textOf(row: CellRow): string {
    return (row.text ??= JSON.stringify(this.said.of(row)));
  }
}

/** The position of a row, as a cursor stores it. */
type RowKey = [group: number, gap: string, ...key: string[]];
const keyOf = ({ group, gap, key }: Rank): RowKey => [group, String(gap), ...key];
const rankOf = ([group, gap, ...key]: RowKey): Rank => ({ group, gap: BigInt(gap), key });
const isRowKey = (key: unknown): key is RowKey =>
  Array.isArray(key) &&
  typeof key[0] === 'number' &&
  /^-?\d{1,30}$/.test(String(key[1])) &&
  key.slice(1).every((part) => typeof part === 'string');

/** The place of the first row that comes after a rank. */
function firstAfter(rows: readonly CellRow[], rank: Rank): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRanks(rows[middle]!.rank, rank) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
