import type { IncentiveBudgetState } from '@mizan/contracts';
import { badField, Clock, notFound } from '@mizan/platform';
import { type Change, type Changed, Records } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { IncentiveMeasureEntity } from '../incentive-measures/incentive-measures.entity.js';
import { incentiveMeasures } from '../incentive-measures/incentive-measures.kind.js';
import { withBudgets } from '../incentive-measures/rules/incentive-measure.js';
import { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';

interface Locked {
  readonly budget: IncentiveBudgetEntity;
  readonly measure: IncentiveMeasureEntity;
}

/**
 * What a measure and its budgets say of each other. Whoever changes both locks the measure first,
 * as its revision does: so the unit is known while the budget changes, of two budgets that are
 * exhausted at the same moment the second one sees the first, and nobody waits for the other.
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

  /** A budget with its measure. `check` runs before the locks, so that strangers hold none. */
  async locked(
    tx: EntityManager,
    budgetId: string,
    check?: (row: IncentiveBudgetEntity) => void,
  ): Promise<Locked> {
    const known = await tx.findOneBy(IncentiveBudgetEntity, { budgetId });
    if (!known) throw notFound();
    check?.(known);
    const measure = await this.measureFor(tx, known.measure);
    const budget = await this.records.locked(tx, incentiveBudgets, budgetId);
    return { budget: budget!, measure };
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
