import { origins } from '../records/origins';
import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { needRegister } from './needs-api';
import { needList, needSearchOf, statuses } from './need-list';
import { useNeedColumns } from './need-columns';

export function NeedsPage() {
  const say = useSay();
  const { search, change } = useListSearch(needSearchOf);
  const mayMake = useMayMake(needRegister, 'declare', search);
  const columns = useNeedColumns();
  const fields = useFilterFields();
  return (
    <>
      <RegisterHead
        title={say('needs.title')}
        lead={say('needs.lead')}
        to={mayMake ? '/needs/new' : undefined}
        action={say('needs.declare')}
      />
      <Filters definition={needList} search={search} fields={fields} change={change} />
      <List
        register={needRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('needs.title')}
        file="mizan-needs"
        empty={<p>{say('needs.empty')}</p>}
      />
    </>
  );
}

function useFilterFields() {
  const say = useSay();
  return [
    { name: 'q', label: say('tables.search') },
    { name: 'territory', label: say('needs.column.territory') },
    { name: 'occupation', label: say('needs.column.occupation') },
    { name: 'sector', label: say('needs.column.sector') },
    {
      name: 'status',
      label: say('records.status'),
      choices: statuses.map((value) => ({ value, label: say(`needs.status.${value}`) })),
    },
    {
      name: 'origin',
      label: say('records.origin'),
      choices: origins.map((value) => ({ value, label: say(`records.origin.${value}`) })),
    },
    { name: 'from', label: say('needs.filter.from') },
    { name: 'to', label: say('needs.filter.to') },
  ];
}
