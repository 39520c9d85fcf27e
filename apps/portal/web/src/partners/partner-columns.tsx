import type { Organisation } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { partnerTones } from './partner-words';

export function usePartnerColumns(): Column<Organisation>[] {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const territories = useCodeList('territory');
  return useMemo(
    (): Column<Organisation>[] => [
      {
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
      },
      {
        id: 'kind',
        name: say('partners.column.kind'),
        sort: 'kind',
        value: ({ kind }) => say(`organisations.kind.${kind}`),
      },
      {
        id: 'territory',
        name: say('needs.column.territory'),
        sort: 'territory',
        value: ({ territory }) => territories.of(territory),
        cell: ({ territory }) => <span className={styles.nowrap}>{territories.of(territory)}</span>,
      },
      {
        id: 'parent',
        name: say('partners.parent'),
        value: ({ parent }) => parent && nameOf(parent),
      },
      {
        id: 'status',
        name: say('records.status'),
        value: ({ status }) => say(`partners.status.${status}`),
        cell: ({ status }) => (
          <StatusMark tone={partnerTones[status]} word={say(`partners.status.${status}`)} />
        ),
      },
      {
        id: 'id',
        name: say('partners.id'),
        sort: 'id',
        value: ({ id }) => id,
        cell: ({ id }) => <code>{id}</code>,
      },
    ],
    [say, nameOf, territories],
  );
}
