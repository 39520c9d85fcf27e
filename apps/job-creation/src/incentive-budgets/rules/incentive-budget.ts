import {
  type IncentiveBudgetEvent,
  type IncentiveBudgetState,
  IncentiveBudgetTerms,
  type MeasureStatus,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';

/** What a command did: the event to publish and the state that it carries. */
export type BudgetChange = Change<IncentiveBudgetState, IncentiveBudgetEvent>;

type Money = Pick<IncentiveBudgetState, 'amount' | 'reserved' | 'paid'>;

/** MAD that can still be reserved. */
export const leftOf = ({ amount, reserved, paid }: Money): number => amount - reserved - paid;

/** `unit` is what one unit of the measure costs, in MAD. */
export function open(
  budgetId: string,
  organisation: string,
  terms: IncentiveBudgetTerms,
  unit: number,
): BudgetChange {
  const state: IncentiveBudgetState = {
    ...termsIn(terms),
    budgetId,
    organisation,
    status: 'open',
    reserved: 0,
    paid: 0,
    reservations: 0,
  };
  return { type: 'ma.mizan.job-creation.incentive-budget-opened.v1', state: judged(state, unit) };
}

/** The same amount changes nothing. Measure, territory and year are the identity of a budget. */
export function revise(
  budget: IncentiveBudgetState,
  terms: IncentiveBudgetTerms,
  unit: number,
): BudgetChange | undefined {
  const changed = { ...termsIn(terms), origin: terms.origin ?? budget.origin ?? 'real' };
  for (const member of ['measure', 'territory', 'year'] as const)
    if (changed[member] !== budget[member])
      throw new RuleViolation('identity-is-fixed', {}, `/${member}`);
  if (sameContent(termsIn(budget), changed)) return undefined;
  const taken = budget.reserved + budget.paid;
  if (changed.amount < taken) throw new RuleViolation('budget-below-taken', { taken }, '/amount');
  return revised({ ...budget, ...changed }, unit);
}

/** A unit of the measure has another price: the budget may be exhausted now, or no longer. */
export function judgedAgain(budget: IncentiveBudgetState, unit: number): BudgetChange | undefined {
  const change = revised(budget, unit);
  return change.state.status === budget.status ? undefined : change;
}

/** Money is given while the measure is open. Its last unit may be given in parts. */
export const isGranted = (status: MeasureStatus): boolean =>
  status === 'open' || status === 'exhausted';

export function assertGranted(status: MeasureStatus): void {
  if (!isGranted(status)) throw new RuleViolation('measure-not-open', { measureStatus: status });
}

/** Whole or not at all: what is left is named. */
export function reserve(budget: IncentiveBudgetState, amount: number, unit: number): BudgetChange {
  const left = leftOf(budget);
  if (amount > left) throw new RuleViolation('budget-exceeded', { left }, undefined, { left });
  const reserved = budget.reserved + amount;
  const reservations = budget.reservations + 1;
  return {
    type: 'ma.mizan.job-creation.incentive-budget-reserved.v1',
    state: judged({ ...budget, reserved, reservations }, unit),
  };
}

/** Released money can be reserved again. */
export const takeBack = (
  budget: IncentiveBudgetState,
  amount: number,
  unit: number,
): BudgetChange => ({
  type: 'ma.mizan.job-creation.incentive-budget-released.v1',
  state: judged({ ...budget, reserved: budget.reserved - amount }, unit),
});

export const payOut = (budget: IncentiveBudgetState, amount: number): BudgetChange => ({
  type: 'ma.mizan.job-creation.incentive-budget-paid.v1',
  state: { ...budget, reserved: budget.reserved - amount, paid: budget.paid + amount },
});

const revised = (budget: IncentiveBudgetState, unit: number): BudgetChange => ({
  type: 'ma.mizan.job-creation.incentive-budget-revised.v1',
  state: judged(budget, unit),
});

/** Exhausted when less than one unit of the measure is left (DOMAIN, rule 8). */
const judged = (budget: IncentiveBudgetState, unit: number): IncentiveBudgetState => ({
  ...budget,
  status: leftOf(budget) < unit ? 'exhausted' : 'open',
});

const termsIn = (terms: IncentiveBudgetTerms) => ({
  ...completed<IncentiveBudgetTerms>(IncentiveBudgetTerms, terms),
  origin: terms.origin ?? 'real',
});
