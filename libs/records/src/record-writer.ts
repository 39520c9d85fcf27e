import { EventLog, type EventToPublish } from '@mizan/messaging';
import { Clock, type Principal } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AnyKind, type Change, idOf, type RecordRow } from './record-kind.js';

/** A row and its change; undefined if nothing changed. */
export interface Changed<Row extends RecordRow = RecordRow> {
  readonly kind: AnyKind;
  readonly row: Row;
  readonly change: Change | undefined;
}

type DueRow = RecordRow & { dueOn?: string | null };
/** The organisation that made the change; nobody if the date did. */
type Actor = Pick<Principal, 'organisation'>;

/** Saves changed rows and appends their events. Nothing else writes the records of an owner. */
@Injectable()
export class RecordWriter {
  constructor(
    @Inject(EventLog) private readonly eventLog: EventLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The events are the last statement of the transaction, because appending locks the log until the
   * commit.
   */
  async save(tx: EntityManager, changes: readonly Changed[], actor?: Actor): Promise<void> {
    const events = this.apply(changes, actor);
    if (events.length === 0) return;
    await this.saveRows(tx, changes);
    await this.eventLog.append(tx, events);
  }

  /**
   * Applies the changes to the rows and returns their events, for a caller that saves and appends
   * many at once.
   */
  apply(changes: readonly Changed[], actor?: Actor): EventToPublish[] {
    const today = this.clock.today();
    return changes.flatMap(({ kind, row, change }) => {
      if (!change) return [];
      Object.assign(row, change.state, { version: row.version + 1 });
      Object.assign(row, kind.derived?.(change, row, today));
      const state = kind.stateOf(row) as object;
      if (kind.due) (row as DueRow).dueOn = kind.due.dueOn(state, today);
      const effectiveat = kind.effectiveAt?.(state);
      const event: EventToPublish = {
        type: change.type,
        subject: idOf(kind, row),
        sequence: row.version,
        data: state,
        ...(effectiveat && { effectiveat }),
        ...(actor && { actororg: actor.organisation }),
      };
      return [event];
    });
  }

  /** The rows of each kind in one statement. Unchanged rows are skipped. */
  async saveRows(tx: EntityManager, changes: readonly Changed[]): Promise<void> {
    const changed = changes.filter(({ change }) => change !== undefined);
    for (const kind of new Set(changed.map((one) => one.kind))) {
      const rows = changed.filter((one) => one.kind === kind).map(({ row }) => row);
      await saveRows(tx, kind, [...new Set(rows)]);
    }
  }
}

/**
 * One parameter for all rows: TypeORM would name each value of each row, which took most of the
 * time.
 */
export async function saveRows(
  tx: EntityManager,
  { entity }: AnyKind,
  rows: readonly object[],
): Promise<void> {
  const { columns, tablePath } = tx.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => databaseName);
  const changed = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const { databaseName, propertyName } of columns)
      // what is left out is null too, and PostgreSQL has less to read
      record[databaseName] = (row as Record<string, unknown>)[propertyName] ?? undefined;
    return record;
  });
  await tx.query(
    `insert into ${tablePath} (${names.join()})
     select ${names.join()} from json_populate_recordset(null::${tablePath}, $1)
     on conflict (id) do update set ${changed.join()}`,
    [JSON.stringify(records)],
  );
}
