import { incentives } from './incentives.js';
import type { Step } from './step.js';

const as = 'anapec';
const council = 'council-ma-04';
const on = '2025-09-01';
const at = (name: string) => ({ id: `{${name}.id}` });
const project = {
  externalId: 'INCUB-2025-0017',
  title: 'Atelier de réparation de cycles',
  territory: 'MA-KHE',
  sector: 'C',
  occupation: '7234',
  promoters: 2,
  jobsExpected: 3,
  expectedOn: '2025-09-30',
  commitmentId: null,
  origin: 'fictional',
};
const proposing = { operation: 'proposeMicroProject', as } as const;

const proposals: Step[] = [
  { ...proposing, name: 'An idea', body: project, gives: 201, keep: 'project' },
  { ...proposing, name: 'The same external id again', body: project, gives: 'external-id-taken' },
  {
    ...proposing,
    name: 'A project in another region',
    as: council,
    body: { ...project, externalId: null, territory: 'MA-CAS' },
    gives: 'territory-forbidden',
  },
  {
    ...proposing,
    name: 'An idea that is refused later',
    body: { ...project, externalId: 'INCUB-2025-0018', title: 'Kiosque' },
    gives: 201,
    keep: 'refused',
  },
  {
    operation: 'reviseMicroProject',
    name: 'More jobs',
    as,
    path: at('project'),
    ifMatch: 'project',
    body: { jobsExpected: 4 },
    gives: 200,
    keep: 'project',
  },
  {
    operation: 'reviseMicroProject',
    name: 'Another external id',
    as,
    path: at('project'),
    ifMatch: 'project',
    body: { externalId: 'OTHER' },
    gives: 'identity-is-fixed',
  },
  {
    operation: 'reviseMicroProject',
    name: 'A project of somebody else',
    as: council,
    path: at('project'),
    ifMatch: 'project',
    body: { jobsExpected: 5 },
    gives: 'forbidden',
  },
];

const step = (operation: string) =>
  ({ operation, as, path: at('project'), ifMatch: 'project' }) as const;

const steps: Step[] = [
  {
    ...step('incubateMicroProject'),
    name: 'A step before its turn',
    body: { on, by: as },
    gives: 'wrong-step',
  },
  {
    ...step('visitMicroProject'),
    name: 'A visit before there is an enterprise',
    body: { on, alive: true },
    gives: 'not-created',
  },
  {
    ...step('selectMicroProject'),
    name: 'A day to come',
    body: { on: '2027-01-15', result: 'selected' },
    gives: 'date-in-the-future',
  },
  {
    ...step('selectMicroProject'),
    name: 'The committee selects it',
    body: { on: '2025-02-10', result: 'selected' },
    gives: 200,
    keep: 'project',
  },
  {
    operation: 'selectMicroProject',
    name: 'A refusal without its reason',
    as,
    path: at('refused'),
    ifMatch: 'refused',
    body: { on: '2025-02-10', result: 'refused' },
    gives: 'reason-missing',
  },
  {
    operation: 'selectMicroProject',
    name: 'The committee refuses it',
    as,
    path: at('refused'),
    ifMatch: 'refused',
    body: { on: '2025-02-10', result: 'refused', reason: 'Marché trop étroit' },
    gives: 200,
    keep: 'refused',
  },
  {
    operation: 'reviseMicroProject',
    name: 'A project that was refused',
    as,
    path: at('refused'),
    ifMatch: 'refused',
    body: { jobsExpected: 9 },
    gives: 'project-is-final',
  },
  {
    ...step('incubateMicroProject'),
    name: 'Before the selection',
    body: { on: '2025-01-06', by: as },
    gives: 'step-too-early',
  },
  {
    ...step('incubateMicroProject'),
    name: 'Incubated by the agency',
    body: { on: '2025-03-03', by: as },
    gives: 200,
    keep: 'project',
  },
  {
    ...step('financeMicroProject'),
    name: 'A funder twice',
    body: {
      on: '2025-06-16',
      parts: [
        { funder: as, amount: 40_000 },
        { funder: as, amount: 1 },
      ],
    },
    gives: 'funder-twice',
  },
  {
    ...step('financeMicroProject'),
    name: 'Two funders',
    body: {
      on: '2025-06-16',
      parts: [
        { funder: council, amount: 60_000 },
        { funder: as, amount: 40_000 },
      ],
    },
    gives: 200,
    keep: 'project',
  },
  {
    ...step('createMicroProject'),
    name: 'The enterprise, with more jobs than expected',
    body: { on, jobs: 5 },
    gives: 200,
    keep: 'project',
  },
  {
    ...step('visitMicroProject'),
    name: 'Alive after a year',
    body: { on: '2026-09-14', alive: true, jobs: 5 },
    gives: 200,
    keep: 'project',
  },
  {
    ...step('createMicroProject'),
    name: 'A creation after a visit',
    body: { on: '2026-10-01', jobs: 5 },
    gives: 'visited-before',
  },
  {
    ...step('abandonMicroProject'),
    name: 'Given up: the jobs stay created',
    body: { reason: 'Départ des promoteurs' },
    gives: 200,
    keep: 'project',
  },
];

const readings: Step[] = [
  {
    operation: 'listMicroProjects',
    name: 'Those that were given up',
    as: 'planner',
    query: { status: 'abandoned', territory: 'MA-KHE' },
    gives: 200,
    rows: 1,
  },
  {
    operation: 'readMicroProject',
    name: 'One of them',
    as: 'planner',
    path: at('project'),
    gives: 200,
  },
  {
    operation: 'readMicroProjectHistory',
    name: 'Its versions',
    as: 'planner',
    path: at('project'),
    gives: 200,
    rows: 2,
  },
];

const CLOUD_EVENT = 'application/cloudevents+json';
const pushed = {
  specversion: '1.0',
  id: 'incubator-1',
  source: as,
  type: 'ma.mizan.inbound.micro-project-published.v1',
  subject: 'INCUB-2026-0001',
  sourceversion: 1,
  data: { ...project, externalId: 'INCUB-2026-0001', expectedOn: '2027-02-15' },
};

const pushes: Step[] = [
  {
    operation: 'pushEvents',
    name: 'A project from the system of an incubator',
    as,
    contentType: CLOUD_EVENT,
    body: pushed,
    gives: 200,
  },
  {
    operation: 'pushEvents',
    name: 'The end of a project that nobody has named',
    as,
    contentType: CLOUD_EVENT,
    body: {
      ...pushed,
      id: 'incubator-2',
      type: 'ma.mizan.inbound.micro-project-abandoned.v1',
      subject: 'INCUB-9',
      data: { externalId: 'INCUB-9' },
    },
    gives: 'unknown-project',
  },
];

/** The creation of jobs: micro-projects, incentive measures and their budgets. */
export const jobCreation: readonly Step[] = [
  ...proposals,
  ...steps,
  ...readings,
  ...pushes,
  ...incentives,
];
