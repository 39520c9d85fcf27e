import type { Step } from './step.js';

const as = 'anapec';
const council = 'council-ma-04';
const at = (name: string) => ({ id: `{${name}.id}` });
const support = {
  beneficiary: { kind: 'cooperative', name: 'Coopérative Tissage du Gharb' },
  territory: 'MA-KHE',
  sector: 'C',
  occupation: '7318',
  members: 12,
  women: 8,
  youth: 5,
  amount: 200_000,
  jobsExpected: 4,
  expectedOn: '2026-06-30',
  funder: council,
  commitmentId: null,
  origin: 'fictional',
};
const requesting = { operation: 'requestSupport', as } as const;

const requests: Step[] = [
  {
    ...requesting,
    name: 'A cooperative, asked of the council',
    body: support,
    gives: 201,
    keep: 'support',
  },
  {
    ...requesting,
    name: 'More women than members',
    body: { ...support, women: 13 },
    gives: 'more-than-members',
  },
  {
    ...requesting,
    name: 'A council, which requests nothing',
    as: council,
    body: support,
    gives: 'forbidden',
  },
  {
    ...requesting,
    name: 'An association, whose support is refused later',
    body: { ...support, beneficiary: { kind: 'association', name: 'Association Amal' } },
    gives: 201,
    keep: 'refusedSupport',
  },
  {
    operation: 'reviseSupport',
    name: 'More jobs',
    as,
    path: at('support'),
    ifMatch: 'support',
    body: { jobsExpected: 5 },
    gives: 200,
    keep: 'support',
  },
];

const step = (operation: string, by: string = as) =>
  ({ operation, as: by, path: at('support'), ifMatch: 'support' }) as const;

const steps: Step[] = [
  {
    ...step('startSupport'),
    name: 'A start before the grant',
    body: { on: '2025-10-01' },
    gives: 'wrong-step',
  },
  {
    ...step('grantSupport'),
    name: 'Somebody else than the funder that is named',
    body: { on: '2025-09-15', amount: 150_000 },
    gives: 'forbidden',
  },
  {
    ...step('grantSupport', council),
    name: 'A grant on a day to come',
    body: { on: '2027-01-15', amount: 150_000 },
    gives: 'date-in-the-future',
  },
  {
    ...step('grantSupport', council),
    name: 'The council grants it',
    body: { on: '2025-09-15', amount: 150_000 },
    gives: 200,
    keep: 'support',
  },
  {
    ...step('reviseSupport'),
    name: 'A request that somebody has decided on',
    body: { jobsExpected: 6 },
    gives: 'support-is-decided',
  },
  {
    operation: 'refuseSupport',
    name: 'The council refuses it',
    as: council,
    path: at('refusedSupport'),
    ifMatch: 'refusedSupport',
    body: { on: '2025-09-15', reason: 'Budget de l’année épuisé' },
    gives: 200,
    keep: 'refusedSupport',
  },
  {
    operation: 'abandonSupport',
    name: 'A support that was refused',
    as,
    path: at('refusedSupport'),
    ifMatch: 'refusedSupport',
    body: { reason: 'Sans objet' },
    gives: 'support-is-over',
  },
  {
    ...step('startSupport'),
    name: 'A start dated before the grant',
    body: { on: '2025-09-01' },
    gives: 'step-too-early',
  },
  {
    ...step('startSupport'),
    name: 'The work begins',
    body: { on: '2025-10-01' },
    gives: 200,
    keep: 'support',
  },
  {
    ...step('evaluateSupport'),
    name: 'Five jobs, as hoped',
    body: { on: '2026-10-05', jobs: 5, result: 'achieved' },
    gives: 200,
    keep: 'support',
  },
  {
    ...requesting,
    name: 'A request that is taken back',
    body: { ...support, funder: null },
    gives: 201,
    keep: 'abandonedSupport',
  },
  {
    operation: 'abandonSupport',
    name: 'Taken back by its requester',
    as,
    path: at('abandonedSupport'),
    ifMatch: 'abandonedSupport',
    body: { reason: 'La coopérative est dissoute' },
    gives: 200,
    keep: 'abandonedSupport',
  },
];

const readings: Step[] = [
  {
    operation: 'listSupports',
    name: 'Those that were evaluated',
    as: 'planner',
    query: { status: 'evaluated', territory: 'MA-KHE' },
    gives: 200,
    rows: 1,
  },
  {
    operation: 'readSupport',
    name: 'One of them',
    as: 'planner',
    path: at('support'),
    gives: 200,
  },
  {
    operation: 'readSupportHistory',
    name: 'Its versions',
    as: 'planner',
    path: at('support'),
    gives: 200,
    rows: 2,
  },
];

/** The supports of cooperatives and associations. */
export const supports: readonly Step[] = [...requests, ...steps, ...readings];
