import { type Party, PARTY_KINDS } from '@mizan/contracts';
import { type Fault, invalid } from '@mizan/platform';
import { type EntityManager, In } from 'typeorm';
import { OrganisationEntity } from './organisations.entity.js';

/**
 * The organisations behind the parties of an agreement. A party is registered, open, and in the
 * role of its kind: a name that nobody answers to could never sign, and another role would give its
 * signature another weight. Throws 422 `unknown-party`, `organisation-closed`, `not-a-party-kind`,
 * `other-role`, each at its place.
 */
export async function registeredParties(
  db: EntityManager,
  parties: readonly Party[],
): Promise<readonly OrganisationEntity[]> {
  const ids = parties.map(({ organisation }) => organisation);
  const rows = await db.findBy(OrganisationEntity, { organisationId: In(ids) });
  const known = new Map(rows.map((row) => [row.organisationId, row]));
  const faults = parties.flatMap((party, i) => {
    const fault = faultOf(party, known.get(party.organisation), `/parties/${i}`);
    return fault ? [fault] : [];
  });
  if (faults.length > 0) throw invalid(faults);
  return rows;
}

function faultOf(
  { organisation, role }: Party,
  known: OrganisationEntity | undefined,
  at: string,
): Fault | undefined {
  const pointer = `${at}/organisation`;
  if (!known) return { pointer, code: 'unknown-party', parameters: { organisation } };
  if (known.status === 'closed')
    return { pointer, code: 'organisation-closed', parameters: { organisation } };
  if (!PARTY_KINDS.some((kind) => kind === known.kind))
    return { pointer, code: 'not-a-party-kind', parameters: { organisation, role: known.kind } };
  if (known.kind === role) return undefined;
  return {
    pointer: `${at}/role`,
    code: 'other-role',
    parameters: { organisation, role: known.kind },
  };
}

/**
 * The regions whose councils are parties: what an agreement may commit to beside its own territory.
 */
export const regionsOf = (organisations: readonly OrganisationEntity[]): string[] =>
  organisations.filter(({ kind }) => kind === 'council').map(({ territory }) => territory);

/** Who stands behind what is pushed: the service's own register. */
export async function pusherOf(db: EntityManager, organisationId: string) {
  const row = await db.findOneBy(OrganisationEntity, { organisationId });
  if (!row) return undefined;
  const { kind: role, territory, status } = row;
  return { role, territory, isClosed: status === 'closed' };
}
