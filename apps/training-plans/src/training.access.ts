import {
  forbidden,
  isInTerritory,
  notFound,
  outsideTerritory,
  type Principal,
} from '@mizan/platform';

/** `propose`: a plan or programme; `revise`: one that awaits its decision; `adopt`: adoption, opening, suspension, closure; `run-session`: all of a session. */
export type TrainingVerb = 'propose' | 'revise' | 'adopt' | 'run-session';
interface Located {
  readonly territory: string;
  /** The operator of a session; a plan and a programme have none. */
  readonly operator?: string;
  /** Who proposed a plan or programme, and how far it has come. */
  readonly organisation?: string;
  readonly status?: string;
}
type Rule = (principal: Principal, row: Located) => boolean;

const PROPOSERS = ['council', 'agency', 'operator', 'planner'];
const UNDECIDED = ['draft', 'proposed'];
const mayPropose: Rule = (principal, row) =>
  PROPOSERS.includes(principal.role) && isInTerritory(principal, row);
const mayAdopt: Rule = (principal, row) =>
  principal.role === 'council' && isInTerritory(principal, row);

/** DOMAIN "Who may do what": councils propose and adopt; agencies, operators and planners propose; a session is its operator's. */
const rules: Record<TrainingVerb, Rule> = {
  propose: mayPropose,
  adopt: mayAdopt,
  revise: (principal, row) =>
    mayAdopt(principal, row) ||
    (mayPropose(principal, row) &&
      row.organisation === principal.organisation &&
      UNDECIDED.includes(row.status ?? '')),
  'run-session': (principal, row) =>
    principal.role === 'operator' &&
    row.operator === principal.organisation &&
    isInTerritory(principal, row),
};

export const mayRead = (principal: Principal, row: Located): boolean =>
  row.operator === principal.organisation || isInTerritory(principal, row);

/** 404 for what the caller may not see, 403 for what it may see and not do. */
export function mayAct(principal: Principal, verb: TrainingVerb, row: Located): void {
  if (!mayRead(principal, row)) throw notFound();
  if (!rules[verb](principal, row)) throw forbidden(principal);
}

/** What is new is refused with 403: there is nothing yet that could be hidden. */
export function mayMake(principal: Principal, verb: TrainingVerb, row: Located): void {
  if (!rules[verb](principal, row))
    throw isInTerritory(principal, row)
      ? forbidden(principal)
      : outsideTerritory(principal, row.territory);
}
