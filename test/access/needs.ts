import { type Access, accessesTo, OWNERS } from './access.js';

const own = 'need: declare, revise, withdraw, reopen own';
const vouch = 'need: validate, hires, corrections';
const need = accessesTo('need');
const imported = accessesTo('import');
const at = (verb: string) => `/v1/needs/{id}${verb}`;
const NEED = {
  ...{ externalId: 'M-{n}', territory: '{place}', openings: 3, origin: 'fictional' },
};
const PUSHED = {
  specversion: '1.0',
  id: 'matrix-{n}',
  source: '{organisation}',
  type: 'ma.mizan.inbound.job-need-published.v1',
  subject: 'M-{n}',
  data: NEED,
};

/** Who may do what with needs and their imports. */
export const employerNeeds: readonly Access[] = [
  ...OWNERS,
  need.create('POST /v1/events', own, 'push', {
    ...{ body: PUSHED, contentType: 'application/cloudevents+json' },
  }),
  need.serve('POST /v1/imports', own, {
    ...{ body: { ...NEED, territory: '{home}' }, contentType: 'application/x-ndjson' },
  }),
  imported.list('GET /v1/imports', 'need: read an import'),
  imported.read('GET /v1/imports/{id}', 'need: read an import'),
  imported.read('GET /v1/imports/{id}/report', 'need: read the lines of an import'),
  need.create('POST /v1/needs', own, 'declare', { body: NEED }),
  need.create('PUT /v1/needs/by-external-id/{externalId}', own, 'declare', {
    ...{ body: NEED, at: { externalId: 'M-{n}' } },
  }),
  need.create('PUT /v1/needs/by-external-id', own, 'declare', {
    ...{ body: NEED, query: 'externalId=M-{n}' },
  }),
  need.list('GET /v1/needs'),
  need.read(`GET ${at('')}`),
  need.read(`GET ${at('/history')}`),
  need.act(`PATCH ${at('')}`, own, 'revise', {}),
  need.act(`POST ${at('/withdrawal')}`, own, 'withdraw', {}),
  need.act(`POST ${at('/reopening')}`, own, 'reopen', {}),
  need.act(`POST ${at('/validation')}`, vouch, 'validate'),
  need.act(`POST ${at('/hires')}`, vouch, 'record-hires', { on: '2026-11-20', count: 1 }),
  need.act(`POST ${at(`/hires/{hire}/correction`)}`, vouch, 'correct-hires', {
    ...{ count: 1, reason: '…' },
  }),
];
