import { isFundedBy, type MicroProjectState } from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory, type Role } from '@mizan/platform';
import { assertMayMake, type Makers, type Verbs } from '@mizan/records';
import { isOpen } from './rules/micro-project.js';
import { fitsStep, mayBeAbandoned } from './rules/steps.js';
import { isVisited } from './rules/visits.js';

type ProjectRow = Pick<MicroProjectState, 'organisation' | 'territory'>;
type StandingProject = ProjectRow & Pick<MicroProjectState, 'status'>;

const PROPOSERS: readonly Role[] = [
  'council',
  'agency',
  'federation',
  'employer-body',
  'association',
  'cooperative',
];

const proposes = ({ role }: Principal): boolean => PROPOSERS.includes(role);

const isOwn = (principal: Principal, project: ProjectRow) =>
  project.organisation === principal.organisation;

const mayRevise = (principal: Principal, project: ProjectRow): boolean =>
  proposes(principal) && isOwn(principal, project) && isInTerritory(principal, project);

/** The agency leads the projects of its territory through their steps. */
const mayLead = (principal: Principal, project: ProjectRow): boolean =>
  principal.role === 'agency' && isInTerritory(principal, project);

/** DOMAIN "Who may do what", *micro-project*. */
export const verbs = {
  revise: { scope: 'jobs:write', may: mayRevise, fits: isOpen },
  select: { scope: 'jobs:write', may: mayLead, fits: fitsStep('selected', 'refused') },
  incubate: { scope: 'jobs:write', may: mayLead, fits: fitsStep('incubated') },
  finance: { scope: 'jobs:write', may: mayLead, fits: fitsStep('financed') },
  create: { scope: 'jobs:write', may: mayLead, fits: fitsStep('created') },
  visit: { scope: 'jobs:write', may: mayLead, fits: isVisited },
  abandon: {
    scope: 'jobs:write',
    may: (principal, project) => mayRevise(principal, project) || mayLead(principal, project),
    fits: mayBeAbandoned,
  },
} as const satisfies Verbs<StandingProject>;

export const makers = {
  propose: { scope: 'jobs:write', may: proposes },
} as const satisfies Makers;

/** Who proposed it reads it, and who reads its territory; a funder what it finances. */
export const mayRead = (
  principal: Principal,
  project: ProjectRow & Pick<MicroProjectState, 'financing'>,
): boolean =>
  isOwn(principal, project) ||
  readsByTerritory(principal, project) ||
  (principal.role === 'funder' && isFundedBy(project, principal.organisation));

/** A new project belongs to the caller's organisation and lies in its territory. */
export const assertMayPropose = (principal: Principal, territory: string): void =>
  assertMayMake(mayRevise, principal, { organisation: principal.organisation, territory });
