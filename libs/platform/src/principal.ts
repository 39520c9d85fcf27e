import { ORGANISATION_KINDS } from '@mizan/contracts';

/** An organisation acts in the role of its kind; the last three are people and programs that belong to no partner. */
export const ROLES = [...ORGANISATION_KINDS, 'planner', 'operations', 'verifier'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls: the acting organisation, its role and its territory come from the token, never from the body. */
export interface Principal {
  readonly client: string;
  readonly organisation: string;
  readonly role: Role;
  readonly territory: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970 at which the token expires; undefined for one that acts without a token. */
  readonly expiresAt?: number | undefined;
}
