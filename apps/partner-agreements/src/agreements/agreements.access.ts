import {
  type AgreementState,
  type CommitmentTerms,
  isReadInTerritory,
  NEGOTIATED,
  PARTY_KINDS,
} from '@mizan/contracts';
import {
  isInTerritory,
  outsideTerritory,
  type Principal,
  Problem,
  readsByTerritory,
} from '@mizan/platform';
import type { Asker, Makers, Verbs } from '@mizan/records';
import { decidersOf, isAboveRegions } from './rules/deciders.js';
import { ownDocuments } from './rules/documents.js';
import { mayBeAbandoned } from './rules/ending.js';
import { outstanding } from './rules/force.js';
import { awaitsPaper, isSignedBy } from './rules/signing.js';

type AgreementRow = Pick<AgreementState, 'territory' | 'parties' | 'amendment'> & {
  readonly commitments: readonly Pick<CommitmentTerms, 'territory'>[];
};
type StandingAgreement = AgreementRow &
  Pick<
    AgreementState,
    | 'status'
    | 'signatures'
    | 'conditions'
    | 'amends'
    | 'renewal'
    | 'sharedWith'
    | 'endedOn'
    | 'documents'
  >;

const isParty = (principal: Principal, { parties }: Pick<AgreementRow, 'parties'>) =>
  parties.some(({ organisation }) => organisation === principal.organisation);

/** An external party has no account: another party records what it signed on paper. */
const mayBeParty = ({ role }: Principal): boolean =>
  role !== 'external' && PARTY_KINDS.some((kind) => kind === role);

const mayWrite = (principal: Principal, agreement: AgreementRow): boolean =>
  mayBeParty(principal) && isParty(principal, agreement);

/**
 * DOMAIN "Decisions", *Agreements*: the council of the territory governs. Above one region it is
 * the ministry or the councils that are parties.
 */
const mayGovern = (principal: Principal, agreement: AgreementRow): boolean =>
  isAboveRegions(agreement)
    ? decidersOf(agreement).includes(principal.organisation)
    : principal.role === 'council' && isInTerritory(principal, agreement);

const within =
  (...statuses: readonly AgreementState['status'][]) =>
  ({ status }: StandingAgreement) =>
    statuses.includes(status);
const BEFORE_FORCE = within(
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
  'signed',
);
const OPEN_TO_SIGNATURE = within('ready', 'partly-signed');
const AMENDABLE = within('signed', 'in-force', 'suspended');
const hasEnded = within('expired', 'terminated', 'denounced');
/** An amendment runs and ends with the agreement that it amends. */
const runs = (agreement: StandingAgreement) =>
  within('in-force', 'suspended')(agreement) && !agreement.amends;
const awaitsSignature = (agreement: StandingAgreement, { principal }: Asker) =>
  OPEN_TO_SIGNATURE(agreement) && !isSignedBy(agreement, principal.organisation);
const hasOutstanding = (agreement: StandingAgreement) => outstanding(agreement).length > 0;

const write = { scope: 'agreements:write', may: mayWrite } as const;
const govern = { scope: 'agreements:govern', may: mayGovern } as const;

/**
 * DOMAIN "Who may do what": the parties write, each signs for itself, the council of the territory
 * governs.
 */
export const verbs = {
  change: { ...write, fits: within('draft', 'in-review', 'corrections', 'ready', 'partly-signed') },
  review: { ...write, fits: within('draft', 'corrections') },
  'request-corrections': { ...write, fits: within('in-review') },
  'make-ready': { ...write, fits: within('in-review') },
  withdraw: { ...write, fits: OPEN_TO_SIGNATURE },
  sign: { scope: 'agreements:sign', may: mayWrite, fits: awaitsSignature },
  'record-signature': {
    scope: 'agreements:sign',
    may: mayWrite,
    fits: (agreement) => OPEN_TO_SIGNATURE(agreement) && awaitsPaper(agreement),
  },
  'meet-condition': {
    ...write,
    fits: (agreement) => BEFORE_FORCE(agreement) && hasOutstanding(agreement),
  },
  'accept-link': { ...write, fits: ({ commitments }) => commitments.length > 0 },
  'enter-into-force': {
    ...govern,
    fits: (agreement) => agreement.status === 'signed' && !hasOutstanding(agreement),
  },
  amend: { ...write, fits: (agreement) => AMENDABLE(agreement) && !agreement.amends },
  share: {
    ...write,
    fits: (agreement) => within(...NEGOTIATED)(agreement) && !agreement.sharedWith?.length,
  },
  'add-document': write,
  'remove-document': {
    ...write,
    fits: ({ documents }, { principal }) =>
      ownDocuments(documents, principal.organisation).length > 0,
  },
  denounce: { ...write, fits: runs },
  abandon: { ...write, fits: (agreement) => mayBeAbandoned(agreement) },
  suspend: { ...govern, fits: (agreement) => runs(agreement) && agreement.status === 'in-force' },
  resume: { ...govern, fits: (agreement) => runs(agreement) && agreement.status === 'suspended' },
  renew: { ...govern, fits: (agreement) => runs(agreement) && Boolean(agreement.renewal) },
  terminate: { ...govern, fits: runs },
  close: {
    ...govern,
    fits: (agreement, { today }) => hasEnded(agreement) && (agreement.endedOn ?? '') <= today,
  },
} as const satisfies Verbs<StandingAgreement>;

export const makers = {
  draft: { scope: 'agreements:write', may: mayBeParty },
  record: { scope: 'agreements:write', may: mayBeParty },
} as const satisfies Makers;

/** A text under negotiation is for its parties, and for those with whom one of them shares it. */
export const mayRead = (
  principal: Principal,
  agreement: Pick<AgreementState, 'territory' | 'parties' | 'status' | 'sharedWith'>,
): boolean =>
  isParty(principal, agreement) ||
  (readsByTerritory(principal, agreement) && isReadInTerritory(agreement, principal.role));

/**
 * The author of a new agreement is a party to it, and the agreement lies in the author's territory.
 */
export function assertMayDraft(principal: Principal, agreement: AgreementRow): void {
  if (!mayWrite(principal, agreement))
    throw new Problem(403, 'not-a-party', { organisation: principal.organisation });
  if (!isInTerritory(principal, agreement)) throw outsideTerritory(principal, agreement.territory);
}
