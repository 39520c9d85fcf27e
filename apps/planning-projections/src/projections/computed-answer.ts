import type { ColumnsView } from '../snapshot/cell-columns.js';
import { CellOrdinals, type CodesByOrdinal } from '../snapshot/ordinals.js';
import { scan, type Scanned } from '../snapshot/scan.js';
import { Answer, type AnswerPage } from './answer.js';
import { Groups } from './groups.js';
import type { Question } from './question.js';
import { Tally } from './tally.js';

/** A question to the balances in memory, as a worker gets it. */
export interface AnswerOrder {
  readonly question: Question;
  readonly columns: ColumnsView;
  /** The highest number of a cell. */
  readonly last: number;
  readonly codes: CodesByOrdinal;
  /** The number of rows of the first page. */
  readonly limit: number;
}

/** The sums of a question, and the first page of its answer as text. */
export interface ComputedAnswer {
  readonly scanned: Scanned;
  readonly limit: number;
  readonly first: AnswerPage;
  /** A JSON object. */
  readonly totals: string;
}

/** Computes an answer from the balances in memory, up to the text of its first page. */
export function computedAnswer(order: AnswerOrder): ComputedAnswer {
  const { question, columns, last, codes, limit } = order;
  const groups = new Groups(question, CellOrdinals.of(codes));
  const scanned = scan(columns, last, groups.tables);
  const answer = new Answer(groups, new Tally(groups.tables, scanned));
  const first = answer.page(limit, undefined);
  return { scanned, limit, first, totals: answer.totals() };
}
