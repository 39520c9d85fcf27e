import type { Organisation } from '@mizan/client';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

type Kind = Organisation['kind'];
type Status = Organisation['status'];

/** One that is missing does not compile. */
const KINDS: Readonly<Record<Kind, true>> = {
  council: true,
  agency: true,
  operator: true,
  ministry: true,
  federation: true,
  'employer-body': true,
  association: true,
  cooperative: true,
  funder: true,
  auditor: true,
  external: true,
};
const STATUSES: Readonly<Record<Status, true>> = { registered: true, closed: true };
export const kinds = Object.keys(KINDS) as Kind[];
export const statuses = Object.keys(STATUSES) as Status[];

export const partnerList = {
  sorts: ['name', 'kind', 'territory', 'id'],
  usualSort: 'name',
  filters: { q: 'text', kind: kinds, status: statuses, territory: 'territory' },
} as const satisfies ListDefinition;

export const partnerSearchOf = (search: Record<string, unknown>) =>
  listSearchOf(partnerList, search);
