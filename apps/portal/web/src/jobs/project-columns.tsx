import type { MicroProject } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Labels, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { LateMark, StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { toneOf } from './project-words';

type NameOf = (organisation: string) => string;
type Count = (value: number) => string;

export function useProjectColumns(): Column<MicroProject>[] {
  const say = useSay();
  const { count } = useFormats();
  const { nameOf } = useOrganisations();
  const { territory, date, origin, id } = useSharedColumns();
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  return useMemo(
    (): Column<MicroProject>[] => [
      ...titleColumns(say, nameOf),
      ...workColumns(say, occupations, sectors),
      territory,
      ...jobColumns(say, count),
      date('expectedOn', say('projects.column.expected-on')),
      statusColumn(say),
      ...moneyColumns(say, count),
      origin,
      id,
    ],
    [say, count, nameOf, territory, date, origin, id, occupations, sectors],
  );
}

const titleColumns = (say: Say, nameOf: NameOf): Column<MicroProject>[] => [
  {
    id: 'title',
    name: say('projects.column.title'),
    sort: 'title',
    isHead: true,
    value: ({ title }) => title,
    cell: ({ id, title, organisation }) => (
      <Link to="/micro-projects/$id" params={{ id }}>
        <bdi>{title}</bdi>
        <span className={styles.meta}>{nameOf(organisation)}</span>
      </Link>
    ),
  },
  {
    id: 'reference',
    name: say('projects.reference'),
    isExportOnly: true,
    value: ({ externalId }) => externalId,
  },
  {
    id: 'organisation',
    name: say('projects.organisation'),
    isExportOnly: true,
    value: ({ organisation }) => nameOf(organisation),
  },
];

const workColumns = (say: Say, occupations: Labels, sectors: Labels): Column<MicroProject>[] => [
  {
    id: 'sector',
    name: say('needs.column.sector'),
    value: ({ sector }) => (sector ? sectors.of(sector) : ''),
    cell: ({ sector, occupation }) => (
      <>
        {sector ? sectors.of(sector) : '–'}
        {occupation && (
          <span className={styles.meta}>
            {occupations.of(occupation)} <span className={styles.code}>{occupation}</span>
          </span>
        )}
      </>
    ),
  },
  {
    id: 'occupation',
    name: say('needs.column.occupation'),
    isExportOnly: true,
    value: ({ occupation }) => (occupation ? occupations.of(occupation) : ''),
  },
];

const jobColumns = (say: Say, count: Count): Column<MicroProject>[] => [
  {
    id: 'promoters',
    name: say('projects.promoters'),
    isExportOnly: true,
    value: ({ promoters }) => promoters,
  },
  {
    id: 'jobs-expected',
    name: say('projects.jobs-expected'),
    sort: 'jobsExpected',
    isAmount: true,
    value: ({ jobsExpected }) => jobsExpected,
    cell: ({ jobsExpected }) => count(jobsExpected),
  },
  {
    id: 'jobs-created',
    name: say('projects.jobs-created'),
    isAmount: true,
    value: ({ creation }) => creation?.jobs,
    cell: ({ creation }) => creation && <strong>{count(creation.jobs)}</strong>,
  },
];

const statusColumn = (say: Say): Column<MicroProject> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`projects.status.${status}`),
  cell: (project) => (
    <>
      <StatusMark tone={toneOf(project)} word={say(`projects.status.${project.status}`)} />
      {project.visitsDue.map((month) => (
        <span key={month} className={`${styles.line} ${styles.nowrap}`}>
          <LateMark word={say(`projects.visit-due.${month}`)} />
        </span>
      ))}
    </>
  ),
});

const moneyColumns = (say: Say, count: Count): Column<MicroProject>[] => [
  {
    id: 'financed',
    name: say('projects.column.financed'),
    isAmount: true,
    value: ({ financed }) => financed,
    cell: ({ financed }) => financed !== null && count(financed),
  },
];
