import type { HiringNeedState } from '@mizan/contracts';
import { isInTerritory, type Principal, readsByTerritory, type Role } from '@mizan/platform';
import { assertMayMake, type Asker, type Makers, type Verbs } from '@mizan/records';
import { lastDayOf } from './rules/endings.js';
import { reportedUntil } from './rules/hires.js';

type NeedRow = Pick<HiringNeedState, 'organisation' | 'territory'>;
type StandingNeed = NeedRow & Pick<HiringNeedState, 'status' | 'to' | 'hires'>;

const isOwn = (principal: Principal, need: NeedRow) => need.organisation === principal.organisation;

/** A federation or employers' body speaks for its members: their needs are declared as its own. */
const DECLARERS: readonly Role[] = ['council', 'agency', 'federation', 'employer-body'];

const mayDeclare = ({ role }: Principal): boolean => DECLARERS.includes(role);

const mayWrite = (principal: Principal, need: NeedRow): boolean =>
  mayDeclare(principal) && isOwn(principal, need) && isInTerritory(principal, need);

const mayVouch = (principal: Principal, need: NeedRow): boolean =>
  principal.role === 'agency' && isInTerritory(principal, need);

const isOpen = ({ status }: StandingNeed) =>
  ['declared', 'validated', 'partly-met'].includes(status);
const isClosed = ({ status }: StandingNeed) => ['withdrawn', 'expired'].includes(status);
const isUntil = (day: string | null, { today }: Asker) => day === null || today <= day;

/**
 * DOMAIN "Who may do what": an organisation writes its own needs; the agency validates in its
 * territory.
 */
export const verbs = {
  revise: { scope: 'needs:write', may: mayWrite, fits: isOpen },
  withdraw: { scope: 'needs:write', may: mayWrite, fits: isOpen },
  reopen: {
    scope: 'needs:write',
    may: mayWrite,
    fits: (need, asker) => isClosed(need) && isUntil(lastDayOf(need), asker),
  },
  validate: {
    scope: 'needs:validate',
    may: mayVouch,
    fits: ({ status }) => status === 'declared',
  },
  'record-hires': {
    scope: 'needs:validate',
    may: mayVouch,
    fits: (need, asker) => need.status !== 'met' && isUntil(reportedUntil(need), asker),
  },
  'correct-hires': {
    scope: 'needs:validate',
    may: mayVouch,
    fits: (need, asker) => need.hires.length > 0 && isUntil(reportedUntil(need), asker),
  },
} as const satisfies Verbs<StandingNeed>;

export const makers = {
  declare: { scope: 'needs:write', may: mayDeclare },
} as const satisfies Makers;

export const mayRead = (principal: Principal, need: NeedRow): boolean =>
  isOwn(principal, need) || readsByTerritory(principal, need);

/** A new need belongs to the caller's organisation and lies in its territory. */
export const assertMayDeclare = (principal: Principal, territory: string): void =>
  assertMayMake(mayWrite, principal, { organisation: principal.organisation, territory });
