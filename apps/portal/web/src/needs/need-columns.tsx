import type { Need } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { OriginMark, StatusMark } from '../records/marks';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { toneOf } from './need-words';

export function useNeedColumns(): Column<Need>[] {
  const say = useSay();
  const { count, day } = useFormats();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  return useMemo((): Column<Need>[] => {
    const named = (labels: typeof occupations, code: string | null | undefined) =>
      code ? labels.of(code) : '';
    return [
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
      {
        id: 'occupation',
        name: say('needs.column.occupation'),
        value: ({ occupation }) => named(occupations, occupation),
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
        value: ({ sector }) => named(sectors, sector),
      },
      {
        id: 'territory',
        name: say('needs.column.territory'),
        sort: 'territory',
        value: ({ territory }) => territories.of(territory),
        cell: ({ territory }) => <span className={styles.nowrap}>{territories.of(territory)}</span>,
      },
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
        value: ({ status }) => say(`needs.status.${status}`),
        cell: (need) => (
          <StatusMark tone={toneOf(need)} word={say(`needs.status.${need.status}`)} />
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
  }, [say, count, day, territories, occupations, sectors]);
}
