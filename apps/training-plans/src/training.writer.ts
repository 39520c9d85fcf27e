import type { TrainingPlansEventType } from '@mizan/contracts';
import { EventLog } from '@mizan/messaging';
import type { Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

interface Versioned {
  version: number;
}

/** Saves what a change did and appends its event: the last statement of the transaction. */
@Injectable()
export class TrainingWriter {
  constructor(private readonly eventLog: EventLog) {}

  async save<S extends object, R extends Versioned & S>(tx: EntityManager, row: R, subject: string, change: { type: TrainingPlansEventType; state: S } | undefined, actor?: Principal): Promise<R> {
    if (!change) return row;
    await tx.save(Object.assign(row, change.state, { version: row.version + 1 }));
    await this.eventLog.append(tx, [{ type: change.type, subject, sequence: row.version, data: change.state, ...(actor && { actororg: actor.organisation }) }]);
    return row;
  }
}
