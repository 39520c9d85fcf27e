import type { AgreementState } from '@mizan/contracts';
import {
  forbidden,
  isInTerritory,
  notFound,
  outsideTerritory,
  type Principal,
  Problem,
} from '@mizan/platform';

type AgreementRow = Pick<AgreementState, 'territory' | 'parties'>;
/** `write`: draft, change, review, corrections, ready, conditions, withdraw; `govern`: entry into force, termination. */
export type AgreementVerb = 'write' | 'sign' | 'govern';

const isParty = (principal: Principal, { parties }: AgreementRow) =>
  parties.some(({ organisation }) => organisation === principal.organisation);
const PARTY_ROLES = ['council', 'agency', 'operator', 'ministry'];

/** DOMAIN "Who may do what": the parties write, each signs for itself, the council of the territory governs. */
const rules: Record<AgreementVerb, (principal: Principal, agreement: AgreementRow) => boolean> = {
  write: (principal, agreement) =>
    PARTY_ROLES.includes(principal.role) && isParty(principal, agreement),
  sign: (principal, agreement) =>
    PARTY_ROLES.includes(principal.role) && isParty(principal, agreement),
  govern: (principal, agreement) =>
    principal.role === 'council' && isInTerritory(principal, agreement),
};

export const mayRead = (principal: Principal, agreement: AgreementRow): boolean =>
  isParty(principal, agreement) || isInTerritory(principal, agreement);

/** 404 for what the caller may not see, 403 for what it may see and not do. */
export function mayAct(principal: Principal, verb: AgreementVerb, agreement: AgreementRow): void {
  if (!mayRead(principal, agreement)) throw notFound();
  if (!rules[verb](principal, agreement)) throw forbidden(principal);
}

/** A new agreement names its author as a party and lies in the author's territory. */
export function mayDraft(principal: Principal, agreement: AgreementRow): void {
  if (!rules.write(principal, agreement))
    throw new Problem(403, 'not-a-party', { organisation: principal.organisation });
  if (!isInTerritory(principal, agreement)) throw outsideTerritory(principal, agreement.territory);
}
