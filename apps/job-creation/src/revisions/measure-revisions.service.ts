import { IncentiveMeasureTerms } from '@mizan/contracts';
import { type Answer, Clock, type Command } from '@mizan/platform';
import { type Changed, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IncentiveBudgetEntity } from '../incentive-budgets/incentive-budgets.entity.js';
import { incentiveBudgets } from '../incentive-budgets/incentive-budgets.kind.js';
import { judgedAgain } from '../incentive-budgets/rules/incentive-budget.js';
import { incentiveMeasures } from '../incentive-measures/incentive-measures.kind.js';
import { assertAlone, assertSound } from '../incentive-measures/incentive-measures.terms.js';
import type { IncentiveMeasureView } from '../incentive-measures/incentive-measures.view.js';
import { revise, unitOf } from '../incentive-measures/rules/incentive-measure.js';

/** Revises a measure, and judges its budgets by the new unit, in one transaction. */
@Injectable()
export class MeasureRevisions {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  patch(command: Command, id: string, body: object): Promise<Answer<IncentiveMeasureView>> {
    const asked = { id, verb: 'revise', terms: IncentiveMeasureTerms, body };
    let budgets: Changed[] = [];
    return this.records.patch(
      command,
      incentiveMeasures,
      asked,
      async (measure, terms, { tx }) => {
        assertSound(terms);
        await assertAlone(tx, id, terms);
        const judged = await judgedBy(tx, id, unitOf(terms));
        budgets = judged.changes;
        return revise(measure, terms, judged.areExhausted, this.clock.today());
      },
      () => Promise.resolve(budgets),
    );
  }
}

interface Judged {
  readonly changes: Changed[];
  readonly areExhausted: boolean;
}

/** The budgets of a measure by another price of its unit. */
async function judgedBy(tx: EntityManager, measure: string, unit: number): Promise<Judged> {
  const rows = await tx.find(IncentiveBudgetEntity, {
    where: { measure },
    order: { budgetId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const changes = rows.map((row) => ({
    kind: incentiveBudgets,
    row,
    change: judgedAgain(incentiveBudgets.stateOf(row), unit),
  }));
  const statuses = changes.map(({ row, change }) => change?.state.status ?? row.status);
  const areExhausted = statuses.length > 0 && statuses.every((one) => one === 'exhausted');
  return { changes, areExhausted };
}
