import type { Session } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CommitmentLinks } from '../agreements/commitment-link';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import records from '../records/records.module.css';
import { RecordHistory } from '../history/record-history';
import { keyOf, programmeQuery, sessionHistory, sessionQuery } from './training-api';
import { Counts, Outcomes } from './counts';
import { OccupationShares } from './occupation-shares';
import { placeInPlan, sessionTones } from './training-words';

/** Loaded after the page, because only some readers need the forms. */
const SessionActions = lazy(() => import('./session-actions'));

export function TrainingSessionPage() {
  const { id } = useParams({ from: '/signed-in/training/sessions/$id' });
  return (
    <Read asked={useQuery(sessionQuery(id))}>{(session) => <OneSession session={session} />}</Read>
  );
}

function OneSession({ session }: { session: Session }) {
  const say = useSay();
  const { data: programme } = useQuery(programmeQuery(session.programmeId));
  const title = [programme?.title ?? say('training.session'), session.site]
    .filter(Boolean)
    .join(' · ');
  return (
    <RecordPage
      record={{ ...session, organisation: session.operator }}
      back={<Link to="/training">{say('training.view.sessions')}</Link>}
      title={title}
      status={
        <StatusMark
          tone={sessionTones[session.status]}
          word={say(`training.session-status.${session.status}`)}
        />
      }
      actions={
        session.can.length > 0 && (
          <Suspense fallback={null}>
            <SessionActions session={session} />
          </Suspense>
        )
      }
      figures={<InPlan session={session} />}
    >
      <Section id="counts" title={say('training.counts')}>
        <Counts session={session} />
      </Section>
      <Section id="outcomes" title={say('training.outcomes')}>
        <Outcomes session={session} />
      </Section>
      <Section id="about" title={say('training.about-session')}>
        <About session={session} />
      </Section>
      <RecordHistory
        of={keyOf('session', session.id)}
        version={session.version}
        words="training"
        ask={sessionHistory(session.id)}
      />
    </RecordPage>
  );
}

function About({
  session: {
    programmeId,
    operator,
    site,
    territory,
    seats,
    from,
    to,
    audience,
    links,
    occupations,
  },
}: {
  session: Session;
}) {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const territories = useCodeList('territory');
  const { data: programme } = useQuery(programmeQuery(programmeId));
  return (
    <Facts
      of={[
        [
          say('training.programme'),
          <Link key="programme" to="/training/programmes/$id" params={{ id: programmeId }}>
            {programme?.title ?? '…'}
          </Link>,
        ],
        [
          say('training.column.occupations'),
          occupations.length > 0 && <OccupationShares of={occupations} />,
        ],
        [say('training.column.operator'), nameOf(operator)],
        [say('training.column.site'), site && <bdi>{site}</bdi>],
        [say('needs.column.territory'), territories.of(territory)],
        [say('training.period'), say('records.from-to', { from: day(from), to: day(to) })],
        [say('training.column.audience'), audience && say(`training.audience.${audience}`)],
        [
          `${say('training.column.seats')} · ${say('training.seats-cumulative')}`,
          seats ? count(seats.cumulative) : say('training.seats-unknown'),
        ],
        [
          `${say('training.column.seats')} · ${say('training.seats-simultaneous')}`,
          seats?.simultaneous && count(seats.simultaneous),
        ],
        [
          `${say('training.column.seats')} · ${say('training.seats-minimum')}`,
          seats?.minimum && count(seats.minimum),
        ],
        [say('training.commitment'), links.length > 0 && <CommitmentLinks links={links} />],
      ]}
    />
  );
}

function InPlan({ session }: { session: Session }) {
  const say = useSay();
  return (
    <p className={records.quiet}>
      {say('training.in-plan')}{' '}
      <Link to="/" search={placeInPlan(session)}>
        {say('records.see-plan')}
      </Link>
    </p>
  );
}
