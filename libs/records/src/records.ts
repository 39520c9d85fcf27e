import {
  Answer,
  assertVersion,
  checked,
  Clock,
  type Command,
  Commands,
  created,
  mergePatch,
  newId,
  notFound,
  ok,
  plainObject,
} from '@mizan/platform';
import { completed } from '@mizan/schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { assertMay } from './access.js';
import { type Change, idOf, type RecordKind, type RecordRow } from './record-kind.js';
import { type Changed, RecordWriter } from './record-writer.js';

export type Row = RecordRow & ObjectLiteral;
type Decided<State extends object> = Change<State> | undefined;

/** What a decision may read beside the state: the locked row and the transaction. */
export interface Deciding<R> {
  readonly tx: EntityManager;
  readonly row: R;
}

/**
 * The record to change, and the verb. A change that does not depend on the version needs no
 * `If-Match`.
 */
export interface Asked {
  readonly id: string;
  readonly verb: string;
  readonly isVersionOptional?: boolean;
}

/**
 * A PATCH: the contract of the terms, the merge patch and, if the terms are not simply part of the
 * state, how to derive them.
 */
export interface Patch<T extends object, S extends object = object> extends Asked {
  readonly terms: new () => T;
  termsOf?(state: S): T;
  readonly body: unknown;
}

/**
 * Runs commands on records. The change, its event and the stored answer for its idempotency key
 * commit together, or none does.
 */
@Injectable()
export class Records {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(RecordWriter) readonly writer: RecordWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Creates a record. `make` checks the command and returns the first state. */
  create<R extends Row, S extends object, V extends object>(
    command: Command,
    kind: RecordKind<R, S, V>,
    make: (tx: EntityManager, id: string) => Promise<Change<S>> | Change<S>,
  ): Promise<Answer<V>> {
    return this.commands.run(command, async (tx) => {
      const change = await make(tx, newId());
      const row = this.newRow(kind);
      await this.writer.save(tx, [{ kind, row, change }], command.principal);
      return this.created(tx, command, kind, row);
    });
  }

  /**
   * Changes a record, after checking the rights and the version. `beside` returns other records
   * that change with it.
   */
  decide<R extends Row, S extends object, V extends object>(
    command: Command,
    kind: RecordKind<R, S, V>,
    { id, verb, isVersionOptional = false }: Asked,
    decision: (state: S, at: Deciding<R>) => Promise<Decided<S>> | Decided<S>,
    beside?: (change: Change<S>, at: Deciding<R>) => Promise<Changed[]>,
  ): Promise<Answer<V>> {
    return this.commands.run(command, async (tx) => {
      const row = await this.locked(tx, kind, id);
      if (!row) throw notFound();
      assertMay(kind, command.principal, verb, row);
      if (command.ifMatch !== undefined || !isVersionOptional)
        assertVersion(command, kind.guardedVersion?.(row) ?? row.version, row.version);
      const change = await decision(kind.stateOf(row), { tx, row });
      const others = change && beside ? await beside(change, { tx, row }) : [];
      const ofKind = (change && (await kind.beside?.(tx, change))) ?? [];
      const all = [{ kind, row, change }, ...others, ...ofKind.map((one) => ({ kind, ...one }))];
      await this.writer.save(tx, all, command.principal);
      return ok(await this.shown(tx, command, kind, row));
    });
  }

  /**
   * Applies a JSON Merge Patch to the terms of a record. The result is validated as a whole against
   * their contract.
   */
  patch<R extends Row, S extends T, V extends object, T extends object>(
    command: Command,
    kind: RecordKind<R, S, V>,
    { terms: contract, termsOf, body, ...asked }: Patch<T, S>,
    decision: (state: S, terms: T, at: Deciding<R>) => Promise<Decided<S>> | Decided<S>,
    beside?: (change: Change<S>, at: Deciding<R>) => Promise<Changed[]>,
  ): Promise<Answer<V>> {
    const decide = async (state: S, at: Deciding<R>) => {
      const terms = termsOf ? termsOf(state) : completed<T>(contract, state);
      const content = mergePatch(terms, plainObject(body));
      return decision(state, await checked(contract, content), at);
    };
    return this.decide(command, kind, asked, decide, beside);
  }

  run<T extends object>(
    command: Command,
    work: (tx: EntityManager) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.commands.run(command, work);
  }

  newRow<R extends Row>({ entity }: RecordKind<R>): R {
    return Object.assign(new entity(), { version: 0 });
  }

  locked<R extends Row>(
    tx: EntityManager,
    { entity, aggregate }: RecordKind<R>,
    id: string,
  ): Promise<R | null> {
    const where = { [aggregate.id]: id } as FindOptionsWhere<R>;
    return tx.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async created<R extends Row, S extends object, V extends object>(
    tx: EntityManager,
    command: Command,
    kind: RecordKind<R, S, V>,
    row: R,
  ): Promise<Answer<V>> {
    const { resource } = kind;
    return created(await this.shown(tx, command, kind, row), `${resource}/${idOf(kind, row)}`);
  }

  async shown<R extends Row, S extends object, V extends object>(
    tx: EntityManager,
    { principal, language }: Command,
    kind: RecordKind<R, S, V>,
    row: R,
  ): Promise<V> {
    await kind.gather?.(tx, [row]);
    return kind.view(row, { principal, language, today: this.clock.today() });
  }
}
