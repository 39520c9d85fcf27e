import type { Agreement } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { OriginMark, StatusMark } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { toneOf } from './agreement-words';
import { LateCount, lateIn } from './lateness';

const signedBy = ({ signatures }: Agreement) =>
  signatures.filter(({ confirmed }) => confirmed).length;

export function useAgreementColumns(): Column<Agreement>[] {
  const say = useSay();
  const { count, day } = useFormats();
  const territories = useCodeList('territory');
  const { nameOf } = useOrganisations();
  return useMemo(
    (): Column<Agreement>[] => [
      {
        id: 'title',
        name: say('agreements.column.title'),
        sort: 'title',
        isHead: true,
        value: ({ title }) => title,
        cell: ({ id, title, kind }) => (
          <>
            <Link to="/agreements/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <span className={styles.meta}>{say(`agreements.kind.${kind}`)}</span>
          </>
        ),
      },
      {
        id: 'kind',
        name: say('agreements.column.kind'),
        isExportOnly: true,
        value: ({ kind }) => say(`agreements.kind.${kind}`),
      },
      {
        id: 'parties',
        name: say('agreements.column.parties'),
        value: ({ parties }) => parties.map(({ organisation }) => nameOf(organisation)).join(' · '),
      },
      {
        id: 'territory',
        name: say('needs.column.territory'),
        sort: 'territory',
        value: ({ territory }) => territories.of(territory),
        cell: ({ territory }) => <span className={styles.nowrap}>{territories.of(territory)}</span>,
      },
      {
        id: 'commitments',
        name: say('agreements.column.commitments'),
        isAmount: true,
        value: ({ commitments }) => commitments.length,
        cell: ({ commitments }) => count(commitments.length),
      },
      { id: 'late', name: say('agreements.column.late'), isExportOnly: true, value: lateIn },
      {
        id: 'signed',
        name: say('agreements.column.signed'),
        isAmount: true,
        value: (one) => `${signedBy(one)} / ${one.parties.length}`,
        cell: (one) => (
          <bdi>
            {count(signedBy(one))} / {count(one.parties.length)}
          </bdi>
        ),
      },
      {
        id: 'startsOn',
        name: say('agreements.column.starts'),
        sort: 'startsOn',
        value: ({ startsOn }) => startsOn,
        cell: ({ startsOn }) => startsOn && <span className={styles.nowrap}>{day(startsOn)}</span>,
      },
      {
        id: 'endsOn',
        name: say('agreements.column.ends'),
        sort: 'endsOn',
        value: ({ endsOn }) => endsOn,
        cell: ({ endsOn }) => endsOn && <span className={styles.nowrap}>{day(endsOn)}</span>,
      },
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`agreements.status.${status}`),
        cell: (one) => (
          <>
            <StatusMark tone={toneOf(one)} word={say(`agreements.status.${one.status}`)} />
            <span className={`${styles.line} ${styles.nowrap}`}>
              <LateCount agreement={one} />
            </span>
          </>
        ),
      },
      {
        id: 'origin',
        name: say('records.origin'),
        value: ({ origin }) => say(`records.origin.${origin ?? 'real'}`),
        cell: ({ origin }) => <OriginMark origin={origin} />,
      },
      {
        id: 'hash',
        name: say('agreements.column.hash'),
        isExportOnly: true,
        value: ({ contentHash }) => contentHash,
      },
      { id: 'id', name: say('needs.column.id'), isExportOnly: true, value: ({ id }) => id },
    ],
    [say, count, day, territories, nameOf],
  );
}
