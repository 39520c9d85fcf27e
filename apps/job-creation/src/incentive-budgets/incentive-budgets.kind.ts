import { incentiveBudget, IncentiveBudgetState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { In } from 'typeorm';
import { IncentiveMeasureEntity } from '../incentive-measures/incentive-measures.entity.js';
import { makers, mayRead, verbs } from './incentive-budgets.access.js';
import { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { type IncentiveBudgetView, viewOf } from './incentive-budgets.view.js';

/** How budgets are stored, changed and shown. */
export const incentiveBudgets: RecordKind<
  IncentiveBudgetEntity,
  IncentiveBudgetState,
  IncentiveBudgetView
> = {
  aggregate: incentiveBudget,
  entity: IncentiveBudgetEntity,
  resource: '/v1/incentive-budgets',
  stateOf: (row) => completed(IncentiveBudgetState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  gather: async (db, rows) => {
    const measures = await db.find(IncentiveMeasureEntity, {
      select: { measureId: true, status: true },
      where: { measureId: In(rows.map(({ measure }) => measure)) },
    });
    const statuses = new Map(measures.map(({ measureId, status }) => [measureId, status]));
    for (const row of rows) {
      const status = statuses.get(row.measure);
      if (status) row.measureStatus = status;
    }
  },
};
