import { type Access, accessesTo, OWNERS } from './access.js';
import { incentives } from './incentives.js';

const propose = 'micro-project: propose, revise own';
const lead = 'micro-project: steps, visits';
const project = accessesTo('micro-project');
const at = (verb: string) => `/v1/micro-projects/{id}${verb}`;
const PROJECT = {
  ...{ title: 'Accès', territory: '{place}', promoters: 1, jobsExpected: 2 },
  origin: 'fictional',
};
const PUSHED = {
  specversion: '1.0',
  id: 'matrix-{n}',
  source: '{organisation}',
  type: 'ma.mizan.inbound.micro-project-published.v1',
  subject: 'M-{n}',
  data: { ...PROJECT, externalId: 'M-{n}' },
};
const on = '2026-11-20';
const request = 'support: request, revise own';
const decide = 'support: grant, refuse';
const follow = 'support: start, evaluate';
const support = accessesTo('support');
const supportAt = (verb: string) => `/v1/supports/{id}${verb}`;
const SUPPORT = {
  beneficiary: { kind: 'association', name: 'Accès' },
  ...{ territory: '{place}', members: 3, women: 2, youth: 1, amount: 1, jobsExpected: 2 },
  origin: 'fictional',
};

/** Who may do what for the creation of jobs. */
export const jobCreation: readonly Access[] = [
  ...OWNERS,
  project.create('POST /v1/events', propose, 'push', {
    ...{ body: PUSHED, contentType: 'application/cloudevents+json' },
  }),
  project.create('POST /v1/micro-projects', propose, 'propose', { body: PROJECT }),
  project.list('GET /v1/micro-projects'),
  project.read(`GET ${at('')}`),
  project.read(`GET ${at('/history')}`),
  project.act(`PATCH ${at('')}`, propose, 'revise', {}),
  project.act(`POST ${at('/selection')}`, lead, 'select', { on, result: 'selected' }),
  project.act(`POST ${at('/incubation')}`, lead, 'incubate', { on, by: 'anapec' }),
  project.act(`POST ${at('/financing')}`, lead, 'finance', {
    ...{ on, parts: [{ funder: 'anapec', amount: 1 }] },
  }),
  project.act(`POST ${at('/creation')}`, lead, 'create', { on, jobs: 1 }),
  project.act(`POST ${at('/visits')}`, lead, 'visit', { on, alive: true }),
  project.act(`POST ${at('/abandonment')}`, 'micro-project: abandon', 'abandon', { reason: '…' }),
  support.create('POST /v1/supports', request, 'request', { body: SUPPORT }),
  support.list('GET /v1/supports'),
  support.read(`GET ${supportAt('')}`),
  support.read(`GET ${supportAt('/history')}`),
  support.act(`PATCH ${supportAt('')}`, request, 'revise', {}),
  support.act(`POST ${supportAt('/grant')}`, decide, 'grant', { on, amount: 1 }),
  support.act(`POST ${supportAt('/refusal')}`, decide, 'refuse', { on, reason: '…' }),
  support.act(`POST ${supportAt('/start')}`, follow, 'start', { on }),
  support.act(`POST ${supportAt('/evaluation')}`, follow, 'evaluate', {
    ...{ on, jobs: 1, result: 'achieved' },
  }),
  support.act(`POST ${supportAt('/abandonment')}`, 'support: abandon', 'abandon', { reason: '…' }),
  ...incentives,
];
