import type { Need } from '@mizan/client';
import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { useMayMake } from '../records/use-may-make';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import type { Register } from '../tables/register';
import { useListSearch } from '../tables/use-list';
import { askNeeds, needsKey, needMakersQuery } from './needs-api';
import { needList, needSearchOf, origins, statuses } from './need-list';
import { useNeedColumns } from './need-columns';

const register: Register<Need> = {
  key: [...needsKey, 'list'],
  definition: needList,
  ask: askNeeds,
};

export function NeedsPage() {
  const say = useSay();
  const mayMake = useMayMake(needMakersQuery, 'declare');
  const { search, change } = useListSearch(needSearchOf);
  const columns = useNeedColumns();
  const fields = [
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
        register={register}
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
