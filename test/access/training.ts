import { type Access, accessesTo, OWNERS } from './access.js';

const propose = 'plans, programmes: propose';
const revise = 'plans, programmes: revise';
const adopt = 'plans, programmes: adopt, correct';
const run = 'sessions, counts, corrections';
const plan = accessesTo('plan');
const programme = accessesTo('programme');
const session = accessesTo('session');
const PLAN = { title: 'Accès', territory: '{place}', audience: 'all', origin: 'fictional' };
const PROGRAMME = { title: 'Accès', occupations: [], origin: 'fictional' };
const SESSION = {
  ...{ operator: '{organisation}', territory: '{place}', from: '2026-12-01', to: '2027-03-31' },
  ...{ seats: { cumulative: 20 }, origin: 'fictional' },
};

/** Who may do what with plans, programmes and sessions. */
export const trainingPlans: readonly Access[] = [
  ...OWNERS,
  plan.create('POST /v1/plans', propose, 'draft', { body: PLAN }),
  plan.list('GET /v1/plans'),
  plan.read('GET /v1/plans/{id}'),
  plan.read('GET /v1/plans/{id}/history'),
  plan.act('PATCH /v1/plans/{id}', revise, 'revise', {}),
  plan.act('POST /v1/plans/{id}/adoption', adopt, 'adopt'),
  plan.act('POST /v1/plans/{id}/closure', adopt, 'close'),
  plan.act('POST /v1/plans/{id}/programmes', propose, 'propose-programme', PROGRAMME),
  plan.read('GET /v1/plans/{id}/programmes'),
  programme.list('GET /v1/programmes'),
  programme.read('GET /v1/programmes/{id}'),
  programme.read('GET /v1/programmes/{id}/history'),
  programme.act('PATCH /v1/programmes/{id}', revise, 'revise', {}),
  programme.act('POST /v1/programmes/{id}/opening', adopt, 'open'),
  programme.act('POST /v1/programmes/{id}/suspension', adopt, 'suspend', { reason: '…' }),
  programme.act('POST /v1/programmes/{id}/resumption', adopt, 'resume'),
  programme.act('POST /v1/programmes/{id}/closure', adopt, 'close', {}),
  programme.act(
    'POST /v1/programmes/{id}/sessions',
    'sessions: schedule',
    'schedule-session',
    SESSION,
  ),
  programme.read('GET /v1/programmes/{id}/sessions'),
  session.list('GET /v1/sessions'),
  session.read('GET /v1/sessions/{id}'),
  session.read('GET /v1/sessions/{id}/history'),
  session.act('PATCH /v1/sessions/{id}', run, 'revise', {}),
  session.act('POST /v1/sessions/{id}/enrolments', run, 'count-enrolments', {
    ...{ applications: 5, enrolled: 5, on: '2026-11-20' },
  }),
  session.act('POST /v1/sessions/{id}/completions', run, 'count-completions', {
    ...{ completed: 5, on: '2026-11-20' },
  }),
  session.act('POST /v1/sessions/{id}/outcomes', run, 'count-outcomes', {
    ...{ month: 6, numerator: 3, denominator: 5, on: '2026-11-20' },
  }),
  session.act('POST /v1/sessions/{id}/cancellation', run, 'cancel', {}),
];
