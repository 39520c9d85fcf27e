import type { Need } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Labels, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { toneOf } from './need-words';

export function useNeedColumns(): Column<Need>[] {
  const say = useSay();
  const { count } = useFormats();
  const { territory, from, to, origin, id } = useSharedColumns();
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  return useMemo(
    (): Column<Need>[] => [
      ...employerColumns(say),
      ...workColumns(say, occupations, sectors),
      territory,
      ...openingColumns(say, count),
      from,
      to,
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`needs.status.${status}`),
        cell: (need) => (
          <StatusMark tone={toneOf(need)} word={say(`needs.status.${need.status}`)} />
        ),
      },
      origin,
      id,
    ],
    [say, count, territory, from, to, origin, id, occupations, sectors],
  );
}

const employerColumns = (say: Say): Column<Need>[] => [
  {
    id: 'need',
    name: say('needs.column.reference'),
    sort: 'externalId',
    isHead: true,
    value: ({ externalId }) => externalId,
    cell: (need) => (
      <Link to="/needs/$id" params={{ id: need.id }}>
        <bdi>{need.externalId}</bdi>
        <span className={styles.meta}>
          <bdi>{need.employer?.name ?? say('needs.without-employer')}</bdi>
        </span>
      </Link>
    ),
  },
  {
    id: 'employer',
    name: say('needs.column.employer'),
    isExportOnly: true,
    value: ({ employer }) => employer?.name,
  },
];

const workColumns = (say: Say, occupations: Labels, sectors: Labels): Column<Need>[] => [
  {
    id: 'occupation',
    name: say('needs.column.occupation'),
    value: ({ occupation }) => (occupation ? occupations.of(occupation) : ''),
    cell: ({ occupation, sector }) => (
      <>
        {occupation ? (
          <>
            {occupations.of(occupation)} <span className={styles.code}>{occupation}</span>
          </>
        ) : (
          say('needs.any-occupation')
        )}
        {sector && <span className={styles.meta}>{sectors.of(sector)}</span>}
      </>
    ),
  },
  {
    id: 'occupation-code',
    name: say('needs.column.occupation-code'),
    isExportOnly: true,
    value: ({ occupation }) => occupation,
  },
  {
    id: 'sector',
    name: say('needs.column.sector'),
    isExportOnly: true,
    value: ({ sector }) => (sector ? sectors.of(sector) : ''),
  },
];

const openingColumns = (say: Say, count: (value: number) => string): Column<Need>[] => [
  {
    id: 'openings',
    name: say('needs.column.openings'),
    sort: 'openings',
    isAmount: true,
    value: ({ openings }) => openings,
    cell: ({ openings }) => <strong>{count(openings)}</strong>,
  },
  {
    id: 'met',
    name: say('needs.column.met'),
    isAmount: true,
    value: ({ met }) => met,
    cell: ({ met }) => count(met),
  },
];
