import { type Access, accessesTo, HEALTH } from './access.js';

const sums = 'read: sums';
const behind = 'read: what stands behind a sum';
const known = 'read: code lists, freshness';
const figure = accessesTo('figure');
const set = accessesTo('assumption set');
const SET = {
  ...{ name: 'matrix-{n}', label: 'Accès', fill: 0.9, completion: 0.8 },
  ...{ availability: 0.85, delivery: 1 },
};

/** Who may read figures and what stands behind them, and set assumptions. */
export const planningProjections: readonly Access[] = [
  ...HEALTH,
  figure.read('GET /v1/projections', sums),
  figure.read('GET /v1/stream', sums),
  figure.read('GET /v1/projections/lineage', behind),
  figure.read('GET /v1/commitments', behind),
  figure.serve('GET /v1/events/{id}/trace', behind),
  figure.serve('GET /v1/freshness', known),
  figure.serve('GET /v1/code-lists/{list}', known, { at: { list: 'territory' } }),
  figure.serve('GET /v1/operations/runs', known),
  figure.serve('GET /v1/operations/runs/{id}', known),
  figure.serve('GET /v1/operations/ledger', known),
  figure.serve('GET /v1/positions', 'states, for verification'),
  set.create('POST /v1/assumption-sets', 'assumption sets: draft', 'draft', { body: SET }),
  set.list('GET /v1/assumption-sets', known),
  set.read('GET /v1/assumption-sets/{id}', known),
  set.act('PATCH /v1/assumption-sets/{id}', 'assumption sets: revise own', 'revise', {}),
  set.act('POST /v1/assumption-sets/{id}/approval', 'assumption sets: approve', 'approve'),
  set.act('POST /v1/assumption-sets/{id}/activation', 'assumption sets: activate', 'activate'),
];
