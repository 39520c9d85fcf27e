import { Clock, type DueWork } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgreementEntity, stateOf } from './agreement.entity.js';
import { AgreementsWriter } from './agreements.writer.js';
import { whenDue } from './force.js';

const DUE = `(agreement.status = 'signed' and agreement.effective_at <= :today) or (agreement.status = 'in-force' and agreement.ends_on < :today)`;

/** Entry into force on its date, expiry the day after the end; an agreement may do both when the clock has jumped. */
@Injectable()
export class DueDates implements DueWork {
  constructor(
    private readonly db: DataSource,
    private readonly writer: AgreementsWriter,
    clock: Clock,
  ) {
    clock.onDue(this);
  }

  async runDue(today: string): Promise<void> {
    while ((await this.runOnce(today)) > 0);
  }

  private runOnce(today: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.createQueryBuilder(AgreementEntity, 'agreement').where(DUE, { today }).orderBy('agreement.agreementId').setLock('pessimistic_write').getMany();
      const changes = rows.map((row) => ({ row, change: whenDue(stateOf(row), today) }));
      await this.writer.save(tx, changes);
      return changes.filter(({ change }) => change !== undefined).length;
    });
  }
}
