import { endedQuarter } from '@mizan/classifications';
import { Clock, type DueWork } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { whenQuarterEnded } from '../lateness/lateness.js';
import { AgreementEntity, stateOf } from './agreement.entity.js';
import { AgreementsWriter } from './agreements.writer.js';
import { whenDue } from './force.js';

/** At a quarter's end every agreement in force is due: no transaction holds them all. */
const AT_ONCE = 200;

const DUE = `(agreement.status = 'signed' and agreement.effective_at <= :today)
  or (agreement.status = 'in-force' and (agreement.ends_on < :today or agreement.measured_quarter is distinct from :ended))`;

/** Entry into force on its date, expiry the day after the end, lateness the day after a quarter has ended; an agreement may do several when the clock has jumped. */
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
      const ended = endedQuarter(today);
      const rows = await tx
        .createQueryBuilder(AgreementEntity, 'agreement')
        .where(DUE, { today, ended })
        .orderBy('agreement.agreementId')
        .limit(AT_ONCE)
        .setLock('pessimistic_write')
        .getMany();
      const changes = rows.map((row) => ({
        row,
        change: whenDue(stateOf(row), today) ?? whenQuarterEnded(stateOf(row), today),
      }));
      const asBefore = changes.filter(
        ({ row, change }) => row.status === 'in-force' && change === undefined,
      );
      await this.remember(
        tx,
        asBefore.map(({ row }) => row.agreementId),
        ended,
      );
      await this.writer.save(tx, changes);
      return asBefore.length + changes.filter(({ change }) => change !== undefined).length;
    });
  }

  /** What the quarter's end changed nothing of is not asked about again before the next. */
  private async remember(tx: EntityManager, agreementIds: string[], ended: string): Promise<void> {
    if (agreementIds.length > 0)
      await tx.update(
        AgreementEntity,
        { agreementId: In(agreementIds) },
        { measuredQuarter: ended },
      );
  }
}
