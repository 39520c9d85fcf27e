import type { EventToPublish } from '@mizan/messaging';
import { newId, type Principal, Problem, RuleViolation } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change, RecordKind, RecordRow } from './record-kind.js';
import { type Changed, RecordWriter, saveRows } from './record-writer.js';

/** A record with an external id from the system of its organisation. */
export interface SourcedRow extends RecordRow {
  organisation: string;
  /** Null in a record that no system has named. */
  externalId: string | null;
  sourceVersion: number | null;
}

export type SourceResult = 'created' | 'revised' | 'unchanged' | 'stale';

/**
 * The result of a message from a source. `sourceVersion` is stored even if nothing else changes.
 */
export interface Sourced<State extends object> {
  readonly result: SourceResult;
  readonly change?: Change<State> | undefined;
  readonly sourceVersion?: number | null | undefined;
}

/**
 * How a kind of record handles messages from sources. Throws a Problem or a RuleViolation for what
 * is refused.
 */
export interface SourceRules<R extends SourcedRow, S extends object, Said> {
  readonly kind: RecordKind<R, S>;
  externalIdOf(said: Said): string;
  decide(known: R | undefined, said: Said, at: { principal: Principal; id: string }): Sourced<S>;
}

export interface SourceOutcome<R> {
  readonly result: SourceResult;
  readonly row: R;
}

/** The result of one record of many; `position` is its version afterwards. */
export type BulkOutcome =
  | { readonly result: SourceResult; readonly id: string; readonly version: number }
  | { readonly refused: Problem };

/** Records by external id. Their identity is (organisation, external id), over every channel. */
@Injectable()
export class SourcedRecords {
  constructor(@Inject(RecordWriter) private readonly writer: RecordWriter) {}

  async one<R extends SourcedRow, S extends object, Said>(
    tx: EntityManager,
    rules: SourceRules<R, S, Said>,
    principal: Principal,
    said: Said,
  ): Promise<SourceOutcome<R>> {
    const externalId = rules.externalIdOf(said);
    await lockIdentity(tx, principal.organisation, externalId);
    const [known] = await this.known(tx, rules.kind, principal, [externalId]);
    const taken = taking(rules, known, said, principal);
    await this.writer.save(tx, [taken.changed], principal);
    if (!taken.changed.change && taken.isMoved) await saveRows(tx, rules.kind, [taken.changed.row]);
    return { result: taken.result, row: taken.changed.row as R };
  }

  /**
   * Handles many messages with a few statements, one after the other, because a file may name a
   * record twice. The caller appends the events as the last statement of the transaction, and can
   * prepare them while PostgreSQL saves the rows.
   */
  async many<R extends SourcedRow, S extends object, Said>(
    tx: EntityManager,
    rules: SourceRules<R, S, Said>,
    principal: Principal,
    all: readonly Said[],
  ): Promise<{ outcomes: BulkOutcome[]; events: EventToPublish[]; saved: Promise<void> }> {
    await lockOrganisation(tx, principal.organisation);
    const rows = await this.known(tx, rules.kind, principal, all.map(rules.externalIdOf));
    const known = new Map(rows.map((row) => [row.externalId, row]));
    const touched = new Set<R>();
    const events: EventToPublish[] = [];
    const outcomes = all.map((said): BulkOutcome => {
      try {
        const taken = taking(rules, known.get(rules.externalIdOf(said)), said, principal);
        const row = taken.changed.row as R;
        events.push(...this.writer.apply([taken.changed], principal));
        if (taken.changed.change || taken.isMoved) touched.add(row);
        if (row.version > 0) known.set(row.externalId, row);
        return { result: taken.result, id: idIn(rules.kind, row), version: row.version };
      } catch (error) {
        return { refused: refusalIn(error) };
      }
    });
    const saved = touched.size > 0 ? saveRows(tx, rules.kind, [...touched]) : Promise.resolve();
    return { outcomes, events, saved };
  }

  /** The rows with known ids, locked in one order. */
  private known<R extends SourcedRow>(
    tx: EntityManager,
    { entity, aggregate }: RecordKind<R>,
    { organisation }: Principal,
    externalIds: readonly string[],
  ): Promise<R[]> {
    return tx
      .createQueryBuilder(entity, 'row')
      .where('row.organisation = :organisation and row.externalId = any(:externalIds)', {
        organisation,
        externalIds,
      })
      .orderBy(`row.${aggregate.id}`)
      .setLock('pessimistic_write')
      .getMany();
  }
}

interface Taken {
  readonly result: SourceResult;
  readonly changed: Changed;
  /** Whether only the source version has changed. */
  readonly isMoved: boolean;
}

function taking<R extends SourcedRow, S extends object, Said>(
  { kind, decide }: SourceRules<R, S, Said>,
  known: R | undefined,
  said: Said,
  principal: Principal,
): Taken {
  const { result, change, sourceVersion } = decide(known, said, { principal, id: newId() });
  const row = known ?? Object.assign(new kind.entity(), { version: 0 });
  const isMoved =
    !change &&
    sourceVersion !== null &&
    sourceVersion !== undefined &&
    sourceVersion !== row.sourceVersion;
  if (isMoved) row.sourceVersion = sourceVersion;
  return { result, changed: { kind, row, change }, isMoved };
}

const idIn = ({ aggregate }: RecordKind, row: object): string =>
  String((row as Record<string, unknown>)[aggregate.id]);

function refusalIn(error: unknown): Problem {
  if (error instanceof RuleViolation) return error.toProblem();
  if (error instanceof Problem && error.getStatus() < 500) return error;
  throw error;
}

/**
 * Two first messages about one record wait for each other instead of failing on the unique key.
 * Both wait for a running chunk of an import.
 */
export async function lockIdentity(
  tx: EntityManager,
  organisation: string,
  externalId: string,
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock_shared(hashtextextended($1, 2)),
            pg_advisory_xact_lock(hashtextextended($2, 0))`,
    [organisation, `${organisation}/${externalId}`],
  );
}

/**
 * Thousands of single locks would fill the lock table. So single writers share this lock, and a
 * chunk takes it exclusively.
 */
async function lockOrganisation(tx: EntityManager, organisation: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [organisation]);
}
