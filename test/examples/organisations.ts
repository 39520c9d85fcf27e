import { agreement, at, council, document, drafting } from './agreements.js';
import type { Step } from './step.js';

/** Who is registered, and what an organisation may be. */
const federation = {
  id: 'federation-textile',
  name: { fr: 'Fédération du textile', ar: 'فيدرالية النسيج', en: 'Textile federation' },
  acronym: 'FT',
  kind: 'federation',
  territory: 'MA-04',
  validFrom: '2020-01-01',
  contact: 'Secrétariat général',
  origin: 'fictional',
};
const textile = { id: 'federation-textile' };
const registering = { operation: 'registerOrganisation', as: council } as const;
const revising = { operation: 'reviseOrganisation', as: council, path: textile } as const;

export const organisations: readonly Step[] = [
  {
    ...registering,
    name: 'A federation of the region, by its council',
    headers: { 'idempotency-key': 'federation-textile' },
    body: federation,
    gives: 201,
  },
  { ...registering, name: 'The same id again', body: federation, gives: 'organisation-exists' },
  {
    ...registering,
    name: 'Beyond the region of the council',
    body: { ...federation, id: 'federation-national', territory: 'MA' },
    gives: 'territory-forbidden',
  },
  {
    ...registering,
    name: 'Part of one that nobody registered',
    body: { ...federation, id: 'federation-mode', parent: 'nobody' },
    gives: 'unknown-organisation',
  },
  {
    ...registering,
    as: 'ministry',
    name: 'An external partner, which signs on paper',
    body: {
      id: 'fondation-x',
      name: { fr: 'Fondation X' },
      kind: 'external',
      territory: 'MA',
      origin: 'fictional',
    },
    gives: 201,
  },
  {
    ...registering,
    name: 'A member of the federation',
    body: {
      id: 'cooperative-argane',
      name: { fr: 'Coopérative Argane' },
      kind: 'cooperative',
      territory: 'MA-KHE',
      parent: 'federation-textile',
      origin: 'fictional',
    },
    gives: 201,
  },
  {
    ...registering,
    as: 'ministry',
    name: 'An auditor',
    body: {
      id: 'auditor-z',
      name: { fr: 'Cabinet Z' },
      kind: 'auditor',
      territory: 'MA',
      origin: 'fictional',
    },
    gives: 201,
  },
  {
    operation: 'listOrganisations',
    name: 'The councils',
    as: council,
    query: { kind: 'council', sort: '-territory' },
    gives: 200,
  },
  {
    operation: 'readOrganisation',
    name: 'The employment agency',
    as: council,
    path: { id: 'anapec' },
    gives: 200,
  },
  {
    operation: 'readOrganisation',
    name: 'An organisation that is not there',
    as: council,
    path: { id: 'nobody' },
    gives: 'not-found',
  },
  {
    ...revising,
    name: 'Another acronym',
    headers: { 'if-match': '"v1"' },
    body: { acronym: 'FDT' },
    gives: 200,
  },
  {
    ...revising,
    name: 'Another kind',
    headers: { 'if-match': '"v2"' },
    body: { kind: 'association' },
    gives: 'kind-is-fixed',
  },
  {
    ...revising,
    name: 'Part of its own member',
    headers: { 'if-match': '"v2"' },
    body: { parent: 'cooperative-argane' },
    gives: 'parent-is-below',
  },
  {
    ...drafting,
    name: 'An auditor as a party',
    body: {
      ...agreement,
      parties: [...agreement.parties, { organisation: 'auditor-z', role: 'external' }],
    },
    gives: 'not-a-party-kind',
  },
  {
    ...drafting,
    name: 'A convention with a partner that has no account',
    body: {
      ...agreement,
      title: 'Convention Région – Fondation X',
      parties: [...agreement.parties, { organisation: 'fondation-x', role: 'external' }],
    },
    gives: 201,
    keep: 'external',
  },
  {
    operation: 'openReview',
    name: 'Of it',
    as: council,
    path: at('external'),
    headers: { 'if-match': '"v1"' },
    gives: 200,
  },
  {
    operation: 'makeReady',
    name: 'Of it',
    as: council,
    path: at('external'),
    headers: { 'if-match': '"v2"' },
    gives: 200,
  },
  {
    operation: 'signAgreement',
    name: 'Electronically, for one without an account',
    as: council,
    path: at('external'),
    headers: { 'if-match': '"v3"' },
    body: {
      organisation: 'fondation-x',
      contentHash: '{external.contentHash}',
      type: 'electronic-simple',
    },
    gives: 'external-signs-on-paper',
  },
  {
    operation: 'signAgreement',
    name: 'What a partner without an account signed on paper',
    as: council,
    path: at('external'),
    headers: { 'if-match': '"v3"' },
    body: {
      organisation: 'fondation-x',
      contentHash: '{external.contentHash}',
      type: 'recorded',
      signedOn: '2026-11-20',
      documentHash: document,
    },
    gives: 200,
  },
  {
    operation: 'closeOrganisation',
    name: 'By the council of its region',
    as: council,
    path: textile,
    headers: { 'if-match': '"v2"' },
    body: { on: '2026-11-20', reason: 'Fusion' },
    gives: 200,
  },
  {
    ...drafting,
    name: 'With an organisation that is closed',
    body: {
      ...agreement,
      parties: [...agreement.parties, { organisation: 'federation-textile', role: 'federation' }],
    },
    gives: 'organisation-closed',
  },
];
