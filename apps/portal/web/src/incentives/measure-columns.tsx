import type { IncentiveMeasure } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Say, useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { measureTones, useMeasureName } from './incentive-words';

export function useMeasureColumns(): Column<IncentiveMeasure>[] {
  const say = useSay();
  const nameOf = useMeasureName();
  const { territory, from, to, origin, id } = useSharedColumns();
  return useMemo(
    (): Column<IncentiveMeasure>[] => [
      headColumn(say, nameOf),
      {
        id: 'subject',
        name: say('incentives.subject'),
        value: ({ subject }) => say(`incentives.subject.${subject}`),
      },
      { ...territory, sort: undefined },
      from,
      { ...to, sort: undefined },
      {
        id: 'confirmed',
        name: say('incentives.confirmed'),
        value: ({ confirmed }) => say(confirmed ? 'records.yes' : 'records.no'),
      },
      statusColumn(say),
      origin,
      id,
    ],
    [say, nameOf, territory, from, to, origin, id],
  );
}

const headColumn = (
  say: Say,
  nameOf: ReturnType<typeof useMeasureName>,
): Column<IncentiveMeasure> => ({
  id: 'code',
  name: say('incentives.measure'),
  sort: 'code',
  isHead: true,
  value: (measure) => nameOf(measure),
  cell: (measure) => (
    <>
      <Link to="/incentives/$id" params={{ id: measure.id }}>
        <bdi>{nameOf(measure)}</bdi>
      </Link>
      <span className={styles.meta}>
        <bdi>{measure.code}</bdi>
      </span>
    </>
  ),
});

const statusColumn = (say: Say): Column<IncentiveMeasure> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`incentives.status.${status}`),
  cell: ({ status }) => (
    <StatusMark tone={measureTones[status]} word={say(`incentives.status.${status}`)} />
  ),
});
