import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useBudgetColumns } from './budget-columns';
import { budgetList, budgetSearchOf, budgetStatuses } from './incentive-lists';
import { budgetRegister } from './incentives-api';

/** The budgets of the measures, with what is left of each. */
export function BudgetsPage() {
  const say = useSay();
  const { search, change } = useListSearch(budgetSearchOf);
  const columns = useBudgetColumns();
  const fields = [
    { name: 'territory', label: say('needs.column.territory') },
    {
      name: 'status',
      label: say('records.status'),
      choices: budgetStatuses.map((value) => ({
        value,
        label: say(`incentives.budget-status.${value}`),
      })),
    },
  ];
  return (
    <>
      <p className="no-print">
        <Link to="/incentives">{say('incentives.title')}</Link>
      </p>
      <RegisterHead title={say('incentives.budgets')} lead={say('incentives.budgets-lead')} />
      <Filters definition={budgetList} search={search} fields={fields} change={change} />
      <List
        register={budgetRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('incentives.budgets')}
        file="mizan-budgets"
        empty={<p>{say('incentives.no-budget')}</p>}
      />
    </>
  );
}
