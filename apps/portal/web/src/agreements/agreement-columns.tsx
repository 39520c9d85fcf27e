import type { Agreement } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import { useOrganisations } from '../organisations/organisations';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { titleOf, toneOf } from './agreement-words';
import { LateCount, lateIn } from './lateness';

const signedBy = ({ signatures }: Agreement) =>
  signatures.filter(({ confirmed }) => confirmed).length;

export function useAgreementColumns(): Column<Agreement>[] {
  const say = useSay();
  const { count } = useFormats();
  const { territory, date, origin, id } = useSharedColumns();
  const { nameOf } = useOrganisations();
  return useMemo(
    (): Column<Agreement>[] => [
      ...titleColumns(say),
      {
        id: 'parties',
        name: say('agreements.column.parties'),
        value: ({ parties }) => parties.map(({ organisation }) => nameOf(organisation)).join(' · '),
      },
      territory,
      ...countColumns(say, count),
      date('startsOn', say('agreements.column.starts')),
      date('endsOn', say('agreements.column.ends')),
      statusColumn(say),
      origin,
      {
        id: 'hash',
        name: say('agreements.column.hash'),
        isExportOnly: true,
        value: ({ contentHash }) => contentHash,
      },
      id,
    ],
    [say, count, territory, date, origin, id, nameOf],
  );
}

const titleColumns = (say: Say): Column<Agreement>[] => [
  {
    id: 'title',
    name: say('agreements.column.title'),
    sort: 'title',
    isHead: true,
    value: (agreement) => titleOf(agreement, say),
    cell: ({ id, title, amendment, kind }) => (
      <>
        <Link to="/agreements/$id" params={{ id }}>
          <bdi>{titleOf({ title, amendment }, say)}</bdi>
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
];

const countColumns = (say: Say, count: (value: number) => string): Column<Agreement>[] => [
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
    value: (agreement) => `${signedBy(agreement)} / ${agreement.parties.length}`,
    cell: (agreement) => (
      <bdi>
        {count(signedBy(agreement))} / {count(agreement.parties.length)}
      </bdi>
    ),
  },
];

const statusColumn = (say: Say): Column<Agreement> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`agreements.status.${status}`),
  cell: (agreement) => (
    <>
      <StatusMark tone={toneOf(agreement)} word={say(`agreements.status.${agreement.status}`)} />
      <span className={`${styles.line} ${styles.nowrap}`}>
        <LateCount agreement={agreement} />
      </span>
    </>
  ),
});
