import { codeLists } from '@mizan/classifications';
import type { AgreementState, CommitmentTerms } from '@mizan/contracts';

type Placed = Pick<AgreementState, 'territory' | 'amendment'> & {
  readonly commitments: readonly Pick<CommitmentTerms, 'territory'>[];
};

/** The region of a territory; null above the regions. */
const regionOf = (territory: string): string | null => codeLists.territory.at(territory, 'region');

/**
 * Whether the agreement or its commitments, or those of the text that it amends, cover more than
 * one region.
 */
export function isAboveRegions({ territory, commitments, amendment }: Placed): boolean {
  const committed = commitments.map((one) => one.territory);
  const regions = [territory, ...committed, ...(amendment?.reach ?? [])].map(regionOf);
  return regions.includes(null) || new Set(regions).size > 1;
}

/**
 * The parties that decide on the entry into force: the councils, or above one region the ministry
 * if it is a party.
 */
export function decidersOf(agreement: Placed & Pick<AgreementState, 'parties'>): string[] {
  const withRole = (role: string) =>
    agreement.parties.filter((party) => party.role === role).map((party) => party.organisation);
  const [ministry] = isAboveRegions(agreement) ? withRole('ministry') : [];
  return ministry ? [ministry] : withRole('council');
}
