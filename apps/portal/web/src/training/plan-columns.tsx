import type { Plan, Programme } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { occupationsColumn } from './session-columns';
import { planTones, programmeTones } from './training-words';

export function usePlanColumns(): Column<Plan>[] {
  const say = useSay();
  const { territory, from, to, origin, id } = useSharedColumns();
  return useMemo(
    (): Column<Plan>[] => [
      planTitleColumn(say),
      territory,
      {
        id: 'audience',
        name: say('training.column.audience'),
        value: ({ audience }) => say(`training.audience.${audience}`),
      },
      from,
      to,
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`training.plan-status.${status}`),
        cell: ({ status }) => (
          <StatusMark tone={planTones[status]} word={say(`training.plan-status.${status}`)} />
        ),
      },
      origin,
      id,
    ],
    [say, territory, from, to, origin, id],
  );
}

const planTitleColumn = (say: Say): Column<Plan> => ({
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
});

export function useProgrammeColumns(): Column<Programme>[] {
  const say = useSay();
  const { territory, origin, id } = useSharedColumns();
  const occupations = useCodeList('occupation');
  return useMemo(
    (): Column<Programme>[] => [
      programmeTitleColumn(say),
      occupationsColumn(say, occupations),
      territory,
      ...contentColumns(say),
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
      origin,
      id,
    ],
    [say, occupations, territory, origin, id],
  );
}

const programmeTitleColumn = (say: Say): Column<Programme> => ({
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
});

/** What a programme teaches, at which level and in which mode. */
const contentColumns = (say: Say): Column<Programme>[] => [
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
];
