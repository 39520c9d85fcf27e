import type { IncentiveBudget } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay } from '../languages/say';
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
    const amount = (name: 'amount' | 'reserved' | 'paid' | 'left'): Column<IncentiveBudget> => ({
      id: name,
      name: say(`incentives.${name}`),
      isAmount: true,
      value: (budget) => budget[name],
      cell: (budget) => money(budget[name]),
    });
    return [
      {
        id: 'measure',
        name: say('incentives.budget-of'),
        isHead: true,
        value: ({ measure }) => nameOf(measure),
        cell: (budget) => (
          <Link to="/incentive-budgets/$id" params={{ id: budget.id }}>
            <bdi>{nameOf(budget.measure)}</bdi>
          </Link>
        ),
      },
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
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`incentives.budget-status.${status}`),
        cell: ({ status }) => (
          <StatusMark tone={budgetTones[status]} word={say(`incentives.budget-status.${status}`)} />
        ),
      },
      origin,
      id,
    ];
  }, [say, money, nameOf, territory, origin, id]);
}
