import { EventLog, type EventToPublish } from '@mizan/messaging';
import { type Principal, Problem, transactionOf } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { CHUNK, WHOLE_FILE_LINES_MAX } from './limits.js';
import { type LineOutcome, refusalOf, refusedLine, reportLines } from './line-outcomes.js';
import { ahead, chunksOf, linesOf } from './lines.js';
import { LinesSeen } from './lines-seen.js';
import { needOfLine } from './need-line.js';
import { type FileSoFar, NeedsOfFile, type ReadLine } from './needs-of-file.js';

/** What both ways to import a file need. Both write a report of every line. */
export interface Taking {
  readonly importId: string;
  readonly principal: Principal;
  readonly body: AsyncIterable<Buffer>;
}

const EVENTS_AT_ONCE = 1_000;

@Injectable()
export class LineTakers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(NeedsOfFile) private readonly needs: NeedsOfFile,
    @Inject(EventLog) private readonly eventLog: EventLog,
  ) {}

  /**
   * Every line counts by itself: each chunk is committed with its events, its counts and its part
   * of the report.
   */
  async perLine({ importId, principal, body }: Taking): Promise<void> {
    const file: FileSoFar = { importId, principal, seen: new LinesSeen() };
    for await (const chunk of ahead(readLines(principal, body))) await this.takeChunk(file, chunk);
  }

  private async takeChunk(file: FileSoFar, chunk: readonly ReadLine[]): Promise<void> {
    const { remember } = await transactionOf(this.db, async (tx) => {
      const taken = await this.needs.take(tx, file, chunk);
      const prepare = async () => {
        await setImmediate(); // the statement that saves the needs is on its way
        return this.eventLog.prepared(taken.events);
      };
      const [events] = await Promise.all([prepare(), taken.saved]);
      await reportLines(tx, file.importId, taken.outcomes);
      await this.eventLog.appendPrepared(tx, events);
      return taken;
    });
    remember();
  }

  /**
   * All lines or none; answers whether the file was accepted. The body is written to a temporary
   * file first, so that a slow upload holds no transaction open. The events wait in a temporary
   * table until every line is valid, so that the event log is locked only while they are appended.
   */
  async wholeFile(taking: Taking): Promise<boolean> {
    const folder = await mkdtemp(path.join(tmpdir(), 'mizan-import-'));
    const file = path.join(folder, 'body');
    try {
      await pipeline(taking.body, createWriteStream(file, { mode: 0o600 }));
      await assertShort(file);
      return await this.takeFile(taking, file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async takeFile(taking: Taking, file: string): Promise<boolean> {
    const { importId } = taking;
    const runner = this.db.createQueryRunner();
    const body = createReadStream(file);
    let outcomes: LineOutcome[] = [];
    try {
      await runner.startTransaction();
      outcomes = await this.takeLines(runner, { ...taking, body });
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

  private async takeLines(
    { manager }: QueryRunner,
    { importId, principal, body }: Taking,
  ): Promise<LineOutcome[]> {
    const file: FileSoFar = { importId, principal, seen: new LinesSeen() };
    const outcomes: LineOutcome[] = [];
    await manager.query(
      `create temporary table waiting_event
         (place int generated always as identity primary key, event text not null) on commit drop`,
    );
    for await (const chunk of ahead(readLines(principal, body))) {
      const taken = await this.needs.take(manager, file, chunk);
      await taken.saved;
      taken.remember();
      outcomes.push(...taken.outcomes);
      await manager.query(
        `insert into waiting_event (event)
         select event from unnest($1::text[]) with ordinality as e (event, place) order by place`,
        [taken.events.map((event) => JSON.stringify(event))],
      );
    }
    return outcomes;
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
}

/** Counting the lines first costs little: nobody waits for a file that is refused at its end. */
async function assertShort(file: string): Promise<void> {
  let lines = 0;
  for await (const batch of linesOf(createReadStream(file))) lines += batch.length;
  if (lines > WHOLE_FILE_LINES_MAX)
    throw new Problem(413, 'whole-file-too-long', { limit: WHOLE_FILE_LINES_MAX });
}

async function* readLines(
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
