import type { PlanState } from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory } from '@mizan/platform';
import { assertMayMake, type Makers, type Verbs } from '@mizan/records';

type PlanRow = Pick<PlanState, 'territory' | 'organisation' | 'status'>;
interface Located {
  readonly territory: string;
}

const PROPOSERS = ['council', 'agency', 'operator', 'planner'];

/**
 * DOMAIN "Who may do what": councils propose and adopt; agencies, operators and planners propose.
 */
const proposes = ({ role }: Principal): boolean => PROPOSERS.includes(role);

export const mayPropose = (principal: Principal, row: Located): boolean =>
  proposes(principal) && isInTerritory(principal, row);

export const mayAdopt = (principal: Principal, row: Located): boolean =>
  principal.role === 'council' && isInTerritory(principal, row);

/**
 * The proposer may change it until the council has decided. The council may change it as long as
 * its status allows.
 */
export const mayRevise =
  (undecided: string) =>
  (
    principal: Principal,
    row: Located & { readonly organisation: string; readonly status: string },
  ): boolean =>
    mayAdopt(principal, row) ||
    (mayPropose(principal, row) &&
      row.organisation === principal.organisation &&
      row.status === undecided);

export const verbs = {
  revise: {
    scope: 'plans:write',
    may: mayRevise('draft'),
    fits: ({ status }) => status === 'draft',
  },
  adopt: { scope: 'plans:write', may: mayAdopt, fits: ({ status }) => status === 'draft' },
  close: {
    scope: 'plans:write',
    may: mayAdopt,
    fits: ({ status }) => status === 'adopted' || status === 'running',
  },
  'propose-programme': {
    scope: 'plans:write',
    may: mayPropose,
    fits: ({ status }) => status !== 'closed',
  },
} as const satisfies Verbs<PlanRow>;

export const makers = {
  draft: { scope: 'plans:write', may: proposes },
} as const satisfies Makers;

export const mayRead = (principal: Principal, row: Located): boolean =>
  readsByTerritory(principal, row);

export const assertMayDraft = (principal: Principal, plan: Located): void =>
  assertMayMake(mayPropose, principal, plan);
