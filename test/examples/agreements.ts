import type { Step } from './step.js';

export const council = 'council-ma-04';
const nobody = '00000000-0000-7000-8000-000000000000';
export const at = (name: string) => ({ id: `{${name}.id}` });
const commitment = {
  owner: 'anapec',
  indicator: 'non-graduate-youth-trained',
  effect: 'supply',
  target: 6000,
  unit: 'persons',
  territory: 'MA-04',
  schedule: 'linear',
  binding: true,
};
export const agreement = {
  kind: 'convention-de-partenariat',
  title: 'Convention Région – ANAPEC',
  territory: 'MA-04',
  implements: null,
  noticeMonths: 6,
  startsOn: '2027-01-01',
  endsOn: '2029-12-31',
  origin: 'fictional',
  parties: [
    { organisation: council, role: 'council', signatory: 'Président du Conseil de la région' },
    { organisation: 'anapec', role: 'agency', signatory: 'Directeur général' },
  ],
  conditions: [{ kind: 'visa', reference: 'Visa du ministère' }],
  commitments: [commitment],
};
const withCommitment = (change: object) => ({
  ...agreement,
  commitments: [{ ...commitment, ...change }],
});
const signature = {
  contentHash: '{agreement.contentHash}',
  type: 'recorded',
  signedOn: '2026-11-20',
};
export const document = `sha256:${'2'.repeat(64)}`;
const pushed = {
  specversion: '1.0',
  id: 'doc-agreement-1',
  source: council,
  type: 'ma.mizan.inbound.agreement-signed.v1',
  subject: 'CONV-2026-17',
  time: '2026-11-21T09:00:00Z',
  datacontenttype: 'application/json',
  sourceversion: 1,
  data: {
    ...agreement,
    conditions: [],
    externalId: 'CONV-2026-17',
    documentHash: document,
    signedOn: '2026-11-20',
  },
};
const structured = 'application/cloudevents+json';
export const drafting = { operation: 'draftAgreement', as: council } as const;
const signing = {
  operation: 'signAgreement',
  path: at('agreement'),
  ifMatch: 'agreement',
  keep: 'agreement',
} as const;
export const verb = (operation: string, as: string, name = 'agreement') =>
  ({ operation, as, path: at(name), ifMatch: name, keep: name }) as const;

const drafts: Step[] = [
  {
    ...drafting,
    name: 'A convention with one commitment',
    body: agreement,
    gives: 201,
    keep: 'agreement',
  },
  {
    ...drafting,
    name: 'An agreement that ends before it begins',
    body: { ...agreement, endsOn: '2026-12-31' },
    gives: 'dates-reversed',
  },
  {
    ...drafting,
    name: 'A party named twice',
    body: { ...agreement, parties: [agreement.parties[0], agreement.parties[0]] },
    gives: 'party-twice',
  },
  {
    ...drafting,
    name: 'A commitment of someone else',
    body: withCommitment({ owner: 'operator-ofppt' }),
    gives: 'owner-not-a-party',
  },
  {
    ...drafting,
    name: 'A commitment in another region',
    body: withCommitment({ territory: 'MA-06' }),
    gives: 'outside-the-agreement',
  },
  {
    ...drafting,
    name: 'Persons trained counted in MAD',
    body: withCommitment({ unit: 'MAD' }),
    gives: 'unit-of-effect',
  },
  {
    ...drafting,
    name: 'A schedule that does not add up',
    body: withCommitment({ schedule: [{ period: '2027-Q1', amount: 10 }] }),
    gives: 'schedule-differs-from-target',
  },
  {
    ...drafting,
    name: 'A quarter named twice',
    body: withCommitment({
      schedule: [
        { period: '2027-Q1', amount: 3000 },
        { period: '2027-Q1', amount: 3000 },
      ],
    }),
    gives: 'period-twice',
  },
  {
    ...drafting,
    name: 'A framework that is not there',
    body: { ...agreement, implements: nobody },
    gives: 'unknown-agreement',
  },
  {
    ...drafting,
    name: 'A party that nobody has registered',
    body: {
      ...agreement,
      parties: [agreement.parties[0], { organisation: 'anapek', role: 'agency' }],
    },
    gives: 'unknown-party',
  },
  {
    ...drafting,
    name: 'A party in a role that is not its own',
    body: {
      ...agreement,
      parties: [agreement.parties[0], { organisation: 'anapec', role: 'ministry' }],
    },
    gives: 'other-role',
  },
  {
    ...drafting,
    name: 'A schedule that is none, and one party',
    body: { ...withCommitment({ schedule: 'weekly' }), parties: [agreement.parties[0]] },
    gives: 'not-a-schedule',
  },
  {
    ...drafting,
    name: 'By someone who is no party',
    as: 'ministry',
    body: agreement,
    gives: 'not-a-party',
  },
  {
    operation: 'listAgreements',
    name: 'The drafts',
    as: 'anapec',
    query: { status: 'draft', limit: '1' },
    gives: 200,
  },
  {
    operation: 'readAgreement',
    name: 'The agreement',
    as: 'anapec',
    path: at('agreement'),
    gives: 200,
  },
  {
    operation: 'listCommitmentsOfAgreement',
    name: 'Its commitments',
    as: 'anapec',
    path: at('agreement'),
    gives: 200,
  },
];

const signatures: Step[] = [
  { ...verb('openReview', council), name: 'To review', gives: 200 },
  {
    ...verb('requestCorrections', 'anapec'),
    name: 'The agency asks for corrections',
    body: { reason: 'Préciser l’échéancier' },
    gives: 200,
  },
  {
    ...verb('shareAgreement', 'anapec'),
    name: 'Shared with the planners before it is signed',
    body: { with: 'planner' },
    gives: 200,
  },
  {
    ...verb('changeAgreement', council),
    name: 'Another target',
    body: { commitments: [{ ...commitment, target: 6600 }] },
    gives: 200,
  },
  { ...verb('openReview', council), name: 'To review again', gives: 200 },
  {
    operation: 'signAgreement',
    name: 'Before it is ready',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { ...signature, organisation: council },
    gives: 'not-open-to-signature',
  },
  { ...verb('makeReady', 'anapec'), name: 'Ready to be signed', gives: 200 },
  {
    operation: 'makeReady',
    name: 'From a state that does not lead there',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    gives: 200,
  },
  {
    operation: 'requestCorrections',
    name: 'The review is over',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: {},
    gives: 'wrong-state',
  },
  {
    operation: 'signAgreement',
    name: 'Another text',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { ...signature, organisation: council, contentHash: document },
    gives: 'content-changed',
  },
  {
    operation: 'signAgreement',
    name: 'A hash that is none',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { ...signature, organisation: council, contentHash: 'abc' },
    gives: 'not-a-content-hash',
  },
  {
    operation: 'signAgreement',
    name: 'For another organisation',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { ...signature, organisation: 'anapec' },
    gives: 'organisation-mismatch',
  },
  {
    operation: 'signAgreement',
    name: 'Signed tomorrow',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { ...signature, organisation: council, signedOn: '2026-11-25' },
    gives: 'date-in-the-future',
  },
  {
    ...signing,
    name: 'The council has signed on paper',
    as: council,
    body: { ...signature, organisation: council },
    gives: 200,
  },
  {
    ...signing,
    name: 'The agency has signed',
    as: 'anapec',
    body: { ...signature, organisation: 'anapec', type: 'electronic-qualified' },
    gives: 200,
  },
  {
    operation: 'changeAgreement',
    name: 'A signed text is fixed',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { title: 'Autre titre' },
    gives: 'text-is-fixed',
  },
];

const force: Step[] = [
  {
    operation: 'terminateAgreement',
    name: 'It is not in force',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { reason: 'Fin anticipée' },
    gives: 'not-in-force',
  },
  {
    operation: 'enterIntoForce',
    name: 'The visa is missing',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { effectiveAt: '2026-11-24' },
    gives: 'condition-outstanding',
  },
  {
    operation: 'meetCondition',
    name: 'No such condition',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { kind: 'publication', date: '2026-11-22' },
    gives: 'no-such-condition',
  },
  {
    ...verb('meetCondition', council),
    name: 'The visa was given',
    body: { kind: 'visa', date: '2026-11-22', reference: 'Visa du ministère' },
    gives: 200,
  },
  {
    operation: 'enterIntoForce',
    name: 'After the end',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { effectiveAt: '2031-01-01' },
    gives: 'after-the-end',
  },
  {
    ...verb('enterIntoForce', council),
    name: 'In force today',
    body: { effectiveAt: '2026-11-24' },
    gives: 200,
  },
  {
    operation: 'terminateAgreement',
    name: 'Ended before it was in force',
    as: council,
    path: at('agreement'),
    ifMatch: 'agreement',
    body: { reason: 'Fin anticipée', effectiveAt: '2026-11-01' },
    gives: 'before-entry-into-force',
  },
  {
    ...verb('terminateAgreement', council),
    name: 'Ended before its date',
    body: { reason: 'Objectifs atteints', effectiveAt: '2026-11-24' },
    gives: 200,
  },
  {
    ...drafting,
    name: 'Another draft',
    body: agreement,
    gives: 201,
    keep: 'other',
    isPreparation: true,
  },
  {
    operation: 'enterIntoForce',
    name: 'A draft',
    as: council,
    path: at('other'),
    ifMatch: 'other',
    body: { effectiveAt: '2026-11-24' },
    gives: 'not-signed',
  },
  { ...verb('openReview', council, 'other'), name: 'Its review', gives: 200, isPreparation: true },
  { ...verb('makeReady', council, 'other'), name: 'It is ready', gives: 200, isPreparation: true },
  {
    ...verb('withdrawAgreement', council, 'other'),
    name: 'Back to draft',
    body: { reason: 'Article 4 à revoir' },
    gives: 200,
  },
];

const behind = {
  ...agreement,
  title: 'Convention Région – ANAPEC 2026',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  conditions: [],
  commitments: [{ ...commitment, target: 800 }],
};
const signingBehind = (organisation: string): Step => ({
  ...verb('signAgreement', organisation, 'behind'),
  name: `${organisation} has signed it`,
  body: { ...signature, organisation, contentHash: '{behind.contentHash}' },
  gives: 200,
  isPreparation: true,
});

const lateness: Step[] = [
  {
    ...drafting,
    name: 'A convention that began in January',
    body: behind,
    gives: 201,
    keep: 'behind',
    isPreparation: true,
  },
  {
    ...verb('openReview', council, 'behind'),
    name: 'It is reviewed',
    gives: 200,
    isPreparation: true,
  },
  {
    ...verb('makeReady', council, 'behind'),
    name: 'It is ready too',
    gives: 200,
    isPreparation: true,
  },
  signingBehind(council),
  signingBehind('anapec'),
  {
    ...verb('enterIntoForce', council, 'behind'),
    name: 'In force since January: three quarters have ended',
    body: { effectiveAt: '2026-01-01' },
    gives: 200,
  },
  {
    operation: 'listAgreements',
    name: 'Those with a commitment that is late',
    as: council,
    query: { late: 'true' },
    gives: 200,
  },
];

const links: Step[] = [
  {
    operation: 'acceptLink',
    name: 'Sessions of an operator that is no party may count',
    as: 'anapec',
    path: { id: '{behind.commitments.0.id}' },
    body: { organisation: 'operator-ofppt' },
    gives: 200,
  },
  {
    operation: 'acceptLink',
    name: 'An organisation and a record at once',
    as: 'anapec',
    path: { id: '{behind.commitments.0.id}' },
    body: { organisation: 'operator-ofppt', source: `training-plans:session:${nobody}` },
    gives: 'one-of-both',
  },
  {
    operation: 'acceptLink',
    name: 'A record that names another commitment',
    as: 'anapec',
    path: { id: '{behind.commitments.0.id}' },
    body: { source: `training-plans:session:${nobody}` },
    gives: 'unknown-record',
  },
  {
    operation: 'acceptLink',
    name: 'By someone who is no party',
    as: 'ministry',
    path: { id: '{behind.commitments.0.id}' },
    body: { organisation: 'operator-ofppt' },
    gives: 'forbidden',
  },
];

const pushes: Step[] = [
  {
    operation: 'pushEvents',
    name: 'An agreement that the council signed on paper',
    as: council,
    contentType: structured,
    body: pushed,
    gives: 200,
  },
  {
    operation: 'pushEvents',
    name: 'The agency deposits the same document',
    as: 'anapec',
    contentType: structured,
    body: {
      ...pushed,
      id: 'doc-agreement-2',
      source: 'anapec',
      subject: 'C-17',
      data: { ...pushed.data, externalId: 'C-17' },
    },
    gives: 200,
  },
  {
    operation: 'pushEvents',
    name: 'The same text with another scan: the agreement that is there',
    as: council,
    contentType: structured,
    body: {
      ...pushed,
      id: 'doc-agreement-3',
      sourceversion: 2,
      data: { ...pushed.data, documentHash: `sha256:${'3'.repeat(64)}` },
    },
    gives: 200,
  },
];

const differing: Step = {
  operation: 'pushEvents',
  name: 'The agency’s text names another target',
  as: 'anapec',
  contentType: structured,
  body: {
    ...pushed,
    id: 'doc-agreement-4',
    source: 'anapec',
    subject: 'C-17',
    sourceversion: 2,
    data: {
      ...pushed.data,
      externalId: 'C-17',
      commitments: [{ ...commitment, target: 5000 }],
    },
  },
  gives: 'differs-from-text',
};

export const agreements: readonly Step[] = [
  ...drafts,
  ...signatures,
  ...force,
  ...lateness,
  ...links,
  ...pushes,
  differing,
];
