import type { Need } from '@mizan/client';
import type { Session } from '../session/session';

export type NeedAction = 'revise' | 'validate' | 'record-hires' | 'withdraw';
type Who = Pick<Session, 'role' | 'organisation' | 'scopes'>;

const FINAL = ['met', 'withdrawn', 'expired'];
const OWNERS = ['council', 'agency'];

export const mayDeclare = ({ role, scopes }: Who): boolean =>
  OWNERS.includes(role) && scopes.includes('needs:write');

/** What may be done with a need that is seen, in this order; the service decides in the end. */
export function actionsOn(
  { status, organisation }: Pick<Need, 'status' | 'organisation'>,
  who: Who,
): NeedAction[] {
  if (FINAL.includes(status)) return [];
  const isOwn = mayDeclare(who) && organisation === who.organisation;
  const isAgency = who.role === 'agency' && who.scopes.includes('needs:validate');
  const can: [NeedAction, boolean][] = [
    ['validate', isAgency && status === 'declared'],
    ['record-hires', isAgency],
    ['revise', isOwn],
    ['withdraw', isOwn],
  ];
  return can.filter(([, may]) => may).map(([action]) => action);
}
