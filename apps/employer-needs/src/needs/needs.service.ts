import type { Hire, HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import { EventLog } from '@mizan/messaging';
import {
  Answer,
  assertVersion,
  Clock,
  type Command,
  Commands,
  created,
  mergePatch,
  newId,
  notFound,
  ok,
  type Principal,
  Problem,
} from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertCodesOf } from './codes.js';
import {
  declare,
  isStale,
  type NeedChange,
  recordHires,
  revise,
  validate,
  withdraw,
} from './hiring-need.js';
import { HiringNeedEntity } from './hiring-need.entity.js';
import { mayAct, mayDeclare, type NeedVerb } from './needs.access.js';
import { type NeedView, viewOf } from './needs.view.js';

/** What an upsert by external id did. */
export interface Upserted {
  result: 'created' | 'revised' | 'unchanged' | 'stale';
  row: HiringNeedEntity;
}

/** One transaction per command: the need and its event commit together, or neither does. */
@Injectable()
export class NeedsService {
  constructor(
    private readonly commands: Commands,
    private readonly eventLog: EventLog,
    private readonly clock: Clock,
  ) {}

  declare(
    command: Command,
    terms: HiringNeedTerms,
    sourceVersion: number | null,
  ): Promise<Answer<NeedView>> {
    return this.commands.run(command, async (tx) => {
      await this.lockIdentity(tx, command.principal.organisation, terms.externalId);
      const known = await tx.existsBy(HiringNeedEntity, {
        organisation: command.principal.organisation,
        externalId: terms.externalId,
      });
      if (known)
        throw new Problem(409, 'external-id-taken', {
          organisation: command.principal.organisation,
          externalId: terms.externalId,
        });
      const row = await this.insert(tx, command.principal, terms, sourceVersion);
      return created(viewOf(row), `/v1/needs/${row.needId}`);
    });
  }

  upsert(
    command: Command,
    terms: HiringNeedTerms,
    sourceVersion: number | null,
  ): Promise<Answer<NeedView>> {
    return this.commands.run(command, async (tx) => {
      const { result, row } = await this.upsertIn(tx, command.principal, terms, sourceVersion);
      if (result === 'stale')
        throw new Problem(409, 'stale', { version: String(row.sourceVersion) });
      return result === 'created'
        ? created(viewOf(row), `/v1/needs/${row.needId}`)
        : ok(viewOf(row));
    });
  }

  /** The path of PUT and of every pushed event: a need's identity is (organisation, external id) whatever the channel. */
  async upsertIn(
    tx: EntityManager,
    principal: Principal,
    terms: HiringNeedTerms,
    sourceVersion: number | null,
  ): Promise<Upserted> {
    await this.lockIdentity(tx, principal.organisation, terms.externalId);
    const row = await tx.findOne(HiringNeedEntity, {
      where: { organisation: principal.organisation, externalId: terms.externalId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row)
      return { result: 'created', row: await this.insert(tx, principal, terms, sourceVersion) };
    mayAct(principal, 'write', row);
    this.assertCodes(terms);
    mayDeclare(principal, terms.territory);
    if (isStale(row, sourceVersion)) return { result: 'stale', row };
    const change = revise(row, terms, sourceVersion ?? row.sourceVersion);
    if (!change) await this.keepSourceVersion(tx, row, sourceVersion);
    return {
      result: change ? 'revised' : 'unchanged',
      row: await this.save(tx, row, change, principal),
    };
  }

  patch(
    command: Command,
    id: string,
    changes: Record<string, unknown>,
    complete: (terms: Record<string, unknown>) => Promise<HiringNeedTerms>,
  ): Promise<Answer<NeedView>> {
    return this.change(command, id, 'write', async (need) => {
      const {
        needId: _id,
        organisation: _organisation,
        status: _status,
        hires: _hires,
        sourceVersion: _version,
        ...terms
      } = need;
      const revised = await complete(mergePatch(terms, changes));
      this.assertCodes(revised);
      mayDeclare(command.principal, revised.territory);
      return revise(need, revised);
    });
  }

  validate(command: Command, id: string): Promise<Answer<NeedView>> {
    return this.change(command, id, 'validate', validate);
  }

  recordHires(command: Command, id: string, hire: Hire): Promise<Answer<NeedView>> {
    return this.change(command, id, 'validate', (need) =>
      recordHires(need, hire, this.clock.today()),
    );
  }

  withdraw(command: Command, id: string): Promise<Answer<NeedView>> {
    return this.change(command, id, 'write', withdraw);
  }

  /** Saves what a change did and appends its event. */
  async save(
    tx: EntityManager,
    row: HiringNeedEntity,
    change: NeedChange | undefined,
    actor?: Principal,
  ): Promise<HiringNeedEntity> {
    await this.saveAll(tx, [{ row, change }], actor);
    return row;
  }

  /** The events are the last statement of the transaction, and one. */
  async saveAll(
    tx: EntityManager,
    changes: { row: HiringNeedEntity; change: NeedChange | undefined }[],
    actor?: Principal,
  ): Promise<void> {
    const changed = changes.filter(
      (one): one is { row: HiringNeedEntity; change: NeedChange } => one.change !== undefined,
    );
    if (changed.length === 0) return;
    await tx.save(
      changed.map(({ row, change }) =>
        Object.assign(row, change.state, { version: row.version + 1 }),
      ),
    );
    const events = changed.map(({ row, change }) => ({
      type: change.type,
      subject: row.needId,
      sequence: row.version,
      data: stateOf(row),
      ...(actor && { actororg: actor.organisation }),
    }));
    await this.eventLog.append(tx, events);
  }

  private change(
    command: Command,
    id: string,
    verb: NeedVerb,
    decide: (need: HiringNeedState) => NeedChange | undefined | Promise<NeedChange | undefined>,
  ): Promise<Answer<NeedView>> {
    return this.commands.run(command, async (tx) => {
      const row = await tx.findOne(HiringNeedEntity, {
        where: { needId: id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw notFound();
      mayAct(command.principal, verb, row);
      assertVersion(command, row.version);
      return ok(viewOf(await this.save(tx, row, await decide(stateOf(row)), command.principal)));
    });
  }

  private async insert(
    tx: EntityManager,
    principal: Principal,
    terms: HiringNeedTerms,
    sourceVersion: number | null,
  ): Promise<HiringNeedEntity> {
    this.assertCodes(terms);
    mayDeclare(principal, terms.territory);
    const row = Object.assign(new HiringNeedEntity(), { version: 0 });
    return this.save(
      tx,
      row,
      declare(newId(), principal.organisation, terms, sourceVersion),
      principal,
    );
  }

  private assertCodes(terms: HiringNeedTerms): void {
    assertCodesOf(terms, this.clock.today());
  }

  /** A newer version of the source with the same content moves no figure, but an older one must still be stale. */
  private async keepSourceVersion(
    tx: EntityManager,
    row: HiringNeedEntity,
    sourceVersion: number | null,
  ): Promise<void> {
    if (sourceVersion === null || sourceVersion === row.sourceVersion) return;
    await tx.update(HiringNeedEntity, { needId: row.needId }, { sourceVersion });
  }

  /** Two first declarations of one identity wait for each other instead of failing on the unique key; both wait for a chunk of an import. */
  private async lockIdentity(
    tx: EntityManager,
    organisation: string,
    externalId: string,
  ): Promise<void> {
    await tx.query(
      'select pg_advisory_xact_lock_shared(hashtextextended($1, 2)), pg_advisory_xact_lock(hashtextextended($2, 0))',
      [organisation, `${organisation}/${externalId}`],
    );
  }
}

/** The state of a row as its events carry it: without the version, which is the envelope's sequence. */
export function stateOf(row: HiringNeedEntity): HiringNeedState {
  const { version: _version, ...state } = row;
  return state;
}
