import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { measureList, measureSearchOf, measureStatuses, subjects } from './incentive-lists';
import { measureRegister } from './incentives-api';
import { useMeasureColumns } from './measure-columns';

/** The incentive measures, as the ministry has registered them. */
export function MeasuresPage() {
  const say = useSay();
  const { search, change } = useListSearch(measureSearchOf);
  const columns = useMeasureColumns();
  const fields = [
    { name: 'q', label: say('tables.search') },
    {
      name: 'subject',
      label: say('incentives.subject'),
      choices: subjects.map((value) => ({ value, label: say(`incentives.subject.${value}`) })),
    },
    { name: 'territory', label: say('needs.column.territory') },
    {
      name: 'status',
      label: say('records.status'),
      choices: measureStatuses.map((value) => ({
        value,
        label: say(`incentives.status.${value}`),
      })),
    },
  ];
  return (
    <>
      <Head />
      <Filters definition={measureList} search={search} fields={fields} change={change} />
      <List
        register={measureRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('incentives.title')}
        file="mizan-mesures"
        empty={<p>{say('incentives.empty')}</p>}
      />
    </>
  );
}

/** What the list is, and what can be done beside it. */
function Head() {
  const say = useSay();
  const mayMake = useMayMake(measureRegister, 'register');
  return (
    <>
      <RegisterHead
        title={say('incentives.title')}
        lead={say('incentives.lead')}
        to={mayMake ? '/incentives/new' : undefined}
        action={say('incentives.register')}
      />
      <p className="no-print">
        <Link to="/incentives/which">{say('incentives.which')}</Link> ·{' '}
        <Link to="/incentive-budgets">{say('incentives.budgets')}</Link>
      </p>
    </>
  );
}
