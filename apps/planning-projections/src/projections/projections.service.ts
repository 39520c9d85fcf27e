import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { Answer, isRowRank } from './answer.js';
import { type AnswerBody, bodyOf } from './answer-body.js';
import { keyIn } from './cursors.js';
import { readFigures } from './figures.js';
import { FreshnessReader } from './freshness.reader.js';
import { pageSizeOf } from './page-size.js';
import { momentIn, type ProjectionQuery } from './projection.query.js';
import { type Question, questionOf } from './question.js';
import { Readings } from './readings.js';
import type { Scope } from './dimensions.js';
import { StandingAnswers } from './standing-answers.js';

/** Answers what is declared, committed and expected, and what gap is left, cell by cell. */
@Injectable()
export class ProjectionsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(FreshnessReader) private readonly fresh: FreshnessReader,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(StandingAnswers) private readonly standing: StandingAnswers,
  ) {}

  /**
   * One page of the answer, from the balances in memory; from the tables if it is as of a moment,
   * or if the memory cannot answer. Amounts are in the unit of their measure.
   */
  async project(query: ProjectionQuery, scope: Scope, caller: string): Promise<AnswerBody> {
    const question = questionOf(query, scope);
    const limit = pageSizeOf(query.limit);
    const asOf = momentIn(query);
    if (asOf === null) {
      const hasWaited = query.after !== undefined;
      const reading = await (hasWaited ? this.readings.afresh() : this.readings.recent());
      const answer = await this.standing.of(question, limit, caller);
      if (answer) return answer.body(reading, limit, query.cursor);
    }
    return this.fromTables(question, limit, query.cursor, asOf);
  }

  /** The same answer from the tables, in one snapshot of the database. */
  async fromTables(
    question: Question,
    limit: number,
    cursor: string | undefined,
    asOf: string | null,
  ): Promise<AnswerBody> {
    // read before the figures: they may be newer than it says, never older
    const fresh = await this.fresh.read(asOf);
    return readLedger(this.db, async (tx, generation) => {
      const { groups, tally, assumptions, movement } = await readFigures(tx, question, asOf);
      const answer = new Answer(groups, tally);
      return bodyOf(
        generation,
        { position: `${generation}.${movement}`, assumptions, ...fresh },
        answer.totals(),
        answer.page(limit, keyIn(cursor, generation, isRowRank)),
      );
    });
  }
}
