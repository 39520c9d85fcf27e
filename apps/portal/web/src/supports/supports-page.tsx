import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { origins } from '../records/origins';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { useSupportColumns } from './support-columns';
import { beneficiaryKinds, statuses, supportList, supportSearchOf } from './support-list';
import { supportRegister } from './supports-api';

export function SupportsPage() {
  const say = useSay();
  const { search, change } = useListSearch(supportSearchOf);
  const mayMake = useMayMake(supportRegister, 'request', search);
  const columns = useSupportColumns();
  const fields = useFilterFields();
  return (
    <>
      <RegisterHead
        title={say('supports.title')}
        lead={say('supports.lead')}
        to={mayMake ? '/supports/new' : undefined}
        action={say('supports.request')}
      />
      <Filters definition={supportList} search={search} fields={fields} change={change} />
      <List
        register={supportRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('supports.title')}
        file="mizan-supports"
        empty={<p>{say('supports.empty')}</p>}
      />
    </>
  );
}

function useFilterFields() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  const organisations = all.map(({ id }) => ({ value: id, label: nameOf(id) }));
  return [
    { name: 'q', label: say('tables.search') },
    {
      name: 'status',
      label: say('records.status'),
      choices: statuses.map((value) => ({ value, label: say(`supports.status.${value}`) })),
    },
    {
      name: 'beneficiary',
      label: say('supports.kind'),
      choices: beneficiaryKinds.map((value) => ({
        value,
        label: say(`organisations.kind.${value}`),
      })),
    },
    { name: 'territory', label: say('needs.column.territory') },
    { name: 'sector', label: say('needs.column.sector') },
    { name: 'occupation', label: say('needs.column.occupation') },
    { name: 'organisation', label: say('supports.organisation'), choices: organisations },
    { name: 'funder', label: say('supports.funder'), choices: organisations },
    {
      name: 'origin',
      label: say('records.origin'),
      choices: origins.map((value) => ({ value, label: say(`records.origin.${value}`) })),
    },
    { name: 'from', label: say('supports.filter.from') },
    { name: 'to', label: say('supports.filter.to') },
  ];
}
