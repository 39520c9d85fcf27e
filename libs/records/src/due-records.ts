import { Clock, type DueWork } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AnyKind, idOf, type RecordRow } from './record-kind.js';
import { KINDS } from './record-kinds.js';
import { type Changed, RecordWriter, saveRows } from './record-writer.js';

/** Records per transaction: at the end of a quarter every agreement in force may be due. */
const AT_ONCE = 200;

type DueRow = RecordRow & { dueOn: string | null };

/**
 * Applies the date to records, day after day, so that events are in the order of the days even if
 * the clock moves by many.
 */
@Injectable()
export class DueRecords implements DueWork {
  private readonly kinds: readonly AnyKind[];

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(RecordWriter) private readonly writer: RecordWriter,
    @Inject(KINDS) kinds: readonly AnyKind[],
    @Inject(Clock) clock: Clock,
  ) {
    this.kinds = kinds.filter(({ due }) => due !== undefined);
    if (this.kinds.length > 0) clock.onDue(this);
  }

  async runDue(today: string): Promise<void> {
    for (let day = await this.firstDay(); day !== null && day <= today; day = await this.firstDay())
      await this.db.transaction((tx) => this.runDay(tx, day as string));
  }

  private async firstDay(): Promise<string | null> {
    const days = this.kinds.map(
      ({ entity }) => `(select min(due_on) from ${this.db.getMetadata(entity).tablePath})`,
    );
    const [row] = (await this.db.query(`select least(${days.join()}) as day`)) as [
      { day: string | null },
    ];
    return row.day;
  }

  /**
   * A lock lets only one of two processes through. The other one then finds that nothing is left to
   * do.
   */
  private async runDay(tx: EntityManager, day: string): Promise<void> {
    for (const kind of this.kinds) {
      const rows = (await tx.find(kind.entity, {
        where: { dueOn: day },
        order: { [kind.aggregate.id]: 'ASC' },
        take: AT_ONCE,
        lock: { mode: 'pessimistic_write' },
      })) as DueRow[];
      const changes = rows.map((row): Changed => ({
        kind,
        row,
        change: kind.due!.whenDue(kind.stateOf(row), day, row),
      }));
      const together = await withOthers(tx, kind, changes);
      await this.moveOn(tx, kind, day, together);
      await this.writer.save(tx, together);
      if (rows.length > 0) return; // events of one day are appended kind by kind
    }
  }

  /** Records that the day did not change are due again on their next day. */
  private async moveOn(
    tx: EntityManager,
    kind: AnyKind,
    day: string,
    changes: readonly Changed[],
  ): Promise<void> {
    const asBefore = changes.filter(({ change }) => change === undefined).map(({ row }) => row);
    if (asBefore.length === 0) return;
    for (const row of asBefore as DueRow[]) {
      const next = kind.due!.dueOn(kind.stateOf(row), day) as string | null;
      if (next !== null && next <= day)
        throw new Error(
          `${kind.aggregate.name} ${idOf(kind, row)} is due on ${day} and nothing is`,
        );
      row.dueOn = next;
    }
    await saveRows(tx, kind, asBefore);
  }
}

/**
 * The changes to save together. A record that changes others is saved with them and without the
 * rest of the batch, which may hold the same records; the rest is still due.
 */
async function withOthers(
  tx: EntityManager,
  kind: AnyKind,
  changes: readonly Changed[],
): Promise<readonly Changed[]> {
  if (!kind.beside) return changes;
  for (const [i, changed] of changes.entries()) {
    const others = changed.change ? await kind.beside(tx, changed.change) : [];
    if (others.length === 0) continue;
    return i > 0 ? changes.slice(0, i) : [changed, ...others.map((one) => ({ kind, ...one }))];
  }
  return changes;
}
