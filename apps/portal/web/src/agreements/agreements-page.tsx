import { useSay } from '../languages/say';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { LinkButton } from '../ui/link-button';
import { useAgreementColumns } from './agreement-columns';
import { agreementList, agreementSearchOf } from './agreement-list';
import { agreementRegister } from './agreements-api';
import { useFilterFields } from './filter-fields';
import { ToSign } from './to-sign';

export function AgreementsPage() {
  const say = useSay();
  const { search, change } = useListSearch(agreementSearchOf);
  const mayMake = useMayMake(agreementRegister, 'draft', search);
  const mayRecord = useMayMake(agreementRegister, 'record', search);
  const columns = useAgreementColumns();
  const fields = useFilterFields();
  return (
    <>
      <RegisterHead
        title={say('agreements.title')}
        lead={say('agreements.lead')}
        to={mayMake ? '/agreements/new' : undefined}
        action={say('agreements.draft')}
      >
        {mayRecord && (
          <LinkButton to="/agreements/record" variant="default">
            {say('agreements.record')}
          </LinkButton>
        )}
      </RegisterHead>
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
