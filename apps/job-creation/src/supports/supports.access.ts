import { isAskedOrGrants, type SupportState } from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory, type Role } from '@mizan/platform';
import { assertMayMake, type Makers, type Verbs } from '@mizan/records';
import { fitsStep, mayBeAbandoned } from './rules/steps.js';
import { isRequested } from './rules/support.js';

type OwnedRow = Pick<SupportState, 'organisation' | 'territory'>;
type SupportRow = OwnedRow & Pick<SupportState, 'funder' | 'grantedBy'>;
type StandingSupport = SupportRow & Pick<SupportState, 'status'>;

const REQUESTERS: readonly Role[] = [
  'agency',
  'federation',
  'employer-body',
  'association',
  'cooperative',
];

const requests = ({ role }: Principal): boolean => REQUESTERS.includes(role);

const isOwn = (principal: Principal, support: OwnedRow) =>
  support.organisation === principal.organisation;

const mayRevise = (principal: Principal, support: OwnedRow): boolean =>
  requests(principal) && isOwn(principal, support) && isInTerritory(principal, support);

/** The agency follows the supports of its territory. */
const mayFollow = (principal: Principal, support: OwnedRow): boolean =>
  principal.role === 'agency' && isInTerritory(principal, support);

/**
 * An organisation decides on its own money: a council or agency in its territory, a funder that is
 * asked. Where a funder is named it alone decides, and a grant is corrected by whoever gave it.
 */
function mayDecide(principal: Principal, support: SupportRow): boolean {
  const { role, organisation } = principal;
  const decides = support.grantedBy ?? support.funder ?? null;
  if (role === 'funder') return decides === organisation;
  if (role !== 'council' && role !== 'agency') return false;
  return isInTerritory(principal, support) && (decides === null || decides === organisation);
}

/** DOMAIN "Who may do what", *support*. */
export const verbs = {
  revise: { scope: 'jobs:write', may: mayRevise, fits: isRequested },
  grant: { scope: 'jobs:write', may: mayDecide, fits: fitsStep('granted') },
  refuse: { scope: 'jobs:write', may: mayDecide, fits: fitsStep('refused') },
  start: { scope: 'jobs:write', may: mayFollow, fits: fitsStep('running') },
  evaluate: { scope: 'jobs:write', may: mayFollow, fits: fitsStep('evaluated') },
  abandon: {
    scope: 'jobs:write',
    may: (principal, support) => mayRevise(principal, support) || mayFollow(principal, support),
    fits: mayBeAbandoned,
  },
} as const satisfies Verbs<StandingSupport>;

export const makers = {
  request: { scope: 'jobs:write', may: requests },
} as const satisfies Makers;

/** Who requested it reads it, and who reads its territory; a funder what it is asked or grants. */
export const mayRead = (principal: Principal, support: SupportRow): boolean =>
  isOwn(principal, support) ||
  readsByTerritory(principal, support) ||
  (principal.role === 'funder' && isAskedOrGrants(support, principal.organisation));

/** A new request belongs to the caller's organisation and lies in its territory. */
export const assertMayRequest = (principal: Principal, territory: string): void =>
  assertMayMake(mayRevise, principal, { organisation: principal.organisation, territory });
