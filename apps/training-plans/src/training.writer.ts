import type { TrainingPlansEventType } from '@mizan/contracts';
import { EventLog } from '@mizan/messaging';
import type { Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A row and what a command or the date did to it; `dueOn` is the day on which the clock does something next. */
export interface Changed<R extends { version: number } = { version: number }> {
  readonly row: R;
  readonly subject: string;
  readonly change: { readonly type: TrainingPlansEventType; readonly state: object } | undefined;
  readonly dueOn?: string | null;
}

/** Saves what changes did and appends their events: one statement, the last of the transaction. */
@Injectable()
export class TrainingWriter {
  constructor(private readonly eventLog: EventLog) {}

  async save<R extends { version: number }>(
    tx: EntityManager,
    changed: Changed<R>,
    actor?: Principal,
  ): Promise<R> {
    await this.saveAll(tx, [changed], actor);
    return changed.row;
  }

  async saveAll(tx: EntityManager, changes: readonly Changed[], actor?: Principal): Promise<void> {
    const saved = changes.flatMap(({ row, subject, change, dueOn }) => {
      if (!change) return [];
      Object.assign(row, change.state, {
        version: row.version + 1,
        ...(dueOn !== undefined && { dueOn }),
      });
      return [
        {
          row,
          event: {
            type: change.type,
            subject,
            sequence: row.version,
            data: change.state,
            ...(actor && { actororg: actor.organisation }),
          },
        },
      ];
    });
    if (saved.length === 0) return;
    await tx.save(saved.map(({ row }) => row));
    await this.eventLog.append(
      tx,
      saved.map(({ event }) => event),
    );
  }
}
