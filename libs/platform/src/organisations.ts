import type { Principal, Role } from './principal.js';

export interface Organisation {
  readonly id: string;
  readonly role: Role;
  readonly territory: string;
}

/** The organisations whose systems may push events; an inbound topic carries the name of one of them. */
export const ORGANISATIONS: readonly Organisation[] = [
  { id: 'anapec', role: 'agency', territory: 'MA' },
  { id: 'council-ma-04', role: 'council', territory: 'MA-04' },
  { id: 'council-ma-06', role: 'council', territory: 'MA-06' },
  { id: 'operator-ofppt', role: 'operator', territory: 'MA-04' },
  { id: 'ministry', role: 'ministry', territory: 'MA' },
];

/** The organisation behind an inbound topic, acting without a token: the topic's ACL is its credential. */
export function principalOfOrganisation(id: string): Principal | undefined {
  const organisation = ORGANISATIONS.find((known) => known.id === id);
  return organisation && { client: id, organisation: id, role: organisation.role, territory: organisation.territory, scopes: ['events:push'] };
}
