import { EventLog } from '@mizan/messaging';
import type { Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AgreementChange } from './agreement.js';
import { AgreementEntity, stateOf } from './agreement.entity.js';

export interface ChangedAgreement {
  row: AgreementEntity;
  change: AgreementChange | undefined;
}

/** Saves what changes did and appends their events: one statement, the last of the transaction. */
@Injectable()
export class AgreementsWriter {
  constructor(private readonly eventLog: EventLog) {}

  async save(tx: EntityManager, changes: ChangedAgreement[], actor?: Principal): Promise<void> {
    const changed = changes.filter((one): one is { row: AgreementEntity; change: AgreementChange } => one.change !== undefined);
    if (changed.length === 0) return;
    await tx.save(changed.map(({ row, change }) => Object.assign(row, change.state, { version: row.version + 1 })));
    const events = changed.map(({ row, change }) => ({
      type: change.type,
      subject: row.agreementId,
      sequence: row.version,
      data: stateOf(row),
      ...(row.effectiveAt && { effectiveat: row.effectiveAt }),
      ...(actor && { actororg: actor.organisation }),
    }));
    await this.eventLog.append(tx, events);
  }
}
