import { origins } from '../records/origins';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

export const kinds = [
  'memorandum',
  'protocol',
  'contrat-programme',
  'convention-cadre',
  'convention-de-partenariat',
  'convention-specifique',
] as const;
export const statuses = [
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
  'signed',
  'in-force',
  'suspended',
  'expired',
  'terminated',
  'denounced',
  'closed',
  'abandoned',
] as const;
export const effects = ['demand', 'supply', 'matching', 'jobs', 'funding', 'means'] as const;
export const units = ['openings', 'persons', 'MAD', 'jobs', 'projects', 'units'] as const;
export const lateness = ['true', 'false'] as const;
export const conditionKinds = ['deliberation', 'visa', 'publication', 'other'] as const;

export const agreementList = {
  sorts: ['id', 'title', 'territory', 'startsOn', 'endsOn'],
  usualSort: '-id',
  filters: {
    q: 'text',
    kind: kinds,
    status: statuses,
    party: 'organisation',
    toSign: 'organisation',
    territory: 'territory',
    occupation: 'occupation',
    effect: effects,
    late: lateness,
    origin: origins,
    from: 'date',
    to: 'date',
  },
} as const satisfies ListDefinition;

export const agreementSearchOf = (search: Record<string, unknown>) =>
  listSearchOf(agreementList, search);
