import type { HiringNeedState } from '@mizan/contracts';
import {
  forbidden,
  isInTerritory,
  notFound,
  outsideTerritory,
  type Principal,
} from '@mizan/platform';

type NeedRow = Pick<HiringNeedState, 'organisation' | 'territory'>;
export type NeedVerb = 'write' | 'validate';

const isOwn = (principal: Principal, need: NeedRow) => need.organisation === principal.organisation;

/** DOMAIN "Who may do what": a need is its organisation's; the agency validates in its territory. */
const rules: Record<NeedVerb, (principal: Principal, need: NeedRow) => boolean> = {
  write: (principal, need) =>
    ['council', 'agency'].includes(principal.role) &&
    isOwn(principal, need) &&
    isInTerritory(principal, need),
  validate: (principal, need) => principal.role === 'agency' && isInTerritory(principal, need),
};

export const mayRead = (principal: Principal, need: NeedRow): boolean =>
  isOwn(principal, need) || isInTerritory(principal, need);

/** 404 for what the caller may not see, 403 for what it may see and not do. */
export function mayAct(principal: Principal, verb: NeedVerb, need: NeedRow): void {
  if (!mayRead(principal, need)) throw notFound();
  if (!rules[verb](principal, need)) throw forbidden(principal);
}

/** A new need is always the caller's own, in its territory. */
export function mayDeclare(principal: Principal, territory: string): void {
  const need = { organisation: principal.organisation, territory };
  if (!rules.write(principal, need))
    throw isInTerritory(principal, need)
      ? forbidden(principal)
      : outsideTerritory(principal, territory);
}
