import { CellRows } from './cell-rows.js';
import type { Groups } from './groups.js';
import { RowAnswers } from './row-answers.js';
import type { Tally } from './tally.js';

const UTF8 = new TextEncoder();

/** One page of rows, and the last one's place if there are more. */
export interface AnswerPage {
  /** The members of a JSON array as they are sent: a worker hands them over without a copy. */
  readonly rows: Uint8Array<ArrayBuffer>;
  readonly last: RowRank | null;
}

/** The rows and the totals of a question, from its sums. */
export class Answer {
  private readonly rows: CellRows;
  private readonly said: RowAnswers;
  /** The rows as JSON, until something in them moves. */
  private readonly texts = new Map<number, string>();
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

  /** Counts groups of the tally again that a movement has moved. */
  move(groups: Iterable<number>, movement: number): void {
    for (const row of this.rows.move(groups, movement)) this.texts.delete(row);
    this.sums = undefined;
  }

  /** The rows that have moved after a movement, as JSON, and the codes of those that are gone. */
  movedAfter(movement: number): { rows: string[]; gone: string[] } {
    const { shown, gone } = this.rows.movedAfter(movement);
    return {
      rows: shown.map((row) => this.textOf(row)),
      gone: gone.map((row) => JSON.stringify(this.said.codesOf(this.rows.at(row)))),
    };
  }

  /** The rows after a place; the first ones without. */
  page(limit: number, after: RowRank | undefined): AnswerPage {
    const rows = after ? this.rows.inOrder() : this.rows.firstInOrder(limit + 1);
    const first = after ? this.firstAfter(rows, after) : 0;
    const last = rows[first + limit - 1];
    const isMore = rows.length > first + limit;
    return {
      rows: this.textsOf(rows.slice(first, first + limit)),
      last: isMore && last !== undefined ? this.rankOf(last) : null,
    };
  }

  private textsOf(rows: readonly number[]): Uint8Array<ArrayBuffer> {
    return UTF8.encode(rows.map((row) => this.textOf(row)).join(','));
  }

  private textOf(row: number): string {
    const known = this.texts.get(row);
    if (known !== undefined) return known;
    const text = JSON.stringify(this.said.of(this.rows.at(row)));
    this.texts.set(row, text);
    return text;
  }

  private firstAfter(rows: readonly number[], rank: RowRank): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareRanks(this.rankOf(rows[middle]!), rank) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private rankOf(row: number): RowRank {
    const { allocated, surplus, number } = this.rows.at(row);
    const codes = this.groups.keyOf(number).map((code) => code ?? LAST);
    return [allocated ? 0 : 1, String(surplus), ...codes];
  }
}

/** The place of a row in the order of its answer, as a cursor stores it. */
export type RowRank = [group: number, surplus: string, ...codes: string[]];
/** Comes after every code. */
const LAST = '~';

export const isRowRank = (key: unknown): key is RowRank =>
  Array.isArray(key) &&
  typeof key[0] === 'number' &&
  /^-?\d{1,30}$/.test(String(key[1])) &&
  key.slice(1).every((part) => typeof part === 'string');

function compareRanks(a: RowRank, b: RowRank): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  const [surplus, other] = [BigInt(a[1]), BigInt(b[1])];
  if (surplus !== other) return surplus < other ? -1 : 1;
  const at = a.findIndex((part, i) => i > 1 && part !== b[i]);
  return at < 0 ? 0 : String(a[at]) < String(b[at]) ? -1 : 1;
}
