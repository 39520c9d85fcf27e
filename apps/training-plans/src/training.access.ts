import { forbidden, isInTerritory, notFound, type Principal } from '@mizan/platform';

export type TrainingVerb = 'propose' | 'adopt' | 'run-session';
interface Located {
  readonly territory: string;
  /** The operator of a session; a plan and a programme have none. */
  readonly operator?: string;
}


/** DOMAIN "Who may do what": councils propose and adopt, agencies and operators propose; a session is its operator's. */
const rules: Record<TrainingVerb, (principal: Principal, row: Located) => boolean> = {
  propose: (principal, row) => ['council', 'agency', 'operator'].includes(principal.role) && isInTerritory(principal, row),
  adopt: (principal, row) => principal.role === 'council' && isInTerritory(principal, row),
  'run-session': (principal, row) => principal.role === 'operator' && row.operator === principal.organisation && isInTerritory(principal, row),
};

export const mayRead = (principal: Principal, row: Located): boolean => row.operator === principal.organisation || isInTerritory(principal, row);

/** 404 for what the caller may not see, 403 for what it may see and not do. */
export function mayAct(principal: Principal, verb: TrainingVerb, row: Located, what: string): void {
  if (!mayRead(principal, row)) throw notFound(what);
  if (!rules[verb](principal, row)) throw forbidden(`${principal.organisation} may not ${verb} here`);
}

/** What is new is refused with 403: there is nothing yet that could be hidden. */
export function mayMake(principal: Principal, verb: TrainingVerb, row: Located): void {
  if (!rules[verb](principal, row)) throw forbidden(`${principal.organisation} may not ${verb} in ${row.territory}`, isInTerritory(principal, row) ? 'forbidden' : 'territory-forbidden');
}
