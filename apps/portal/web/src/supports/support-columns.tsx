import type { Support } from '@mizan/client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Labels, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { StatusMark } from '../records/marks';
import { useSharedColumns } from '../records/shared-columns';
import type { Column } from '../tables/register';
import styles from '../tables/tables.module.css';
import { toneOf } from './support-words';

type NameOf = (organisation: string) => string;
type Count = (value: number) => string;
type Day = (date: string) => string;

export function useSupportColumns(): Column<Support>[] {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { territory, date, origin, id } = useSharedColumns();
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  return useMemo(
    (): Column<Support>[] => [
      ...beneficiaryColumns(say, nameOf),
      ...workColumns(say, occupations, sectors),
      territory,
      ...memberColumns(say, count),
      ...moneyColumns(say, count, nameOf),
      ...jobColumns(say, count, day),
      { ...date('expectedOn', say('supports.expected-on')), isExportOnly: true },
      statusColumn(say),
      origin,
      id,
    ],
    [say, count, day, nameOf, territory, date, origin, id, occupations, sectors],
  );
}

const beneficiaryColumns = (say: Say, nameOf: NameOf): Column<Support>[] => [
  {
    id: 'beneficiary',
    name: say('supports.beneficiary'),
    sort: 'beneficiary',
    isHead: true,
    value: ({ beneficiary }) => beneficiary.name,
    cell: ({ id, beneficiary }) => (
      <Link to="/supports/$id" params={{ id }}>
        <bdi>{beneficiary.name}</bdi>
        <span className={styles.meta}>{say(`organisations.kind.${beneficiary.kind}`)}</span>
      </Link>
    ),
  },
  {
    id: 'kind',
    name: say('supports.kind'),
    isExportOnly: true,
    value: ({ beneficiary }) => say(`organisations.kind.${beneficiary.kind}`),
  },
  {
    id: 'organisation',
    name: say('supports.organisation'),
    isExportOnly: true,
    value: ({ organisation }) => nameOf(organisation),
  },
];

const workColumns = (say: Say, occupations: Labels, sectors: Labels): Column<Support>[] => [
  {
    id: 'sector',
    name: say('needs.column.sector'),
    isExportOnly: true,
    value: ({ sector }) => (sector ? sectors.of(sector) : ''),
  },
  {
    id: 'occupation',
    name: say('needs.column.occupation'),
    isExportOnly: true,
    value: ({ occupation }) => (occupation ? occupations.of(occupation) : ''),
  },
];

const memberColumns = (say: Say, count: Count): Column<Support>[] => [
  {
    id: 'members',
    name: say('supports.members'),
    isAmount: true,
    value: ({ members }) => members,
    cell: ({ members, women, youth }) => (
      <>
        {count(members)}
        <span className={styles.meta}>
          {say('supports.of-members', { women: count(women), youth: count(youth) })}
        </span>
      </>
    ),
  },
  {
    id: 'women',
    name: say('supports.women'),
    isExportOnly: true,
    value: ({ women }) => women,
  },
  {
    id: 'youth',
    name: say('supports.youth'),
    isExportOnly: true,
    value: ({ youth }) => youth,
  },
];

const moneyColumns = (say: Say, count: Count, nameOf: NameOf): Column<Support>[] => [
  {
    id: 'amount',
    name: `${say('supports.amount-requested')} (${say('agreements.unit.MAD')})`,
    isAmount: true,
    value: ({ amount }) => amount,
    cell: ({ amount }) => count(amount),
  },
  {
    id: 'granted',
    name: `${say('supports.amount-granted')} (${say('agreements.unit.MAD')})`,
    isAmount: true,
    value: ({ grant }) => grant?.amount,
    cell: ({ grant }) => grant && <strong>{count(grant.amount)}</strong>,
  },
  {
    id: 'funder',
    name: say('supports.funder'),
    isExportOnly: true,
    value: ({ grantedBy, funder }) => {
      const known = grantedBy ?? funder;
      return known ? nameOf(known) : '';
    },
  },
];

const jobColumns = (say: Say, count: Count, day: Day): Column<Support>[] => [
  {
    id: 'jobs-expected',
    name: say('supports.jobs-expected'),
    sort: 'jobsExpected',
    isAmount: true,
    value: ({ jobsExpected }) => jobsExpected,
    cell: ({ jobsExpected, expectedOn }) => (
      <>
        {count(jobsExpected)}
        {expectedOn && <span className={styles.meta}>{day(expectedOn)}</span>}
      </>
    ),
  },
  {
    id: 'jobs-created',
    name: say('supports.jobs-created'),
    isAmount: true,
    value: ({ evaluation }) => evaluation?.jobs,
    cell: ({ evaluation }) => evaluation && <strong>{count(evaluation.jobs)}</strong>,
  },
];

const statusColumn = (say: Say): Column<Support> => ({
  id: 'status',
  name: say('records.status'),
  value: ({ status }) => say(`supports.status.${status}`),
  cell: (support) => (
    <StatusMark tone={toneOf(support)} word={say(`supports.status.${support.status}`)} />
  ),
});
