import type { Programme, Session } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import type { Register } from '../tables/register';
import { RecordHistory } from '../history/record-history';
import {
  askSessions,
  keyOf,
  planQuery,
  programmeHistory,
  programmeQuery,
  trainingKey,
} from './training-api';
import { OccupationShares } from './occupation-shares';
import { useSessionColumns } from './session-columns';
import { SubList } from './sub-list';
import { definitions } from './training-lists';
import { programmeTones } from './training-words';

/** Loaded after the page, because only some readers need the forms. */
const ProgrammeActions = lazy(() => import('./programme-actions'));

export function ProgrammePage() {
  const { id } = useParams({ from: '/signed-in/training/programmes/$id' });
  return (
    <Read asked={useQuery(programmeQuery(id))}>
      {(programme) => <OneProgramme programme={programme} />}
    </Read>
  );
}

function OneProgramme({ programme }: { programme: Programme }) {
  const say = useSay();
  const all = useSessionColumns(false);
  const columns = useMemo(
    () => all.filter(({ id }) => id !== 'occupations' && id !== 'pressure'),
    [all],
  );
  const register = useMemo(
    (): Register<Session> => ({
      key: [...trainingKey, 'sessions', programme.id],
      definition: definitions.sessions,
      ask: (query, signal) => askSessions({ ...query, programme: programme.id }, signal),
    }),
    [programme.id],
  );
  return (
    <RecordPage
      record={programme}
      back={
        <Link to="/training" search={{ view: 'programmes' }}>
          {say('training.view.programmes')}
        </Link>
      }
      title={programme.title}
      status={
        <StatusMark
          tone={programmeTones[programme.status]}
          word={say(`training.programme-status.${programme.status}`)}
        />
      }
      actions={
        programme.can.length > 0 && (
          <Suspense fallback={null}>
            <ProgrammeActions programme={programme} />
          </Suspense>
        )
      }
    >
      <Section id="about" title={say('training.about-programme')}>
        <About programme={programme} />
      </Section>
      <Section id="sessions" title={say('training.sessions-of-programme')}>
        <SubList
          register={register}
          columns={columns}
          caption={say('training.sessions-of-programme')}
          file="mizan-sessions"
        />
      </Section>
      <RecordHistory
        of={keyOf('programme', programme.id)}
        version={programme.version}
        words="training"
        ask={programmeHistory(programme.id)}
      />
    </RecordPage>
  );
}

function About({
  programme: { planId, territory, occupations, field, level, mode, statusReason },
}: {
  programme: Programme;
}) {
  const say = useSay();
  const territories = useCodeList('territory');
  const { data: plan } = useQuery(planQuery(planId));
  return (
    <Facts
      of={[
        [
          say('training.plan'),
          <Link key="plan" to="/training/plans/$id" params={{ id: planId }}>
            {plan?.title ?? '…'}
          </Link>,
        ],
        [
          say('training.column.occupations'),
          occupations.length > 0 && <OccupationShares of={occupations} />,
        ],
        [say('needs.column.territory'), territories.of(territory)],
        [say('training.column.field'), field],
        [say('training.column.level'), level && say(`training.level.${level}`)],
        [say('training.column.mode'), mode && say(`training.mode.${mode}`)],
        [say('training.reason'), statusReason && <bdi>{statusReason}</bdi>],
      ]}
    />
  );
}
