import { Clock, type DueWork } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { expire } from './hiring-need.js';
import { HiringNeedEntity } from './hiring-need.entity.js';
import { NeedsService, stateOf } from './needs.service.js';

const BATCH = 500;

/** Needs whose window has ended expire, each with its event. */
@Injectable()
export class Expiry implements DueWork {
  constructor(
    private readonly db: DataSource,
    private readonly needs: NeedsService,
    clock: Clock,
  ) {
    clock.onDue(this);
  }

  async runDue(today: string): Promise<void> {
    for (let expired = BATCH; expired === BATCH;) expired = await this.expireSome(today);
  }

  private expireSome(today: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const rows = await tx.find(HiringNeedEntity, {
        where: { to: LessThan(today), status: In(['declared', 'validated', 'partly-met']) },
        order: { needId: 'ASC' },
        take: BATCH,
        lock: { mode: 'pessimistic_write' },
      });
      await this.needs.saveAll(
        tx,
        rows.map((row) => ({ row, change: expire(stateOf(row), today) })),
      );
      return rows.length;
    });
  }
}
