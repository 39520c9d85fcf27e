import type { Plan, Programme } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { OriginMark, StatusMark } from '../records/marks';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { OccupationShares } from './occupation-shares';
import { planTones, programmeTones } from './training-words';

export function usePlanColumns(): Column<Plan>[] {
  const say = useSay();
  const { day } = useFormats();
  const territories = useCodeList('territory');
  return useMemo(
    (): Column<Plan>[] => [
      {
        id: 'title',
        name: say('training.column.title'),
        sort: 'title',
        isHead: true,
        value: ({ title }) => title,
        cell: ({ id, title, kind }) => (
          <>
            <Link to="/training/plans/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <span className={styles.meta}>{say(`training.kind.${kind ?? 'regional'}`)}</span>
          </>
        ),
      },
      {
        id: 'territory',
        name: say('needs.column.territory'),
        sort: 'territory',
        value: ({ territory }) => territories.of(territory),
        cell: ({ territory }) => <span className={styles.nowrap}>{territories.of(territory)}</span>,
      },
      {
        id: 'audience',
        name: say('training.column.audience'),
        value: ({ audience }) => say(`training.audience.${audience}`),
      },
      {
        id: 'from',
        name: say('needs.column.from'),
        sort: 'from',
        value: ({ from }) => from,
        cell: ({ from }) => from && <span className={styles.nowrap}>{day(from)}</span>,
      },
      {
        id: 'to',
        name: say('needs.column.to'),
        sort: 'to',
        value: ({ to }) => to,
        cell: ({ to }) => to && <span className={styles.nowrap}>{day(to)}</span>,
      },
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`training.plan-status.${status}`),
        cell: ({ status }) => (
          <StatusMark tone={planTones[status]} word={say(`training.plan-status.${status}`)} />
        ),
      },
      {
        id: 'origin',
        name: say('records.origin'),
        value: ({ origin }) => say(`records.origin.${origin ?? 'real'}`),
        cell: ({ origin }) => <OriginMark origin={origin} />,
      },
      { id: 'id', name: say('needs.column.id'), isExportOnly: true, value: ({ id }) => id },
    ],
    [say, day, territories],
  );
}

export function useProgrammeColumns(): Column<Programme>[] {
  const say = useSay();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  return useMemo(
    (): Column<Programme>[] => [
      {
        id: 'title',
        name: say('training.column.title'),
        sort: 'title',
        isHead: true,
        value: ({ title }) => title,
        cell: ({ id, title }) => (
          <Link to="/training/programmes/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
        ),
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
        id: 'field',
        name: say('training.column.field'),
        sort: 'field',
        value: ({ field }) => field,
      },
      {
        id: 'level',
        name: say('training.column.level'),
        value: ({ level }) => level && say(`training.level.${level}`),
      },
      {
        id: 'mode',
        name: say('training.column.mode'),
        value: ({ mode }) => mode && say(`training.mode.${mode}`),
      },
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`training.programme-status.${status}`),
        cell: ({ status }) => (
          <StatusMark
            tone={programmeTones[status]}
            word={say(`training.programme-status.${status}`)}
          />
        ),
      },
      {
        id: 'origin',
        name: say('records.origin'),
        value: ({ origin }) => say(`records.origin.${origin ?? 'real'}`),
        cell: ({ origin }) => <OriginMark origin={origin} />,
      },
      { id: 'id', name: say('needs.column.id'), isExportOnly: true, value: ({ id }) => id },
    ],
    [say, territories, occupations],
  );
}
