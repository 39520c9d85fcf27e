import { origins } from '../records/origins';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

export const statuses = [
  'idea',
  'selected',
  'refused',
  'incubated',
  'financed',
  'created',
  'alive-at-12',
  'alive-at-24',
  'abandoned',
] as const;
/** Months after the creation at which an enterprise is visited. */
export const visitMonths = [12, 24] as const;
export const selectionResults = ['selected', 'refused'] as const;

/** The filters and sorts of the list of micro-projects. */
export const projectList = {
  sorts: ['id', 'title', 'territory', 'jobsExpected', 'expectedOn'],
  usualSort: '-id',
  filters: {
    q: 'text',
    status: statuses,
    visitDue: ['12', '24'],
    territory: 'territory',
    occupation: 'occupation',
    sector: 'sector',
    organisation: 'organisation',
    funder: 'organisation',
    origin: origins,
    from: 'date',
    to: 'date',
    commitment: 'id',
  },
} as const satisfies ListDefinition;

export const projectSearchOf = (search: Record<string, unknown>) =>
  listSearchOf(projectList, search);
