import { type Access, accessesTo, OWNERS } from './access.js';

const write = 'agreement: draft to ready, amend, documents, share, links, denounce';
const govern = 'agreement: force, suspend, resume, renew, terminate, close';
const seen = 'agreement: read';
const reason = { reason: '…' };
const from = { effectiveAt: '2026-11-24' };
/** A document hash that no text has. */
const NO_HASH = `sha256:${'0'.repeat(64)}`;
const agreement = accessesTo('agreement');
const amendment = accessesTo('amendment');
const document = accessesTo('document');
const organisation = accessesTo('organisation');
const at = (verb: string) => `/v1/agreements/{id}${verb}`;
const post = (verb: string) => `POST ${at(`/${verb}`)}`;
const TEXT = {
  kind: 'memorandum',
  title: 'Accès',
  territory: 'MA-04',
  parties: [
    { organisation: '{organisation}', role: '{role}' },
    { organisation: 'anapec', role: 'agency' },
  ],
  commitments: [],
  origin: 'fictional',
};
const paper = (organisations: readonly string[]) =>
  organisations.map((one) => ({ organisation: one, signedOn: '2020-01-02' }));
const PUSHED = {
  specversion: '1.0',
  id: 'matrix-{n}',
  source: '{organisation}',
  type: 'ma.mizan.inbound.agreement-signed.v1',
  subject: 'M-{n}',
  data: { ...TEXT, title: 'Accès {n}', externalId: 'M-{n}', documentHash: `sha256:{n64}` },
};
const CLOUD_EVENT = 'application/cloudevents+json';

/** The commands on an agreement and on an amendment: they are the same. */
const commands: readonly Access[] = [
  agreement.act(`PATCH ${at('')}`, write, 'change', {}),
  agreement.act(post('review'), write, 'review'),
  agreement.act(post('corrections'), write, 'request-corrections', reason),
  agreement.act(post('ready'), write, 'make-ready'),
  agreement.act(post('withdrawal'), write, 'withdraw', reason),
  agreement.act(post('abandonment'), write, 'abandon', reason),
  agreement.act(post('sharing'), write, 'share', { with: 'planner' }),
  agreement.act(post('conditions'), write, 'meet-condition', { kind: 'visa', date: '2026-11-20' }),
  agreement.act(post('amendments'), write, 'amend', { effectiveAt: '2027-01-01', changes: {} }),
  agreement.act(post('denunciation'), write, 'denounce', reason),
  {
    ...agreement.act('POST /v1/commitments/{id}/links', write, 'accept-link', {
      organisation: 'operator-ofppt',
    }),
    at: { id: '{commitment}' },
  },
  {
    ...agreement.act(post('documents'), write, 'add-document', 'no file'),
    ...{ contentType: 'application/octet-stream', query: 'kind=other&fileName=a.pdf' },
  },
  agreement.act(post('signatures'), 'agreement: sign', 'sign', {
    ...{ organisation: '{organisation}', contentHash: NO_HASH, type: 'recorded' },
  }),
  agreement.act(post('signatures'), write, 'record-signature', {
    ...{ organisation: '{external}', contentHash: NO_HASH, type: 'recorded' },
  }),
  agreement.act(post('entry-into-force'), govern, 'enter-into-force', from),
  agreement.act(post('suspension'), govern, 'suspend', { ...from, ...reason }),
  agreement.act(post('resumption'), govern, 'resume', from),
  agreement.act(post('renewal'), govern, 'renew'),
  agreement.act(post('termination'), govern, 'terminate', reason),
  agreement.act(post('closure'), govern, 'close', { summary: '…' }),
];

const REGISTERED = {
  ...{ id: 'matrix-{n}', territory: '{place}', origin: 'fictional' },
  ...{ name: { fr: 'Organisation {n}' }, validFrom: '2020-01-01' },
};

const organisations = (row: 'organisations' | 'organisations: councils and ministries') => {
  const { read, create, act } = accessesTo(
    row === 'organisations' ? 'organisation' : 'council or ministry',
  );
  return [
    read('GET /v1/organisations/{id}', 'organisations: read'),
    create('POST /v1/organisations', row, 'register', {
      body: { ...REGISTERED, kind: row === 'organisations' ? 'association' : 'council' },
    }),
    act('PATCH /v1/organisations/{id}', row, 'revise', {}),
    act('POST /v1/organisations/{id}/closure', row, 'close', {}),
  ];
};

/** Who may do what with agreements and organisations. */
export const partnerAgreements: readonly Access[] = [
  ...OWNERS,
  agreement.create('POST /v1/events', write, 'push', { body: PUSHED, contentType: CLOUD_EVENT }),
  agreement.create('POST /v1/agreements', write, 'draft', { body: TEXT }),
  agreement.create('POST /v1/agreements/records', write, 'record', {
    body: {
      ...TEXT,
      title: 'Accès {n}',
      documentHash: 'sha256:{n64}',
      signatures: paper(['{organisation}', 'anapec']),
    },
  }),
  agreement.list('GET /v1/agreements', seen),
  agreement.read(`GET ${at('')}`, seen),
  agreement.read(`GET ${at('/history')}`, seen),
  agreement.read(`GET ${at('/commitments')}`, seen),
  agreement.read(`GET ${at('/documents')}`, seen),
  document.read(`GET ${at('/documents/{hash}')}`, seen),
  document.act(post('documents/{hash}/removal'), write, 'remove-document', reason),
  amendment.read(`GET ${at('/comparison')}`, seen),
  {
    ...agreement.read(post('amendments/comparison'), seen),
    body: { effectiveAt: '2027-01-01', changes: {} },
  },
  ...commands,
  organisation.list('GET /v1/organisations', 'organisations: read'),
  organisation.read('GET /v1/organisations/{id}/history', 'organisations: read'),
  ...organisations('organisations'),
  ...organisations('organisations: councils and ministries'),
];
