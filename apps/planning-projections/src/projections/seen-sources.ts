import { codeLists } from '@mizan/classifications';
import {
  type AgreementState,
  type HiringNeedState,
  type ImportState,
  isAskedOrGrants,
  isFundedBy,
  isReadInTerritory,
  type MicroProjectState,
  type SessionState,
  type SupportState,
} from '@mizan/contracts';
import { type Principal, readsByTerritory } from '@mizan/platform';
import type { SourceKind } from '../posting-rules/sources.js';

type Sight = (principal: Principal, state: object) => boolean;

/** Who may see a source. The same rules as in its owner, applied to the state in the ledger. */
const SIGHT: Record<SourceKind, Sight> = {
  need: (principal, state) => {
    const need = state as HiringNeedState;
    return need.organisation === principal.organisation || readsByTerritory(principal, need);
  },
  // an import belongs to its organisation; a planner may know of those that may concern its
  // territory
  import: (principal, state) => {
    const { organisation, territory } = state as ImportState;
    const mayConcern =
      Boolean(territory) && codeLists.territory.overlaps(territory!, principal.territory);
    return organisation === principal.organisation || (principal.role === 'planner' && mayConcern);
  },
  session: (principal, state) => {
    const session = state as SessionState;
    return session.operator === principal.organisation || readsByTerritory(principal, session);
  },
  'micro-project': (principal, state) => {
    const project = state as MicroProjectState;
    const { organisation, role } = principal;
    if (project.organisation === organisation || readsByTerritory(principal, project)) return true;
    return role === 'funder' && isFundedBy(project, organisation);
  },
  support: (principal, state) => {
    const support = state as SupportState;
    const { organisation, role } = principal;
    if (support.organisation === organisation || readsByTerritory(principal, support)) return true;
    return role === 'funder' && isAskedOrGrants(support, organisation);
  },
  agreement: (principal, state) => {
    const agreement = state as AgreementState;
    const { parties } = agreement;
    if (parties.some(({ organisation }) => organisation === principal.organisation)) return true;
    return readsByTerritory(principal, agreement) && isReadInTerritory(agreement, principal.role);
  },
};

export const maySee = (principal: Principal, kind: SourceKind, state: object): boolean =>
  SIGHT[kind](principal, state);
