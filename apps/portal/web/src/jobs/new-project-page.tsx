import type { MicroProject } from '@mizan/client';
import { Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { tellDone } from '../records/done';
import { RecordForm } from '../records/record-form';
import styles from '../records/records.module.css';
import { useSession } from '../session/session';
import { useMayMake } from '../tables/use-may-make';
import { bodyOf, type ProjectDraft, ProjectFields } from './project-fields';
import { projectRegister, propose } from './projects-api';

// a project has a place: somebody who works for the whole country must choose one
const KINGDOM = 'MA';

const empty = (territory: string): ProjectDraft => ({
  externalId: null,
  title: '',
  territory: territory === KINGDOM ? '' : territory,
  sector: null,
  occupation: null,
  promoters: null,
  jobsExpected: null,
  expectedOn: null,
  commitmentId: null,
  origin: 'real',
});

export function NewProjectPage() {
  const say = useSay();
  const session = useSession();
  const mayMake = useMayMake(projectRegister, 'propose');
  const navigate = useNavigate();
  const onSent = ({ id }: MicroProject) => {
    tellDone({ id, what: say('projects.done.proposed') });
    void navigate({ to: '/micro-projects/$id', params: { id }, replace: true });
  };
  return (
    <>
      <p className={styles.back}>
        <Link to="/micro-projects">{say('projects.title')}</Link>
      </p>
      <Title order={1} className={styles.title} mb="xs">
        {say('projects.propose')}
      </Title>
      {mayMake === false && <p>{say('projects.may-not-propose')}</p>}
      {mayMake && (
        <>
          <p className={styles.actionText}>{say('projects.new-lead')}</p>
          <RecordForm
            initial={empty(session.territory)}
            send={(draft, key) => propose(bodyOf(draft), key)}
            onSent={onSent}
            submit={say('projects.propose')}
          >
            <ProjectFields isNew />
          </RecordForm>
        </>
      )}
    </>
  );
}
