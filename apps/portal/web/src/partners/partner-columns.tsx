import type { Organisation } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Say, useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { partnerTones } from './partner-words';

type NameOf = (id: string) => string;

export function usePartnerColumns(): Column<Organisation>[] {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const { territory } = useSharedColumns();
  return useMemo(
    (): Column<Organisation>[] => [
      nameColumn(say, nameOf),
      {
        id: 'kind',
        name: say('partners.column.kind'),
        sort: 'kind',
        value: ({ kind }) => say(`organisations.kind.${kind}`),
      },
      territory,
      {
        id: 'parent',
        name: say('partners.parent'),
        value: ({ parent }) => parent && nameOf(parent),
      },
      statusColumn(say),
      {
        id: 'id',
        name: say('partners.id'),
        sort: 'id',
        value: ({ id }) => id,
        cell: ({ id }) => <code>{id}</code>,
      },
    ],
    [say, nameOf, territory],
  );
}

const nameColumn = (say: Say, nameOf: NameOf): Column<Organisation> => ({
  id: 'name',
  name: say('partners.column.name'),
  sort: 'name',
  isHead: true,
  value: ({ id }) => nameOf(id),
  cell: ({ id, acronym }) => (
    <>
      <Link to="/organisations/$id" params={{ id }}>
        <bdi>{nameOf(id)}</bdi>
      </Link>
      {acronym && (
        <span className={styles.meta}>
          <bdi>{acronym}</bdi>
        </span>
      )}
    </>
  ),
});

const statusColumn = (say: Say): Column<Organisation> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`partners.status.${status}`),
  cell: ({ status }) => (
    <StatusMark tone={partnerTones[status]} word={say(`partners.status.${status}`)} />
  ),
});
