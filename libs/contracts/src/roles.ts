/** What an organisation is, by which it may act. */
export const ORGANISATION_KINDS = [
  'council',
  'agency',
  'operator',
  'ministry',
  'federation',
  'employer-body',
  'association',
  'cooperative',
  'funder',
  'auditor',
  'external',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
/**
 * An organisation acts in the role of its kind; the last three are people and programs that belong
 * to no partner.
 */
export const ROLES = [...ORGANISATION_KINDS, 'planner', 'operations', 'verifier'] as const;
export type Role = (typeof ROLES)[number];
