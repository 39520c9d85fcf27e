import { IncentiveBudgetState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './incentive-budgets.access.js';
import type { IncentiveBudgetEntity } from './incentive-budgets.entity.js';
import { leftOf } from './rules/incentive-budget.js';

/** A budget as the API shows it, with what is left and what the caller may do. */
export type IncentiveBudgetView = Omit<IncentiveBudgetState, 'budgetId'> & {
  id: string;
  version: number;
  /** MAD that can still be reserved. */
  left: number;
  can: string[];
};

export function viewOf(row: IncentiveBudgetEntity, reader: Reader): IncentiveBudgetView {
  const { budgetId, ...state } = completed(IncentiveBudgetState, row);
  return {
    id: budgetId,
    version: row.version,
    ...state,
    left: leftOf(row),
    can: allowedTo<IncentiveBudgetEntity, Reader>(verbs, reader, row),
  };
}
