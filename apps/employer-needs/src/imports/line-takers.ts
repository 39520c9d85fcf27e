import { EventLog, type EventToPublish } from '@mizan/messaging';
import { type Principal, Problem } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { type BulkResult, type NeedToUpsert, NeedsBulk } from '../needs/needs-bulk.service.js';
import { CHUNK, WHOLE_FILE_LINES_MAX } from './limits.js';
import {
  type LineOutcome,
  outcomeOf,
  refusalOf,
  refusedLine,
  reportLines,
} from './line-outcomes.js';
import { ahead, chunksOf, linesOf } from './lines.js';
import { needOfLine } from './need-line.js';

/** One of the two ways to take a file; both leave a report of every line. */
export interface Taking {
  readonly importId: string;
  readonly principal: Principal;
  readonly body: AsyncIterable<Buffer>;
}

/** A line with the need in it, or why it holds none. */
interface ReadLine {
  readonly number: number;
  readonly read: NeedToUpsert | { readonly refused: Problem };
}

const EVENTS_AT_ONCE = 1_000;
const RETRIES_MAX = 3;
const PASSING = ['40001', '40P01'];
const isPassing = (error: unknown): boolean =>
  PASSING.includes((error as { driverError?: { code?: string } }).driverError?.code ?? '');

@Injectable()
export class LineTakers {
  constructor(
    private readonly db: DataSource,
    private readonly needs: NeedsBulk,
    private readonly eventLog: EventLog,
  ) {}

  /** Each line stands for itself: chunk after chunk is committed with its events, its counts and its part of the report. */
  async perLine({ importId, principal, body }: Taking): Promise<void> {
    for await (const chunk of ahead(this.read(principal, body))) {
      for (let attempt = 1; ; attempt++) {
        try {
          await this.db.transaction((tx) => this.commitChunk(tx, importId, principal, chunk));
          break;
        } catch (error) {
          if (attempt === RETRIES_MAX || !isPassing(error)) throw error;
        }
      }
    }
  }

  /**
   * All lines or none. The body is put aside first, so that a slow upload holds no transaction open; the events wait in a
   * temporary table until every line has passed, so that the log is held for their appending only. Answers whether it was taken.
   */
  async wholeFile(taking: Taking): Promise<boolean> {
    const folder = await mkdtemp(path.join(tmpdir(), 'mizan-import-'));
    const file = path.join(folder, 'body');
    try {
      await pipeline(taking.body, createWriteStream(file, { mode: 0o600 }));
      return await this.takeFile(taking, file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async takeFile({ importId, principal }: Taking, file: string): Promise<boolean> {
    const outcomes: LineOutcome[] = [];
    const runner = this.db.createQueryRunner();
    const body = createReadStream(file);
    try {
      await runner.startTransaction();
      await runner.query(
        'create temporary table waiting_event (place int generated always as identity primary key, event text not null) on commit drop',
      );
      for await (const chunk of ahead(this.read(principal, body))) {
        const { outcomes: taken, events } = await this.take(
          runner.manager,
          importId,
          principal,
          chunk,
        );
        outcomes.push(...taken);
        if (outcomes.length > WHOLE_FILE_LINES_MAX)
          throw new Problem(413, 'whole-file-too-long', { limit: WHOLE_FILE_LINES_MAX });
        await runner.query(
          'insert into waiting_event (event) select event from unnest($1::text[]) with ordinality as e (event, place) order by place',
          [events.map((event) => JSON.stringify(event))],
        );
      }
      if (!outcomes.some(({ result }) => result === 'refused')) {
        await reportLines(runner.manager, importId, outcomes);
        await this.appendWaiting(runner.manager);
        await runner.commitTransaction();
        return true;
      }
    } finally {
      body.destroy();
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
    const none = outcomes.map((outcome) =>
      outcome.result === 'refused'
        ? outcome
        : refusedLine(outcome.line, [{ code: 'other-line-refused' }]),
    );
    await this.db.transaction((tx) => reportLines(tx, importId, none));
    return false;
  }

  private async appendWaiting(tx: EntityManager): Promise<void> {
    for (let after = 0; ; after += EVENTS_AT_ONCE) {
      const rows = (await tx.query(
        'select event from waiting_event where place > $1 order by place limit $2',
        [after, EVENTS_AT_ONCE],
      )) as { event: string }[];
      await this.eventLog.append(
        tx,
        rows.map(({ event }) => JSON.parse(event) as EventToPublish),
      );
      if (rows.length < EVENTS_AT_ONCE) return;
    }
  }

  private async commitChunk(
    tx: EntityManager,
    importId: string,
    principal: Principal,
    chunk: readonly ReadLine[],
  ): Promise<void> {
    const { outcomes, events } = await this.take(tx, importId, principal, chunk);
    await reportLines(tx, importId, outcomes);
    await this.eventLog.append(tx, events);
  }

  private async take(
    tx: EntityManager,
    importId: string,
    principal: Principal,
    chunk: readonly ReadLine[],
  ): Promise<{ outcomes: LineOutcome[]; events: EventToPublish[] }> {
    const { results, events } = await this.needs.upsertAll(
      tx,
      principal,
      chunk.flatMap(({ read }) => ('refused' in read ? [] : [read])),
    );
    let next = 0;
    const outcomes = chunk.map(({ number, read }) =>
      outcomeOf(number, 'refused' in read ? read : (results[next++] as BulkResult)),
    );
    return { outcomes, events: events.map((event) => ({ ...event, importid: importId })) };
  }

  private async *read(
    principal: Principal,
    body: AsyncIterable<Buffer>,
  ): AsyncGenerator<ReadLine[]> {
    for await (const lines of chunksOf(linesOf(body), CHUNK)) {
      yield await Promise.all(
        lines.map(async (line) => ({
          number: line.number,
          read: await needOfLine(principal, line).catch(refusalOf),
        })),
      );
    }
  }
}
