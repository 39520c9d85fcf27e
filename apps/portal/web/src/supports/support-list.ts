import { origins } from '../records/origins';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

export const statuses = [
  'requested',
  'granted',
  'refused',
  'running',
  'evaluated',
  'abandoned',
] as const;
export const beneficiaryKinds = ['cooperative', 'association'] as const;
export const evaluationResults = ['achieved', 'partly-achieved', 'not-achieved'] as const;

/** The filters and sorts of the list of supports. */
export const supportList = {
  sorts: ['id', 'beneficiary', 'territory', 'jobsExpected', 'expectedOn'],
  usualSort: '-id',
  filters: {
    q: 'text',
    status: statuses,
    beneficiary: beneficiaryKinds,
    territory: 'territory',
    sector: 'sector',
    occupation: 'occupation',
    organisation: 'organisation',
    funder: 'organisation',
    origin: origins,
    from: 'date',
    to: 'date',
    commitment: 'id',
  },
} as const satisfies ListDefinition;

export const supportSearchOf = (search: Record<string, unknown>) =>
  listSearchOf(supportList, search);
