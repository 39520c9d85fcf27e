import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { usePartnerColumns } from './partner-columns';
import { kinds, partnerList, partnerSearchOf, statuses } from './partner-list';
import { partnerRegister } from './partners-api';

/** Who takes part: what a party, a publisher, an operator is. */
export function PartnersPage() {
  const say = useSay();
  const { search, change } = useListSearch(partnerSearchOf);
  const mayMake = useMayMake(partnerRegister, 'register', search);
  const columns = usePartnerColumns();
  const fields = [
    { name: 'q', label: say('tables.search') },
    {
      name: 'kind',
      label: say('partners.column.kind'),
      choices: kinds.map((value) => ({ value, label: say(`organisations.kind.${value}`) })),
    },
    { name: 'territory', label: say('needs.column.territory') },
    {
      name: 'status',
      label: say('records.status'),
      choices: statuses.map((value) => ({ value, label: say(`partners.status.${value}`) })),
    },
  ];
  return (
    <>
      <RegisterHead
        title={say('partners.title')}
        lead={say('partners.lead')}
        to={mayMake ? '/organisations/new' : undefined}
        action={say('partners.register')}
      />
      <Filters definition={partnerList} search={search} fields={fields} change={change} />
      <List
        register={partnerRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('partners.title')}
        file="mizan-organisations"
        empty={<p>{say('partners.empty')}</p>}
      />
    </>
  );
}
