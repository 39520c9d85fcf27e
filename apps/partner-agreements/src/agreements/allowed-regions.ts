import type { AgreementTerms } from '@mizan/contracts';
import { badField, type Principal } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import { regionsOf, registeredParties } from '../organisations/registered-parties.js';
import { assertMayDraft, mayRead } from './agreements.access.js';
import { AgreementEntity } from './agreements.entity.js';
import { assertCodes } from './codes.js';

/**
 * Refuses a text that the caller may not propose; answers the regions of the councils that are
 * parties.
 */
export async function allowedRegions(
  tx: EntityManager,
  principal: Principal,
  terms: AgreementTerms,
  today: string,
): Promise<readonly string[]> {
  assertCodes(terms, today);
  const parties = await registeredParties(tx, terms.parties);
  assertMayDraft(principal, terms);
  const { implements: carriedOut } = terms;
  const row = carriedOut && (await tx.findOneBy(AgreementEntity, { agreementId: carriedOut }));
  if (carriedOut && !(row && mayRead(principal, row)))
    throw badField('/implements', 'unknown-agreement');
  return regionsOf(parties);
}
