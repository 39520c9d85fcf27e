import type { IncentiveBudget, IncentiveMeasure } from '@mizan/client';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

type MeasureStatus = IncentiveMeasure['status'];
type Subject = IncentiveMeasure['subject'];
type BudgetStatus = IncentiveBudget['status'];

/** One that is missing does not compile. */
const MEASURE_STATUSES: Readonly<Record<MeasureStatus, true>> = {
  announced: true,
  open: true,
  exhausted: true,
  closed: true,
};
const SUBJECTS: Readonly<Record<Subject, true>> = { need: true, employer: true, project: true };
const BUDGET_STATUSES: Readonly<Record<BudgetStatus, true>> = { open: true, exhausted: true };
export const measureStatuses = Object.keys(MEASURE_STATUSES) as MeasureStatus[];
export const subjects = Object.keys(SUBJECTS) as Subject[];
export const budgetStatuses = Object.keys(BUDGET_STATUSES) as BudgetStatus[];

export const measureList = {
  sorts: ['code', 'from', 'id'],
  usualSort: 'code',
  filters: { q: 'text', status: measureStatuses, subject: subjects, territory: 'territory' },
} as const satisfies ListDefinition;

export const budgetList = {
  sorts: ['year', 'territory', 'id'],
  usualSort: '-year',
  filters: { measure: 'id', status: budgetStatuses, territory: 'territory' },
} as const satisfies ListDefinition;

export const measureSearchOf = (search: Record<string, unknown>) =>
  listSearchOf(measureList, search);
export const budgetSearchOf = (search: Record<string, unknown>) => listSearchOf(budgetList, search);
