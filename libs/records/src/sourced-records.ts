import type { EventToPublish } from '@mizan/messaging';
import { newId, type Principal, Problem, RuleViolation } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change, RecordKind, RecordRow } from './record-kind.js';
import { type Changed, RecordWriter, saveRows } from './record-writer.js';

/** A record that its organisation's own system names. */
export interface SourcedRow extends RecordRow {
  organisation: string;
  externalId: string;
  sourceVersion: number | null;
}

export type SourceResult = 'created' | 'revised' | 'unchanged' | 'stale';

/** What a source says makes of a record; `sourceVersion` is kept also where nothing else changes. */
export interface Sourced<State extends object> {
  readonly result: SourceResult;
  readonly change?: Change<State> | undefined;
  readonly sourceVersion?: number | null | undefined;
}

/** How a kind takes what sources say of their records; throws a Problem or a RuleViolation for what is refused. */
export interface SourceRules<R extends SourcedRow, S extends object, Said> {
  readonly kind: RecordKind<R, S>;
  externalIdOf(said: Said): string;
  decide(known: R | undefined, said: Said, at: { principal: Principal; id: string }): Sourced<S>;
}

export interface SourceOutcome<R> {
  readonly result: SourceResult;
  readonly row: R;
}

/** What became of one of many; `position` is the record's version after it. */
export type BulkOutcome =
  | { readonly result: SourceResult; readonly id: string; readonly version: number }
  | { readonly refused: Problem };

/** Records by the ids of their sources: the identity is (organisation, external id), whatever the channel. */
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
   * Many in a few statements, one after the other, so that a file may name one twice. Saves what they change; the
   * events are the caller's to append, as the last statement of the transaction.
   */
  async many<R extends SourcedRow, S extends object, Said>(
    tx: EntityManager,
    rules: SourceRules<R, S, Said>,
    principal: Principal,
    all: readonly Said[],
  ): Promise<{ outcomes: BulkOutcome[]; events: EventToPublish[] }> {
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
    if (touched.size > 0) await saveRows(tx, rules.kind, [...touched]);
    return { outcomes, events };
  }

  /** The rows of the ids that are known, locked in one order. */
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
  /** Whether the version of the source is new while the record stays as it is. */
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

/** Two first sayings of one identity wait for each other instead of failing on the unique key; both wait for a chunk of an import. */
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

/** Thousands of identities at once would fill the lock table: single writers share this lock, a chunk has it alone. */
async function lockOrganisation(tx: EntityManager, organisation: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [organisation]);
}
