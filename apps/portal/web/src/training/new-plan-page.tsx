import type { Plan, PlanInput } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { draftPlan, planRegister } from './training-api';
import { planBodyOf, PlanFields } from './plan-fields';

const emptyPlan = (territory: string): PlanInput => ({
  title: '',
  territory,
  audience: 'all',
  kind: 'regional',
  parent: null,
  from: null,
  to: null,
  origin: 'real',
});

export function NewTrainingPlanPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(planRegister, 'draft');
  const navigate = useNavigate();
  const onSent = ({ id }: Plan) => {
    tellDone({ id, what: say('training.done.plan') });
    void navigate({ to: '/training/plans/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/training" search={{ view: 'plans' }}>
          {say('training.view.plans')}
        </Link>
      </p>
      <Title order={1} className={styles.title} mb="md">
        {say('training.draft-plan')}
      </Title>
      {mayMake === false && <p>{say('training.may-not-draft')}</p>}
      {mayMake && (
        <RecordForm
          initial={emptyPlan(session.territory)}
          send={(draft, key) => draftPlan(planBodyOf(draft), key)}
          onSent={onSent}
          submit={say('training.save-plan')}
        >
          {(draft) => <PlanFields draft={draft} within={session.territory} />}
        </RecordForm>
      )}
    </>
  );
}
