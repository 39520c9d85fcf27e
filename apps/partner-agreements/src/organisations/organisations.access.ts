import type { OrganisationState, OrganisationTerms } from '@mizan/contracts';
import { isInTerritory, type Principal } from '@mizan/platform';
import type { Makers, Verbs } from '@mizan/records';

type OrganisationRow = Pick<OrganisationTerms, 'territory' | 'kind'>;
type StandingOrganisation = OrganisationRow & Pick<OrganisationState, 'status'>;

/** Their colleges are the ministry's to name: a council would register its own peers. */
const OF_THE_MINISTRY: readonly string[] = ['council', 'ministry'];

/** DOMAIN "Who may do what": the ministry for the kingdom, a council for its region. */
export const mayKeep = (principal: Principal, organisation: OrganisationRow): boolean =>
  principal.role === 'ministry' ||
  (principal.role === 'council' &&
    !OF_THE_MINISTRY.includes(organisation.kind) &&
    isInTerritory(principal, organisation));

const write = {
  scope: 'organisations:write',
  may: mayKeep,
  fits: ({ status }: StandingOrganisation) => status === 'registered',
} as const;

export const verbs = { revise: write, close: write } as const satisfies Verbs<StandingOrganisation>;

export const makers = {
  register: {
    scope: 'organisations:write',
    may: ({ role }: Principal) => role === 'ministry' || role === 'council',
  },
} as const satisfies Makers;

/**
 * Public bodies and legal persons, without a person's name: every caller of the service reads them.
 */
export const mayRead = (): boolean => true;
