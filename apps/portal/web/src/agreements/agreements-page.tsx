import { origins } from '../records/origins';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { useAgreementColumns } from './agreement-columns';
import {
  agreementList,
  agreementSearchOf,
  effects,
  kinds,
  lateness,
  statuses,
} from './agreement-list';
import { agreementRegister } from './agreements-api';
import { ToSign } from './to-sign';

export function AgreementsPage() {
  const say = useSay();
  const { search, change } = useListSearch(agreementSearchOf);
  const mayMake = useMayMake(agreementRegister, 'draft', search);
  const columns = useAgreementColumns();
  const fields = useFilterFields();
  return (
    <>
      <RegisterHead
        title={say('agreements.title')}
        lead={say('agreements.lead')}
        to={mayMake ? '/agreements/new' : undefined}
        action={say('agreements.draft')}
      />
      <ToSign />
      <Filters definition={agreementList} search={search} fields={fields} change={change} />
      <List
        register={agreementRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('agreements.title')}
        file="mizan-agreements"
        empty={<p>{say('agreements.empty')}</p>}
      />
    </>
  );
}

function useFilterFields() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  return [
    { name: 'q', label: say('tables.search') },
    {
      name: 'status',
      label: say('records.status'),
      choices: statuses.map((value) => ({ value, label: say(`agreements.status.${value}`) })),
    },
    {
      name: 'kind',
      label: say('agreements.column.kind'),
      choices: kinds.map((value) => ({ value, label: say(`agreements.kind.${value}`) })),
    },
    {
      name: 'party',
      label: say('agreements.filter.party'),
      choices: all.map(({ id }) => ({ value: id, label: nameOf(id) })),
    },
    {
      name: 'toSign',
      label: say('agreements.filter.to-sign'),
      choices: all.map(({ id }) => ({ value: id, label: nameOf(id) })),
    },
    { name: 'territory', label: say('needs.column.territory') },
    {
      name: 'effect',
      label: say('agreements.filter.effect'),
      choices: effects.map((value) => ({ value, label: say(`agreements.effect.${value}`) })),
    },
    {
      name: 'late',
      label: say('agreements.filter.late'),
      choices: lateness.map((value) => ({ value, label: say(`agreements.filter.late.${value}`) })),
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
