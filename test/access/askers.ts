import { type Role, ROLES } from '@mizan/contracts';
import type { Owner } from '../support/owner.js';
import { accepted } from '../support/plan.js';
import type { Asker } from './access.js';

/** The region of the records, another one, and the kingdom. */
const TERRITORIES = ['MA-04', 'MA-06', 'MA'] as const;

/** These are one for the kingdom, and an external organisation has no account wherever it is. */
const OF_THE_KINGDOM: readonly Role[] = ['ministry', 'operations', 'verifier'];
const territoriesOf = (role: Role): readonly string[] => {
  if (role === 'external') return ['MA-04'];
  return OF_THE_KINGDOM.includes(role) ? ['MA'] : TERRITORIES;
};

/**
 * Everyone who may ask: an organisation of each kind in each territory, and those who belong to
 * none.
 */
export const askers: readonly Asker[] = ROLES.flatMap((role) =>
  territoriesOf(role).map((territory) => ({
    ...{ role, territory, organisation: organisationOf(role, territory) },
  })),
);

function organisationOf(role: Role, territory: string): string {
  if (role === 'ministry' || role === 'operations') return role;
  return `access-${role}-${territory.toLowerCase()}`;
}

export const askerOf = (role: Role, territory: string): Asker =>
  askers.find((one) => one.role === role && one.territory === territory)!;

/** A record that this asker makes at the service itself. */
export async function made<T extends { id: string }>(
  owner: Owner,
  asker: Asker,
  path: string,
  body: object,
  contentType = 'application/json',
): Promise<T> {
  const answer = await fetch(`${owner.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await owner.tokenOf(asker)}`, 'content-type': contentType },
    body: JSON.stringify(body),
  });
  const { status, headers } = answer;
  return accepted({ status, headers, body: (await answer.json()) as T });
}

/**
 * Registers those that may be parties; an external one of them stands for the others without an
 * account.
 */
export async function registerParties(owner: Owner, parties: readonly Asker[]): Promise<void> {
  for (const { role: kind, organisation: id, territory } of parties) {
    const name = { fr: id };
    const body = { ...{ id, kind, territory, name }, validFrom: '2020-01-01', origin: 'fictional' };
    accepted(await owner.as('ministry').post('partner-agreements/v1/organisations', body));
  }
}
