import type { HiringNeedState } from '@mizan/contracts';
import { isInTerritory, type Principal } from '@mizan/platform';
import { assertMayMake, type Verbs } from '@mizan/records';

type NeedRow = Pick<HiringNeedState, 'organisation' | 'territory'>;
type StandingNeed = NeedRow & Pick<HiringNeedState, 'status'>;

const isOwn = (principal: Principal, need: NeedRow) => need.organisation === principal.organisation;

const mayWrite = (principal: Principal, need: NeedRow): boolean =>
  ['council', 'agency'].includes(principal.role) &&
  isOwn(principal, need) &&
  isInTerritory(principal, need);

const mayVouch = (principal: Principal, need: NeedRow): boolean =>
  principal.role === 'agency' && isInTerritory(principal, need);

const isOpen = ({ status }: StandingNeed) =>
  ['declared', 'validated', 'partly-met'].includes(status);
const isClosed = ({ status }: StandingNeed) => ['withdrawn', 'expired'].includes(status);

/** DOMAIN "Who may do what": a need is its organisation's; the agency validates in its territory. */
export const verbs = {
  revise: { scope: 'needs:write', may: mayWrite, fits: isOpen },
  withdraw: { scope: 'needs:write', may: mayWrite, fits: isOpen },
  reopen: { scope: 'needs:write', may: mayWrite, fits: isClosed },
  validate: {
    scope: 'needs:validate',
    may: mayVouch,
    fits: ({ status }) => status === 'declared',
  },
  'record-hires': {
    scope: 'needs:validate',
    may: mayVouch,
    fits: ({ status }) => status !== 'met',
  },
  'correct-hires': { scope: 'needs:validate', may: mayVouch },
} as const satisfies Verbs<StandingNeed>;

export const mayRead = (principal: Principal, need: NeedRow): boolean =>
  isOwn(principal, need) || isInTerritory(principal, need);

/** A new need is always the caller's own, in its territory. */
export const assertMayDeclare = (principal: Principal, territory: string): void =>
  assertMayMake(mayWrite, principal, { organisation: principal.organisation, territory });
