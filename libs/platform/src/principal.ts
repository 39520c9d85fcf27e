import type { Role } from '@mizan/contracts';

export { type Role, ROLES } from '@mizan/contracts';

/**
 * Who calls: the acting organisation, its role and its territory come from the token, never from
 * the body.
 */
export interface Principal {
  readonly client: string;
  readonly organisation: string;
  readonly role: Role;
  readonly territory: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970 at which the token expires; undefined for one that acts without a token. */
  readonly expiresAt?: number | undefined;
}
