import { placeInPlan } from '../figures/plan-search';
import type { MicroProject } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CommitmentLinks } from '../agreements/commitment-link';
import { useCodeList } from '../classifications/code-lists';
import { RecordHistory } from '../history/record-history';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import styles from '../records/records.module.css';
import { FinancingPlan } from './financing';
import { jobsInPlan, toneOf } from './project-words';
import { projectHistory, projectKey, projectQuery } from './projects-api';
import { StepsLine } from './steps-line';
import { Visits } from './visits';

/** Loaded after the page, because only some readers need the forms. */
const ProjectActions = lazy(() => import('./project-actions'));

export function ProjectPage() {
  const { id } = useParams({ from: '/signed-in/micro-projects/$id' });
  return (
    <Read asked={useQuery(projectQuery(id))}>{(project) => <OneProject project={project} />}</Read>
  );
}

function OneProject({ project }: { project: MicroProject }) {
  const say = useSay();
  return (
    <RecordPage
      record={project}
      back={<Link to="/micro-projects">{say('projects.title')}</Link>}
      title={project.title}
      status={<StatusMark tone={toneOf(project)} word={say(`projects.status.${project.status}`)} />}
      actions={
        project.can.length > 0 && (
          <Suspense fallback={null}>
            <ProjectActions project={project} />
          </Suspense>
        )
      }
      figures={<InPlan project={project} />}
    >
      <Section id="steps" title={say('projects.steps')}>
        <StepsLine project={project} />
      </Section>
      <Section id="what" title={say('projects.what')}>
        <What project={project} />
      </Section>
      <Course project={project} />
      <RecordHistory
        of={projectKey(project.id)}
        version={project.version}
        words="projects"
        ask={projectHistory(project.id)}
      />
    </RecordPage>
  );
}

/** Its financing and its visits. A project that ended before them has none to come. */
function Course({ project }: { project: MicroProject }) {
  const say = useSay();
  const { status, financing, creation } = project;
  const isOver = status === 'refused' || status === 'abandoned';
  return (
    <>
      {(financing || !isOver) && (
        <Section id="financing" title={say('projects.financing')}>
          <FinancingPlan project={project} />
        </Section>
      )}
      {(creation || !isOver) && (
        <Section id="visits" title={say('projects.visits')}>
          <Visits project={project} />
        </Section>
      )}
    </>
  );
}

function What({ project }: { project: MicroProject }) {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { territory, sector, occupation, promoters, jobsExpected } = project;
  const { creation, expectedOn, incubation, externalId, statusReason, links } = project;
  const lists = {
    territory: useCodeList('territory'),
    sector: useCodeList('sector'),
    occupation: useCodeList('occupation'),
  };
  return (
    <Facts
      of={[
        [say('needs.column.territory'), lists.territory.of(territory)],
        [say('needs.column.sector'), sector && lists.sector.of(sector)],
        [
          say('needs.column.occupation'),
          occupation && (
            <>
              {lists.occupation.of(occupation)}
              <span className={styles.code}>{occupation}</span>
            </>
          ),
        ],
        [say('projects.promoters'), count(promoters)],
        [say('projects.jobs-expected'), count(jobsExpected)],
        [say('projects.jobs-created'), creation && <strong>{count(creation.jobs)}</strong>],
        [say('projects.column.expected-on'), expectedOn && day(expectedOn)],
        [say('projects.incubated-by'), incubation && nameOf(incubation.by)],
        [say('projects.reference'), externalId && <bdi>{externalId}</bdi>],
        [say('records.reason'), statusReason && <bdi>{statusReason}</bdi>],
        [say('projects.commitment'), links.length > 0 && <CommitmentLinks links={links} />],
      ]}
    />
  );
}

function InPlan({ project }: { project: MicroProject }) {
  const say = useSay();
  const { kind, n } = jobsInPlan(project);
  return (
    <p className={styles.quiet}>
      {say(`projects.in-plan.${kind}`, { n })}{' '}
      {kind !== 'none' && (
        <Link to="/" search={placeInPlan(project)}>
          {say('records.see-plan')}
        </Link>
      )}
    </p>
  );
}
