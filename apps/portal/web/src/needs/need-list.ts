import { origins } from '../records/origins';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

export const statuses = [
  'declared',
  'validated',
  'partly-met',
  'met',
  'withdrawn',
  'expired',
] as const;
export const contracts = ['permanent', 'fixed-term', 'integration', 'seasonal'] as const;
export const reasons = ['new-post', 'replacement'] as const;
export const minimumLevels = [
  'non-graduate',
  'certificate',
  'qualification',
  'technician',
  'baccalaureate',
  'higher',
] as const;
export const confidences = ['firm', 'probable', 'intention'] as const;
export const channels = [
  'survey',
  'agency-visit',
  'assises',
  'posting',
  'import',
  'other',
] as const;

/** The filters and sorts of the list of needs. */
export const needList = {
  sorts: ['id', 'externalId', 'territory', 'openings', 'from', 'to'],
  usualSort: '-id',
  filters: {
    q: 'text',
    territory: 'territory',
    occupation: 'occupation',
    sector: 'sector',
    status: statuses,
    origin: origins,
    from: 'date',
    to: 'date',
    channel: channels,
    commitment: 'id',
  },
} as const satisfies ListDefinition;

export const needSearchOf = (search: Record<string, unknown>) => listSearchOf(needList, search);
