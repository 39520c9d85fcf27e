/** The rights that the portal asks for a person; the provider gives those that this person has. */
export const SCOPES: readonly string[] = [
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
  'projections:read',
  'assumptions:write',
  'events:push',
  'operations:replay',
];
