import type { IncentiveBudgetState } from '@mizan/contracts';
import { badField, Clock } from '@mizan/platform';
import type { Change, Changed } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { IncentiveMeasureEntity } from '../incentive-measures/incentive-measures.entity.js';
import { incentiveMeasures } from '../incentive-measures/incentive-measures.kind.js';
import { withBudgets } from '../incentive-measures/rules/incentive-measure.js';
import { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';
import { judgedAgain } from './rules/incentive-budget.js';

type Lock = 'pessimistic_read' | 'pessimistic_write';

interface Judged {
  readonly changes: readonly Changed[];
  readonly areExhausted: boolean;
}

/**
 * What a measure and its budgets say of each other. A command on a budget locks the budget first
 * and then, if the measure may change with it, the measure. So of two budgets that are exhausted at
 * the same moment the second one sees the first.
 */
@Injectable()
export class MeasureBudgets {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * The measure of a budget, which nobody else changes before the end of the transaction. A new
   * budget may change it, an existing one seldom does.
   */
  measureOf(
    tx: EntityManager,
    measureId: string,
    mode: Lock = 'pessimistic_read',
  ): Promise<IncentiveMeasureEntity> {
    return lockedMeasure(tx, measureId, mode);
  }

  /** The change of the measure that follows from a change of one of its budgets. */
  async after(
    tx: EntityManager,
    { state }: Change<IncentiveBudgetState>,
    before?: Pick<IncentiveBudgetState, 'status'>,
  ): Promise<Changed[]> {
    if (state.status === before?.status) return [];
    const { measure: measureId, budgetId } = state;
    const row = await lockedMeasure(tx, measureId, 'pessimistic_write');
    const where = { measure: measureId, budgetId: Not(budgetId), status: 'open' as const };
    const areExhausted =
      state.status === 'exhausted' && !(await tx.existsBy(IncentiveBudgetEntity, where));
    const change = withBudgets(incentiveMeasures.stateOf(row), areExhausted, this.clock.today());
    return [{ kind: incentiveMeasures, row, change }];
  }

  /** The budgets of a measure by another price of its unit. */
  async judgedBy(tx: EntityManager, measureId: string, unit: number): Promise<Judged> {
    const rows = await tx.find(IncentiveBudgetEntity, {
      where: { measure: measureId },
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
}

async function lockedMeasure(
  tx: EntityManager,
  measureId: string,
  mode: Lock,
): Promise<IncentiveMeasureEntity> {
  const row = await tx.findOne(IncentiveMeasureEntity, { where: { measureId }, lock: { mode } });
  if (!row) throw badField('/measure', 'unknown-measure');
  return row;
}
