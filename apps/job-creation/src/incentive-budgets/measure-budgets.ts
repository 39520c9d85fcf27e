import type { IncentiveBudgetState } from '@mizan/contracts';
import { badField, Clock } from '@mizan/platform';
import { type Change, type Changed, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { IncentiveMeasureEntity } from '../incentive-measures/incentive-measures.entity.js';
import { incentiveMeasures } from '../incentive-measures/incentive-measures.kind.js';
import { withBudgets } from '../incentive-measures/rules/incentive-measure.js';
import { IncentiveBudgetEntity } from './incentive-budgets.entity.js';

/**
 * What a measure and its budgets say of each other. A command on a budget locks the budget first
 * and then the measure, if the measure may change with it: so of two budgets that are exhausted at
 * the same moment the second one sees the first. A revision of the measure locks its budgets: so
 * the unit that a command reads after it has locked a budget is still the unit when it commits.
 */
@Injectable()
export class MeasureBudgets {
  constructor(
    @Inject(Records) private readonly records: Records,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The measure of a budget that the transaction has locked. */
  async measureOf(tx: EntityManager, measureId: string): Promise<IncentiveMeasureEntity> {
    return tx.findOneByOrFail(IncentiveMeasureEntity, { measureId });
  }

  /** The measure of a budget to come. 422 if there is none. */
  async measureFor(tx: EntityManager, measureId: string): Promise<IncentiveMeasureEntity> {
    const row = await this.records.locked(tx, incentiveMeasures, measureId);
    if (!row) throw badField('/measure', 'unknown-measure');
    return row;
  }

  /** The change of the measure that follows from a change of one of its budgets. */
  async after(
    tx: EntityManager,
    { state }: Change<IncentiveBudgetState>,
    before?: Pick<IncentiveBudgetState, 'status'>,
  ): Promise<Changed[]> {
    if (state.status === before?.status) return [];
    const { measure: measureId, budgetId } = state;
    const row = await this.measureFor(tx, measureId);
    const where = { measure: measureId, budgetId: Not(budgetId), status: 'open' as const };
    const areExhausted =
      state.status === 'exhausted' && !(await tx.existsBy(IncentiveBudgetEntity, where));
    const change = withBudgets(incentiveMeasures.stateOf(row), areExhausted, this.clock.today());
    return [{ kind: incentiveMeasures, row, change }];
  }
}
