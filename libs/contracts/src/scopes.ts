import type { Role } from './roles.js';

/**
 * The rights that a person may be given, in the order of the services; what each may do is still
 * checked record by record.
 */
export const SCOPES = [
  'needs:read',
  'needs:write',
  'needs:validate',
  'plans:read',
  'plans:write',
  'sessions:write',
  'agreements:read',
  'agreements:write',
  'agreements:sign',
  'agreements:govern',
  'organisations:write',
  'jobs:read',
  'jobs:write',
  'incentives:write',
  'projections:read',
  'assumptions:write',
  'events:push',
  'operations:replay',
] as const;
/** With those of programs alone. */
export type Scope = (typeof SCOPES)[number] | 'states:read';

const reading = [
  'needs:read',
  'plans:read',
  'agreements:read',
  'jobs:read',
  'projections:read',
] as const;
const partner = [...reading, 'agreements:write', 'agreements:sign', 'events:push'] as const;
const declaring = [...partner, 'needs:write', 'jobs:write'] as const;

/**
 * The rights of each kind of organisation, and of those who belong to none: DOMAIN "Who may do
 * what". An external one has no account.
 */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly Scope[]>> = {
  council: [
    ...declaring,
    'plans:write',
    'agreements:govern',
    'incentives:write',
    'assumptions:write',
    'organisations:write',
  ],
  agency: [...declaring, 'needs:validate', 'plans:write', 'incentives:write'],
  operator: [...partner, 'plans:write', 'sessions:write'],
  ministry: [
    ...partner,
    'agreements:govern',
    'incentives:write',
    'assumptions:write',
    'organisations:write',
  ],
  federation: declaring,
  'employer-body': declaring,
  association: [...partner, 'jobs:write'],
  cooperative: [...partner, 'jobs:write'],
  funder: [...partner, 'jobs:write'],
  auditor: reading,
  external: [],
  planner: [...reading, 'plans:write', 'assumptions:write'],
  operations: [...reading, 'operations:replay'],
  verifier: ['states:read', 'projections:read', 'operations:replay'],
};
