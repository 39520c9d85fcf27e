import type { Agreement } from '@mizan/client';
import type { Session } from '../session/session';

export type AgreementAction =
  | 'sign'
  | 'review'
  | 'ready'
  | 'corrections'
  | 'change'
  | 'enter'
  | 'meet'
  | 'withdraw'
  | 'terminate';
type Who = Pick<Session, 'role' | 'organisation' | 'scopes' | 'territory'>;
type Row = Pick<Agreement, 'status' | 'parties' | 'signatures' | 'conditions' | 'territory'>;

const PARTY_ROLES = ['council', 'agency', 'operator', 'ministry'];
const CHANGEABLE = ['draft', 'in-review', 'corrections', 'ready', 'partly-signed'];
const OPEN_TO_SIGNATURE = ['ready', 'partly-signed'];
const BEFORE_FORCE = [...CHANGEABLE, 'signed'];

export const mayDraft = ({ role, scopes }: Pick<Who, 'role' | 'scopes'>): boolean =>
  PARTY_ROLES.includes(role) && scopes.includes('agreements:write');
export const isPartyTo = ({ parties }: Pick<Row, 'parties'>, organisation: string): boolean =>
  parties.some((party) => party.organisation === organisation);
export const outstanding = <C extends { date?: string | null }>(
  conditions: readonly C[] | null | undefined,
): C[] => (conditions ?? []).filter(({ date }) => !date);

const hasSigned = ({ signatures }: Row, organisation: string) =>
  signatures.some((one) => one.organisation === organisation && one.confirmed);

/** What may be done with an agreement that is seen, the next step first; the service decides in the end. */
export function actionsOn(
  agreement: Row,
  who: Who,
  isWithin: (territory: string, whole: string) => boolean,
): AgreementAction[] {
  const { status } = agreement;
  const isParty = PARTY_ROLES.includes(who.role) && isPartyTo(agreement, who.organisation);
  const writes = isParty && who.scopes.includes('agreements:write');
  const signs = isParty && who.scopes.includes('agreements:sign');
  const governs =
    who.role === 'council' &&
    who.scopes.includes('agreements:govern') &&
    isWithin(agreement.territory, who.territory);
  const hasOutstanding = outstanding(agreement.conditions).length > 0;
  const can: [AgreementAction, boolean][] = [
    [
      'sign',
      signs && OPEN_TO_SIGNATURE.includes(status) && !hasSigned(agreement, who.organisation),
    ],
    ['enter', governs && status === 'signed' && !hasOutstanding],
    ['review', writes && (status === 'draft' || status === 'corrections')],
    ['ready', writes && status === 'in-review'],
    ['corrections', writes && status === 'in-review'],
    ['meet', writes && BEFORE_FORCE.includes(status) && hasOutstanding],
    ['change', writes && CHANGEABLE.includes(status)],
    ['withdraw', writes && OPEN_TO_SIGNATURE.includes(status)],
    ['terminate', governs && status === 'in-force'],
  ];
  return can.filter(([, may]) => may).map(([action]) => action);
}
