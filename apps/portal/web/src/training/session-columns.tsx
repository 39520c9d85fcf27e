import type { Session } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Filled, OriginMark, StatusMark } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { OccupationShares } from './occupation-shares';
import { sessionTones } from './training-words';

/** Sessions as a list; with what is due, those that wait for a count of outcomes say which. */
export function useSessionColumns(withDue: boolean): Column<Session>[] {
  const say = useSay();
  const { count, day, percent, decimal } = useFormats();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const { nameOf } = useOrganisations();
  return useMemo((): Column<Session>[] => {
    const due: Column<Session> = {
      id: 'due',
      name: say('training.column.due'),
      value: ({ outcomesDue }) =>
        (outcomesDue ?? []).map((month) => say(`training.month.${month}`)).join(' ; '),
    };
    const columns: Column<Session>[] = [
      {
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
      },
      {
        id: 'operator',
        name: say('training.column.operator'),
        isExportOnly: true,
        value: ({ operator }) => nameOf(operator),
      },
      {
        id: 'occupations',
        name: say('training.column.occupations'),
        value: (one) =>
          one.occupations.map(({ occupation }) => occupations.of(occupation)).join(' ; '),
        cell: (one) => <OccupationShares of={one.occupations} />,
      },
      {
        id: 'territory',
        name: say('needs.column.territory'),
        sort: 'territory',
        value: ({ territory }) => territories.of(territory),
        cell: ({ territory }) => <span className={styles.nowrap}>{territories.of(territory)}</span>,
      },
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
      {
        id: 'from',
        name: say('needs.column.from'),
        sort: 'from',
        value: ({ from }) => from,
        cell: ({ from }) => <span className={styles.nowrap}>{day(from)}</span>,
      },
      {
        id: 'to',
        name: say('needs.column.to'),
        sort: 'to',
        value: ({ to }) => to,
        cell: ({ to }) => <span className={styles.nowrap}>{day(to)}</span>,
      },
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`training.session-status.${status}`),
        cell: ({ status }) => (
          <StatusMark tone={sessionTones[status]} word={say(`training.session-status.${status}`)} />
        ),
      },
      {
        id: 'origin',
        name: say('records.origin'),
        value: ({ origin }) => say(`records.origin.${origin ?? 'real'}`),
        cell: ({ origin }) => <OriginMark origin={origin} />,
      },
      { id: 'id', name: say('needs.column.id'), isExportOnly: true, value: ({ id }) => id },
    ];
    return withDue ? [columns[0]!, due, ...columns.slice(1)] : columns;
  }, [say, count, day, percent, decimal, territories, occupations, nameOf, withDue]);
}
