import type { Session } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Labels, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import type { Formats } from '../languages/formats-in';
import { type Say, useSay } from '../languages/say';
import { Filled, StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import { useOrganisations } from '../organisations/organisations';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { OccupationShares } from './occupation-shares';
import { sessionTones } from './training-words';

/** The columns of sessions. `withDue` adds the outcomes that are still to be counted. */
export function useSessionColumns(withDue: boolean): Column<Session>[] {
  const say = useSay();
  const formats = useFormats();
  const { territory, from, to, origin, id } = useSharedColumns();
  const occupations = useCodeList('occupation');
  const { nameOf } = useOrganisations();
  return useMemo(
    (): Column<Session>[] => [
      siteColumn(say, nameOf),
      ...(withDue ? [dueColumn(say)] : []),
      {
        id: 'operator',
        name: say('training.column.operator'),
        isExportOnly: true,
        value: ({ operator }) => nameOf(operator),
      },
      occupationsColumn(say, occupations),
      territory,
      ...seatColumns(say, formats),
      from,
      to,
      statusColumn(say),
      origin,
      id,
    ],
    [say, formats, territory, from, to, origin, id, occupations, nameOf, withDue],
  );
}

const siteColumn = (say: Say, nameOf: (organisation: string) => string): Column<Session> => ({
  id: 'site',
  name: say('training.column.site'),
  sort: 'site',
  isHead: true,
  value: ({ site }) => site,
  cell: ({ id, site, operator }) => (
    <>
      <Link to="/training/sessions/$id" params={{ id }}>
        <bdi>{site ?? id.slice(-12)}</bdi>
      </Link>
      <span className={styles.meta}>{nameOf(operator)}</span>
    </>
  ),
});

const dueColumn = (say: Say): Column<Session> => ({
  id: 'due',
  name: say('training.column.due'),
  value: ({ outcomesDue }) =>
    (outcomesDue ?? []).map((month) => say(`training.month.${month}`)).join(' ; '),
});

/** The occupations of a programme or of a session. */
export const occupationsColumn = (
  say: Say,
  labels: Labels,
): Column<Pick<Session, 'occupations'>> => ({
  id: 'occupations',
  name: say('training.column.occupations'),
  value: ({ occupations }) =>
    occupations.map(({ occupation }) => labels.of(occupation)).join(' ; '),
  cell: ({ occupations }) => <OccupationShares of={occupations} />,
});

const seatColumns = (say: Say, { count, percent, decimal }: Formats): Column<Session>[] => [
  {
    id: 'seats',
    name: say('training.column.seats'),
    sort: 'seats',
    isAmount: true,
    value: ({ seats }) => seats?.cumulative ?? null,
    cell: ({ seats }) => (seats ? <strong>{count(seats.cumulative)}</strong> : '–'),
  },
  {
    id: 'fill',
    name: say('training.column.fill'),
    value: ({ fill }) => fill,
    cell: ({ fill, enrolment, seats }) =>
      fill !== null &&
      seats && (
        <Filled done={enrolment?.enrolled ?? 0} all={seats.cumulative} text={percent(fill)} />
      ),
  },
  {
    id: 'pressure',
    name: say('training.column.pressure'),
    isAmount: true,
    value: ({ pressure }) => pressure,
    cell: ({ pressure }) => pressure !== null && decimal(Math.round(pressure * 10) / 10),
  },
];

const statusColumn = (say: Say): Column<Session> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`training.session-status.${status}`),
  cell: ({ status }) => (
    <StatusMark tone={sessionTones[status]} word={say(`training.session-status.${status}`)} />
  ),
});
