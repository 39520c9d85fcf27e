import { placeInPlan } from '../figures/plan-search';
import type { Need } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { declare, needRegister } from './needs-api';
import { bodyOf, type NeedDraft, NeedFields } from './need-fields';

// a need has a place: somebody who works for the whole country must choose one
const KINGDOM = 'MA';

const empty = (territory: string): NeedDraft => ({
  externalId: '',
  title: null,
  openingsAssumed: null,
  territory: territory === KINGDOM ? '' : territory,
  openings: null,
  occupation: null,
  sector: null,
  from: null,
  to: null,
  employer: null,
  contract: null,
  minimumLevel: null,
  reason: null,
  confidence: null,
  channel: null,
  reportedOn: null,
  difficult: null,
  origin: 'real',
});

export function NewNeedPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(needRegister, 'declare');
  const navigate = useNavigate();
  const onSent = (need: Need) => {
    tellDone({ id: need.id, what: say('needs.done.declared'), plan: placeInPlan(need) });
    void navigate({ to: '/needs/$id', params: { id: need.id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/needs">{say('needs.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="xs">
        {say('needs.declare')}
      </Title>
      {mayMake === false && <p>{say('needs.may-not-declare')}</p>}
      {mayMake && (
        <>
          <p className={styles.actionText}>{say('needs.new-lead')}</p>
          <RecordForm
            initial={empty(session.territory)}
            send={(draft, key) => declare(bodyOf(draft), key)}
            onSent={onSent}
            submit={say('needs.declare')}
          >
            <NeedFields isNew />
          </RecordForm>
        </>
      )}
    </>
  );
}
