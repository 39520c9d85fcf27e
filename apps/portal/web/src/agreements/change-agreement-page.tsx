import type { Agreement } from '@mizan/client';
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { tellDone } from '../records/done';
import { changesOf } from '../records/draft';
import { RecordForm } from '../records/record-form';
import { Read } from '../records/record-page';
import records from '../records/records.module.css';
import { bodyOf, draftOf } from './agreement-draft';
import { AgreementFields } from './agreement-fields';
import styles from './agreements.module.css';
import { agreementKey, agreementQuery, changeAgreement } from './agreements-api';

export function ChangeAgreementPage() {
  const { id } = useParams({ from: '/signed-in/agreements/$id/change' });
  return (
    <Read asked={useQuery(agreementQuery(id))}>
      {(agreement) => <Change agreement={agreement} />}
    </Read>
  );
}

/** A change of content makes the signatures void. The form says so before it is sent. */
function Change({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const navigate = useNavigate();
  const { kindOf } = useOrganisations();
  const { id, textVersion: version, title, signatures } = agreement;
  const may = agreement.can.includes('change');
  const onSent = () => {
    tellDone({ id, what: say('agreements.done.change') });
    void navigate({ to: '/agreements/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={records.back}>
        <Link to="/agreements/$id" params={{ id }}>
          {title}
        </Link>
      </p>
      <Title order={1} className={records.title} mb="md">
        {say('agreements.change')}
      </Title>
      {may && signatures.length > 0 && (
        <p className={styles.warning} role="note">
          {say('agreements.change-voids', { n: signatures.length })}
        </p>
      )}
      {may ? (
        <RecordForm
          initial={draftOf(agreement)}
          version={version}
          of={agreementKey(id)}
          send={(draft, key, before) =>
            changeAgreement(id, changesOf(bodyOf(before, kindOf), bodyOf(draft, kindOf)), {
              key,
              version,
            })
          }
          onSent={onSent}
          submit={say(signatures.length > 0 ? 'agreements.send-anyway' : 'agreements.save-change')}
        >
          {(draft) => <AgreementFields draft={draft} />}
        </RecordForm>
      ) : (
        <p>{say('agreements.may-not-change')}</p>
      )}
    </>
  );
}
