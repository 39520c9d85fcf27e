import type { ImportMode, NeedImportEvent } from '@mizan/contracts';
import {
  away,
  Answer,
  Clock,
  type Command,
  type DueWork,
  isAway,
  newId,
  Problem,
  type ProblemCode,
} from '@mizan/platform';
import { RecordWriter } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { ImportsReader } from './imports.reader.js';
import { NeedImportEntity } from './imports.entity.js';
import { imports } from './imports.kind.js';
import { type ImportView, viewOf } from './imports.view.js';
import { LineTakers } from './line-takers.js';
import { ANSWER_WITHIN_MS, IMPORTS_AT_ONCE_MAX } from './limits.js';
import { Upload } from './upload.stream.js';

const LOCK = 'pg_advisory_lock(hashtextextended($1, 3))';
/** Failures after which the same file may be sent again under the same key. */
const REPEATABLE: readonly ProblemCode[] = ['import-cut', 'import-interrupted', 'away', 'internal'];

const ENDED: Record<'completed' | 'failed', NeedImportEvent> = {
  completed: 'ma.mizan.employer-needs.import-completed.v1',
  failed: 'ma.mizan.employer-needs.import-failed.v1',
};

/**
 * Imports files of needs while they stream in. If a process dies during an import, the next process
 * marks that import as failed.
 */
@Injectable()
export class ImportsService implements DueWork {
  private running = 0;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LineTakers) private readonly takers: LineTakers,
    @Inject(ImportsReader) private readonly reader: ImportsReader,
    @Inject(RecordWriter) private readonly writer: RecordWriter,
    @Inject(Clock) clock: Clock,
  ) {
    clock.onDue(this);
  }

  /** Answers 201 with the finished import, or 202 if work remains long after the last byte. */
  async take(
    command: Command,
    mode: ImportMode,
    body: AsyncIterable<Buffer>,
  ): Promise<Answer<ImportView>> {
    if (this.running >= IMPORTS_AT_ONCE_MAX)
      throw new Problem(429, 'too-many-imports', {}, { headers: { 'retry-after': '5' } });
    const upload = new Upload(body);
    const importId = newId();
    this.running += 1;
    const alive = this.db.createQueryRunner();
    // An advisory lock on this connection, held while the process lives. Whoever can take it knows
    // that no process works on this import any more.
    const begun = await alive
      .query(`select ${LOCK}`, [importId])
      .then(() => this.begin(importId, command, mode))
      .catch((error: unknown) => this.leave(alive).then(() => Promise.reject(error)));
    if (!begun) return this.leave(alive).then(() => this.repeated(command, mode, upload));
    const ended = this.run(importId, command, mode, upload).finally(() => this.leave(alive));
    ended.catch(() => undefined); // not awaited if the answer was sent before
    await Promise.race([
      ended,
      upload.read.then(() => sleep(ANSWER_WITHIN_MS, undefined, { ref: false })),
    ]);
    return this.answer(importId, command);
  }

  /** Marks the imports of dead processes as failed. */
  async runDue(): Promise<void> {
    const left = (await this.db.query(`select id from need_import where status = 'running'`)) as {
      id: string;
    }[];
    for (const { id } of left) await this.endIfLeft(id);
  }

  private async endIfLeft(importId: string): Promise<void> {
    const runner = this.db.createQueryRunner();
    try {
      const [{ isLeft }] = (await runner.query(
        `select ${LOCK.replace('pg_', 'pg_try_')} as "isLeft"`,
        [importId],
      )) as [{ isLeft: boolean }];
      if (isLeft) await this.end(importId, { status: 'failed', failure: 'import-interrupted' });
    } finally {
      await unlocked(runner);
    }
  }

  private async run(
    importId: string,
    { principal }: Command,
    mode: ImportMode,
    upload: Upload,
  ): Promise<void> {
    try {
      const taking = { importId, principal, body: upload };
      const isTaken =
        mode === 'per-line'
          ? await this.takers.perLine(taking).then(() => true)
          : await this.takers.wholeFile(taking);
      await this.end(
        importId,
        isTaken
          ? { status: 'completed', sha256: upload.sha256() }
          : { status: 'failed', failure: 'line-refused', sha256: upload.sha256() },
      );
    } catch (error) {
      const failure = error instanceof Problem ? error.code : isAway(error) ? 'away' : 'internal';
      await this.end(importId, { status: 'failed', failure }).catch(() => undefined); // the database is unavailable: the next run of `runDue` ends it
      throw error;
    }
  }

  /** Undefined if an import with this key exists already. */
  private async begin(
    importId: string,
    { principal, idempotencyKey }: Command,
    mode: ImportMode,
  ): Promise<boolean> {
    const { organisation, territory, client } = principal;
    await this.db.query(
      `update need_import set idempotency_key = null
       where client = $1 and idempotency_key = $2 and started_at < now() - interval '7 days'`,
      [client, idempotencyKey ?? null],
    );
    const inserted: unknown[] = await this.db.query(
      `insert into need_import (id, organisation, territory, client, idempotency_key, mode, status)
       values ($1, $2, $3, $4, $5, $6, 'running')
       on conflict (client, idempotency_key) do nothing returning 1`,
      [importId, organisation, territory, client, idempotencyKey ?? null, mode],
    );
    return inserted.length > 0;
  }

  /**
   * Ends the import exactly once: the state and its event commit together. The event itself carries
   * no `importid`, because consumers count the events that do: one per accepted line.
   */
  private async end(
    importId: string,
    ending: { status: 'completed' | 'failed'; failure?: ProblemCode; sha256?: string },
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.findOneOrFail(NeedImportEntity, {
        where: { importId },
        lock: { mode: 'pessimistic_write' },
      });
      if (row.status !== 'running') return;
      const { failure } = ending;
      Object.assign(row, { failure: failure ?? null });
      if (failure && REPEATABLE.includes(failure)) row.idempotencyKey = null;
      const state = {
        ...imports.stateOf(row),
        status: ending.status,
        sha256: ending.sha256 ?? null,
        endedAt: new Date().toISOString(),
      };
      const type = ENDED[ending.status];
      await this.writer.save(tx, [{ kind: imports, row, change: { type, state } }], row);
    });
  }

  private async answer(importId: string, asking: Command): Promise<Answer<ImportView>> {
    const view = await this.reader.one(asking, importId);
    return new Answer(view.status === 'running' ? 202 : 201, view, `/v1/imports/${importId}`);
  }

  /** The same body under the same key gets the first answer again; another body is refused. */
  private async repeated(
    command: Command,
    mode: ImportMode,
    upload: Upload,
  ): Promise<Answer<ImportView>> {
    for await (const part of upload) void part; // reads the body to its end, to know its hash
    const { client } = command.principal;
    const row = await this.db.manager.findOneBy(NeedImportEntity, {
      client,
      idempotencyKey: command.idempotencyKey as string,
    });
    // the first upload has failed meanwhile: the key is free again
    if (!row) throw away();
    if (row.mode !== mode || (row.sha256 !== null && row.sha256 !== upload.sha256()))
      throw new Problem(422, 'idempotency-key-reused');
    return new Answer(
      row.status === 'running' ? 202 : 201,
      viewOf(row, command),
      `/v1/imports/${row.importId}`,
    );
  }

  private async leave(alive: QueryRunner): Promise<void> {
    this.running -= 1;
    await unlocked(alive);
  }
}

/**
 * Releases the locks and returns the connection to the pool. A broken connection holds no locks.
 */
async function unlocked(runner: QueryRunner): Promise<void> {
  await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
  await runner.release().catch(() => undefined);
}
