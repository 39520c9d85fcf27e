import type { IncentiveBudget } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import { budgetTones, useMeasureName, useMoney } from './incentive-words';
import { measuresQuery } from './incentives-api';

/** The name of the measure of a budget. */
export function useNameOfMeasure(): (id: string) => string {
  const nameOf = useMeasureName();
  const { data } = useQuery(measuresQuery);
  return (id) => {
    const measure = data?.find((one) => one.id === id);
    return measure ? nameOf(measure) : id;
  };
}

export function useBudgetColumns(): Column<IncentiveBudget>[] {
  const say = useSay();
  const money = useMoney();
  const nameOf = useNameOfMeasure();
  const { territory, origin, id } = useSharedColumns();
  return useMemo((): Column<IncentiveBudget>[] => {
    const amount = (name: Amount) => amountColumn(say, money, name);
    return [
      headColumn(say, nameOf),
      {
        id: 'year',
        name: say('incentives.year'),
        sort: 'year',
        value: ({ year }) => String(year),
      },
      territory,
      amount('amount'),
      amount('reserved'),
      amount('paid'),
      amount('left'),
      statusColumn(say),
      origin,
      id,
    ];
  }, [say, money, nameOf, territory, origin, id]);
}

type Amount = 'amount' | 'reserved' | 'paid' | 'left';

const amountColumn = (
  say: Say,
  money: (mad: number) => string,
  name: Amount,
): Column<IncentiveBudget> => ({
  id: name,
  name: say(`incentives.${name}`),
  isAmount: true,
  value: (budget) => budget[name],
  cell: (budget) => money(budget[name]),
});

const headColumn = (say: Say, nameOf: (id: string) => string): Column<IncentiveBudget> => ({
  id: 'measure',
  name: say('incentives.budget-of'),
  isHead: true,
  value: ({ measure }) => nameOf(measure),
  cell: (budget) => (
    <Link to="/incentive-budgets/$id" params={{ id: budget.id }}>
      <bdi>{nameOf(budget.measure)}</bdi>
    </Link>
  ),
});

const statusColumn = (say: Say): Column<IncentiveBudget> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`incentives.budget-status.${status}`),
  cell: ({ status }) => (
    <StatusMark tone={budgetTones[status]} word={say(`incentives.budget-status.${status}`)} />
  ),
});
