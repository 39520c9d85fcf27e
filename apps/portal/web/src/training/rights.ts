import type { Plan, Programme, Session } from '@mizan/client';
import type { Session as SignedIn } from '../session/session';

export type PlanAction = 'adopt' | 'propose' | 'revise' | 'close';
export type ProgrammeAction = 'open' | 'resume' | 'schedule' | 'revise' | 'suspend' | 'close';
export type SessionAction =
  'count-enrolments' | 'count-completions' | 'count-outcomes' | 'revise' | 'cancel';
type Who = Pick<SignedIn, 'role' | 'organisation' | 'scopes' | 'territory'>;
type Within = (territory: string, whole: string) => boolean;

const PROPOSERS = ['council', 'agency', 'operator', 'planner'];
const ADOPTERS = ['council'];

const allowed = <Action>(can: readonly (readonly [Action, boolean])[]): Action[] =>
  can.filter(([, may]) => may).map(([action]) => action);
const mayPropose = (who: Who) => PROPOSERS.includes(who.role) && who.scopes.includes('plans:write');
const mayAdopt = (who: Who) => ADOPTERS.includes(who.role) && who.scopes.includes('plans:write');
const runsSessions = (who: Who) => who.role === 'operator' && who.scopes.includes('sessions:write');

export const mayDraftPlan = mayPropose;

/** What may be done with a plan that is seen, the next step first; the service decides in the end. */
export function actionsOnPlan(
  { status, organisation, territory }: Pick<Plan, 'status' | 'organisation' | 'territory'>,
  who: Who,
  isWithin: Within,
): PlanAction[] {
  const isHere = isWithin(territory, who.territory);
  const adopts = isHere && mayAdopt(who);
  const proposes = isHere && mayPropose(who);
  return allowed<PlanAction>([
    ['adopt', adopts && status === 'draft'],
    ['propose', proposes && status !== 'closed'],
    ['revise', status === 'draft' && (adopts || (proposes && organisation === who.organisation))],
    ['close', adopts && (status === 'adopted' || status === 'running')],
  ]);
}

export function actionsOnProgramme(
  { status, organisation, territory }: Pick<Programme, 'status' | 'organisation' | 'territory'>,
  who: Who,
  isWithin: Within,
): ProgrammeAction[] {
  const isHere = isWithin(territory, who.territory);
  const adopts = isHere && mayAdopt(who);
  const isOwnProposal =
    isHere && mayPropose(who) && organisation === who.organisation && status === 'proposed';
  return allowed<ProgrammeAction>([
    ['open', adopts && status === 'proposed'],
    ['resume', adopts && status === 'suspended'],
    ['schedule', runsSessions(who) && (status === 'proposed' || status === 'open')],
    ['revise', status !== 'closed' && (adopts || isOwnProposal)],
    ['suspend', adopts && status === 'open'],
    ['close', adopts && status !== 'closed'],
  ]);
}

export function actionsOnSession(
  { status, operator, completion }: Pick<Session, 'status' | 'operator' | 'completion'>,
  who: Who,
): SessionAction[] {
  if (!runsSessions(who) || operator !== who.organisation) return [];
  const isClosed = status === 'outcomes-known' || status === 'cancelled';
  return allowed<SessionAction>([
    ['count-outcomes', (status === 'ended' || status === 'outcomes-known') && Boolean(completion)],
    ['count-enrolments', !isClosed],
    ['count-completions', !isClosed],
    ['revise', !isClosed],
    ['cancel', !isClosed && !completion],
  ]);
}
