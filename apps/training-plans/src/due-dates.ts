import { Clock, type DueWork } from '@mizan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { whenDue as whenPlanDue } from './plans/plan.js';
import { changedPlan, PlanEntity, stateOf as stateOfPlan } from './plans/plan.entity.js';
import { whenDue as whenSessionDue } from './sessions/session-time.js';
import {
  changedSession,
  SessionEntity,
  stateOf as stateOfSession,
} from './sessions/session.entity.js';
import { TrainingWriter } from './training.writer.js';

const BATCH = 500;
const NEXT_DAY =
  'select least((select min(due_on) from training_plan), (select min(due_on) from session)) as day';

/** Plans and sessions start, end and come due on their dates: day after day, so that the events stand in the order of the days however far the clock has moved. */
@Injectable()
export class DueDates implements DueWork {
  constructor(
    private readonly db: DataSource,
    private readonly writer: TrainingWriter,
    clock: Clock,
  ) {
    clock.onDue(this);
  }

  async runDue(today: string): Promise<void> {
    for (let day = await this.nextDay(); day !== null && day <= today; day = await this.nextDay()) {
      await this.db.transaction((tx) => this.runDay(tx, day as string));
    }
  }

  private async nextDay(): Promise<string | null> {
    const [row] = (await this.db.query(NEXT_DAY)) as [{ day: string | null }];
    return row.day;
  }

  /** The lock lets one of two clocks that move at once through; the other reads the rows again and finds them done. */
  private async runDay(tx: EntityManager, day: string): Promise<void> {
    const where = { dueOn: day };
    const plans = await tx.find(PlanEntity, {
      where,
      order: { planId: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    const sessions = await tx.find(SessionEntity, {
      where,
      order: { sessionId: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    const changes = [
      ...plans.map((row) => changedPlan(row, row.planId, whenPlanDue(stateOfPlan(row), day))),
      ...sessions.map((row) =>
        changedSession(row, row.sessionId, whenSessionDue(stateOfSession(row), day)),
      ),
    ];
    if (changes.some(({ change }) => change === undefined))
      throw new Error(`Nothing is due on ${day} for a record that is kept as due then`);
    await this.writer.saveAll(tx, changes);
  }
}
