import { endedQuarter } from '@mizan/classifications';
import { EventLog } from '@mizan/messaging';
import { Clock, type Principal } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { marked } from '../lateness/lateness.js';
import type { AgreementChange } from './agreement.js';
import { AgreementEntity, stateOf } from './agreement.entity.js';

export interface ChangedAgreement {
  row: AgreementEntity;
  change: AgreementChange | undefined;
}

/** Saves what changes did, with what is late of it today whatever changed it, and appends their events: one statement, the last of the transaction. */
@Injectable()
export class AgreementsWriter {
  constructor(
    private readonly eventLog: EventLog,
    private readonly clock: Clock,
  ) {}

  async save(tx: EntityManager, changes: ChangedAgreement[], actor?: Principal): Promise<void> {
    const changed = changes.filter(
      (one): one is { row: AgreementEntity; change: AgreementChange } => one.change !== undefined,
    );
    if (changed.length === 0) return;
    const today = this.clock.today();
    await tx.save(
      changed.map(({ row, change }) =>
        Object.assign(row, marked(change.state, today), {
          version: row.version + 1,
          measuredQuarter: endedQuarter(today),
        }),
      ),
    );
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
