import type { Organisation, OrganisationInput } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { PartnerFields } from './partner-fields';
import { partnerRegister, registerPartner } from './partners-api';
import { useNamesAgain } from './use-names-again';

const emptyPartner = (territory: string): OrganisationInput => ({
  id: '',
  name: { fr: '', ar: null, en: null },
  acronym: null,
  kind: 'association',
  territory,
  validFrom: null,
  validTo: null,
  parent: null,
  contact: null,
  origin: 'real',
});

export function NewPartnerPage() {
  const say = useSay();
  const { territory } = useSession();
  const mayMake = useMayMake(partnerRegister, 'register');
  const namesAgain = useNamesAgain();
  const navigate = useNavigate();
  const onSent = ({ id }: Organisation) => {
    namesAgain();
    tellDone({ id, what: say('partners.done.registered') });
    void navigate({ to: '/organisations/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/organisations">{say('partners.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="md">
        {say('partners.register')}
      </Title>
      {mayMake === false && <p>{say('partners.may-not-register')}</p>}
      {mayMake && (
        <RecordForm
          initial={emptyPartner(territory)}
          send={registerPartner}
          onSent={onSent}
          submit={say('partners.save')}
        >
          <PartnerFields isNew within={territory} />
        </RecordForm>
      )}
    </>
  );
}
