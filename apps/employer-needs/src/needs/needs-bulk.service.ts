import type { HiringNeedTerms } from '@mizan/contracts';
import type { EventToPublish } from '@mizan/messaging';
import { Clock, newId, type Principal, Problem, RuleViolation } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertCodesOf } from './codes.js';
import { declare, isStale, type NeedChange, revise } from './hiring-need.js';
import { HiringNeedEntity } from './hiring-need.entity.js';
import { mayAct, mayDeclare } from './needs.access.js';
import { stateOf, type Upserted } from './needs.service.js';

/** What became of one of many needs: as a PUT would answer it, or why it is refused. */
export type BulkResult =
  | { readonly result: Upserted['result']; readonly needId: string; readonly version: number }
  | { readonly refused: Problem };
export interface NeedToUpsert {
  readonly terms: HiringNeedTerms;
  readonly sourceVersion: number | null;
}

/** The rows of a chunk as they stand after the needs before, and the events to append. */
interface Chunk {
  readonly principal: Principal;
  readonly rows: Map<string, HiringNeedEntity>;
  readonly touched: Set<HiringNeedEntity>;
  readonly events: EventToPublish[];
}

/** The rules of PUT for many needs in a few statements: one need after the other, so that a file may name one twice. */
@Injectable()
export class NeedsBulk {
  constructor(private readonly clock: Clock) {}

  /** Saves what the needs change; the events are the caller's to append, as the last statement of the transaction. */
  async upsertAll(
    tx: EntityManager,
    principal: Principal,
    needs: readonly NeedToUpsert[],
  ): Promise<{ results: BulkResult[]; events: EventToPublish[] }> {
    // thousands of identities at once would fill the lock table: single writers share this lock, a chunk has it alone
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [
      principal.organisation,
    ]);
    const rows = await this.known(
      tx,
      principal.organisation,
      needs.map(({ terms }) => terms.externalId),
    );
    const chunk: Chunk = { principal, rows, touched: new Set(), events: [] };
    const results = needs.map((need) => this.resultOf(chunk, need));
    await this.save(tx, [...chunk.touched]);
    return { results, events: chunk.events };
  }

  private async known(
    tx: EntityManager,
    organisation: string,
    externalIds: string[],
  ): Promise<Map<string, HiringNeedEntity>> {
    const rows = await tx
      .createQueryBuilder(HiringNeedEntity, 'need')
      .where('need.organisation = :organisation and need.externalId = any(:externalIds)', {
        organisation,
        externalIds,
      })
      .orderBy('need.needId')
      .setLock('pessimistic_write')
      .getMany();
    return new Map(rows.map((row) => [row.externalId, row]));
  }

  private resultOf(chunk: Chunk, need: NeedToUpsert): BulkResult {
    try {
      return this.upsert(chunk, need);
    } catch (error) {
      if (error instanceof RuleViolation) return { refused: error.toProblem() };
      if (error instanceof Problem && error.getStatus() < 500) return { refused: error };
      throw error;
    }
  }

  private upsert(chunk: Chunk, { terms, sourceVersion }: NeedToUpsert): BulkResult {
    const { principal, rows } = chunk;
    const row = rows.get(terms.externalId);
    if (row) mayAct(principal, 'write', row);
    assertCodesOf(terms, this.clock.today());
    mayDeclare(principal, terms.territory);
    if (!row)
      return this.apply(
        chunk,
        Object.assign(new HiringNeedEntity(), { version: 0 }),
        declare(newId(), principal.organisation, terms, sourceVersion),
        'created',
      );
    if (isStale(row, sourceVersion))
      return { result: 'stale', needId: row.needId, version: row.version };
    const change = revise(stateOf(row), terms, sourceVersion ?? row.sourceVersion);
    if (change) return this.apply(chunk, row, change, 'revised');
    if (sourceVersion !== null && sourceVersion !== row.sourceVersion)
      chunk.touched.add(Object.assign(row, { sourceVersion }));
    return { result: 'unchanged', needId: row.needId, version: row.version };
  }

  private apply(
    { principal, rows, touched, events }: Chunk,
    row: HiringNeedEntity,
    { type, state }: NeedChange,
    result: 'created' | 'revised',
  ): BulkResult {
    Object.assign(row, state, { version: row.version + 1 });
    rows.set(row.externalId, row);
    touched.add(row);
    events.push({
      type,
      subject: row.needId,
      sequence: row.version,
      data: state,
      actororg: principal.organisation,
    });
    return { result, needId: row.needId, version: row.version };
  }

  /** One parameter for all rows: TypeORM names each value of each row, which took most of the time. */
  private async save(tx: EntityManager, rows: HiringNeedEntity[]): Promise<void> {
    if (rows.length === 0) return;
    const { columns, tableName } = tx.connection.getMetadata(HiringNeedEntity);
    const names = columns.map(({ databaseName }) => databaseName);
    const changed = names
      .filter((name) => name !== 'id')
      .map((name) => `${name} = excluded.${name}`);
    const records = rows.map((row) =>
      Object.fromEntries(
        columns.map(({ databaseName, propertyName }) => [
          databaseName,
          row[propertyName as keyof HiringNeedEntity],
        ]),
      ),
    );
    await tx.query(
      `insert into ${tableName} (${names.join()}) select ${names.join()} from json_populate_recordset(null::${tableName}, $1) on conflict (id) do update set ${changed.join()}`,
      [JSON.stringify(records)],
    );
  }
}
