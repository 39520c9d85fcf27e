import type { Support } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { bodyOf, type SupportDraft, SupportFields } from './support-fields';
import { request, supportRegister } from './supports-api';

// a support has a place: somebody who works for the whole country must choose one
const KINGDOM = 'MA';

const empty = (territory: string): SupportDraft => ({
  beneficiary: { kind: 'cooperative', name: '' },
  territory: territory === KINGDOM ? '' : territory,
  sector: null,
  occupation: null,
  members: null,
  women: null,
  youth: null,
  amount: null,
  jobsExpected: null,
  expectedOn: null,
  funder: null,
  commitmentId: null,
  origin: 'real',
});

export function NewSupportPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(supportRegister, 'request');
  const navigate = useNavigate();
  const onSent = ({ id }: Support) => {
    tellDone({ id, what: say('supports.done.requested') });
    void navigate({ to: '/supports/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/supports">{say('supports.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="xs">
        {say('supports.request')}
      </Title>
      {mayMake === false && <p>{say('supports.may-not-request')}</p>}
      {mayMake && (
        <>
          <p className={styles.actionText}>{say('supports.new-lead')}</p>
          <RecordForm
            initial={empty(session.territory)}
            send={(draft, key) => request(bodyOf(draft), key)}
            onSent={onSent}
            submit={say('supports.request')}
          >
            <SupportFields />
          </RecordForm>
        </>
      )}
    </>
  );
}
