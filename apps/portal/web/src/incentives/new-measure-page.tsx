import type { IncentiveMeasure } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { measureRegister, registerMeasure } from './incentives-api';
import { bodyOf, emptyMeasure } from './measure-draft';
import { MeasureFields } from './measure-fields';

/** The ministry registers a measure, or the version of one that holds from another day. */
export function NewMeasurePage() {
  const say = useSay();
  const { territory } = useSession();
  const today = useToday();
  const mayMake = useMayMake(measureRegister, 'register');
  const navigate = useNavigate();
  const onSent = ({ id }: IncentiveMeasure) => {
    tellDone({ id, what: say('incentives.done.registered') });
    void navigate({ to: '/incentives/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/incentives">{say('incentives.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="xs">
        {say('incentives.register')}
      </Title>
      {mayMake === false && <p>{say('incentives.may-not-register')}</p>}
      {mayMake && (
        <>
          <p className={styles.actionText}>{say('incentives.register-lead')}</p>
          <RecordForm
            initial={emptyMeasure(territory, today())}
            send={(draft, key) => registerMeasure(bodyOf(draft), key)}
            onSent={onSent}
            submit={say('incentives.register')}
          >
            {(draft) => <MeasureFields draft={draft} isNew />}
          </RecordForm>
        </>
      )}
    </>
  );
}
