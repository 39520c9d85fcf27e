import type { Step } from './step.js';

const as = 'planner';
const at = (name: string) => ({ id: `{${name}.id}` });
const nobody = '00000000-0000-7000-8000-000000000000';
const reading = { operation: 'readProjection', as } as const;
const set = {
  name: 'prudente-1',
  label: 'Hypothèses prudentes',
  fill: 0.85,
  completion: 0.75,
  availability: 0.85,
  delivery: 0.9,
};
const drafting = { operation: 'draftAssumptionSet', as } as const;

const figures: Step[] = [
  {
    ...reading,
    name: 'The region by territory',
    query: { territory: 'MA-04', by: 'territory', after: 'session:{past.id}@{past.version}' },
    gives: 200,
  },
  {
    ...reading,
    name: 'A province by occupation over four quarters, once a session is in the figures',
    query: {
      territory: 'MA-KEN',
      from: '2026-Q4',
      to: '2027-Q3',
      by: 'occupation:1,period',
      line: 'in-force',
      after: 'session:{session.id}@{session.version}',
    },
    gives: 200,
  },
  {
    ...reading,
    name: 'By sector: sessions have none',
    query: { territory: 'MA-04', by: 'sector:section' },
    gives: 200,
  },
  {
    ...reading,
    name: 'The first row of a page',
    query: { territory: 'MA-04', by: 'territory:province', limit: '1' },
    gives: 200,
    keep: 'rows',
  },
  {
    ...reading,
    name: 'The row after',
    query: { territory: 'MA-04', by: 'territory:province', limit: '1', cursor: '{rows.next}' },
    gives: 200,
  },
  {
    ...reading,
    name: 'As recorded a month ago',
    query: { territory: 'MA-04', asOf: '2026-10-24' },
    gives: 200,
  },
  {
    ...reading,
    name: 'A moment that does not exist',
    query: { asOf: '2026-13-01' },
    gives: 'not-a-moment',
  },
  {
    ...reading,
    name: 'Another region',
    query: { territory: 'MA-06' },
    gives: 'territory-forbidden',
  },
  {
    ...reading,
    name: 'A dimension twice',
    query: { by: 'territory,territory' },
    gives: 'dimension-twice',
  },
  {
    ...reading,
    name: 'A level above the filter',
    query: { territory: 'MA-KEN', by: 'territory:region' },
    gives: 'level-above-filter',
  },
  {
    ...reading,
    name: 'A quarter that is none',
    query: { from: '2026-Q9' },
    gives: 'not-a-quarter',
  },
  {
    ...reading,
    name: 'A reference that is none',
    query: { after: 'plan:1@1' },
    gives: 'wrong-reference',
  },
  {
    ...reading,
    name: 'A version that nobody has written',
    query: { after: `need:${nobody}@1` },
    gives: 'not-yet-visible',
  },
  { ...reading, name: 'A limit of nothing', query: { limit: '0' }, gives: 'too-small' },
  {
    operation: 'readLineage',
    name: 'Why the supply of a quarter is what it is',
    as,
    query: { territory: 'MA-KEN', from: '2027-Q2', to: '2027-Q2', measure: 'supply.completed' },
    gives: 200,
  },
  {
    operation: 'readLineage',
    name: 'The page of a ledger that was rebuilt meanwhile',
    as,
    query: { territory: 'MA-KEN', cursor: 'Wzk5LCIxIl0' },
    gives: 'figures-rebuilt',
  },
  {
    operation: 'listPostedCommitments',
    name: 'The commitments of the region',
    as,
    query: { territory: 'MA-04', limit: '5' },
    gives: 200,
  },
  {
    operation: 'listPostedCommitments',
    name: 'The commitments that are late',
    as,
    query: { territory: 'MA-04', late: 'true' },
    gives: 200,
  },
  { operation: 'readFreshness', name: 'How fresh the figures are', as, gives: 200 },
  {
    operation: 'readCodeList',
    name: 'The territories',
    as,
    path: { list: 'territory' },
    gives: 200,
    rows: 2,
  },
  {
    operation: 'readLineage',
    name: 'The entries of a province',
    as,
    query: { territory: 'MA-KEN', limit: '1' },
    gives: 200,
    keep: 'entries',
    isPreparation: true,
  },
  {
    operation: 'traceEvent',
    name: 'What one event changed',
    as,
    path: { id: '{entries.data.0.eventId}' },
    gives: 200,
  },
  {
    operation: 'traceEvent',
    name: 'An event that is not there',
    as,
    path: { id: nobody },
    gives: 'not-found',
  },
];

const assumptions: Step[] = [
  { ...drafting, name: 'A cautious set', body: set, gives: 201, keep: 'set' },
  { ...drafting, name: 'A name that is taken', body: set, gives: 'set-name-taken' },
  {
    ...drafting,
    name: 'Published, by nobody',
    body: { ...set, name: 'publiee-1', origin: 'published' },
    gives: 'set-source-missing',
  },
  {
    ...drafting,
    name: 'Four decimals',
    body: { ...set, name: 'fine-1', fill: 0.12345 },
    gives: 'not-a-number',
  },
  {
    operation: 'activateAssumptionSet',
    name: 'A draft',
    as,
    path: at('set'),
    ifMatch: 'set',
    gives: 'set-not-approved',
  },
  {
    operation: 'reviseAssumptionSet',
    name: 'Another fill',
    as,
    path: at('set'),
    ifMatch: 'set',
    body: { fill: 0.8 },
    gives: 200,
    keep: 'set',
  },
  {
    operation: 'approveAssumptionSet',
    name: 'It is approved',
    as,
    path: at('set'),
    ifMatch: 'set',
    gives: 200,
    keep: 'set',
  },
  {
    operation: 'reviseAssumptionSet',
    name: 'It is no draft any more',
    as,
    path: at('set'),
    ifMatch: 'set',
    body: { fill: 0.7 },
    gives: 'set-not-draft',
  },
  {
    operation: 'activateAssumptionSet',
    name: 'It is put to use',
    as,
    path: at('set'),
    ifMatch: 'set',
    gives: 200,
    keep: 'set',
  },
  { operation: 'readAssumptionSet', name: 'The set in use', as, path: at('set'), gives: 200 },
  { operation: 'listAssumptionSets', name: 'Every set', as, gives: 200 },
];

const operations: Step[] = [
  { operation: 'readServingLedger', name: 'The generation that serves', as, gives: 200 },
  {
    operation: 'listOperationRuns',
    name: 'The last comparisons, as operators see them',
    as: 'operations',
    query: { sort: '-id', limit: '2' },
    afterVerify: true,
    gives: 200,
    keep: 'runs',
  },
  {
    operation: 'listOperationRuns',
    name: 'Rebuilds that found a difference',
    as,
    query: { kind: 'rebuild', outcome: 'different' },
    gives: 200,
  },
  {
    operation: 'readOperationRun',
    name: 'A verify',
    as,
    path: { id: '{runs.data.0.id}' },
    gives: 200,
  },
  {
    operation: 'readOperationRun',
    name: 'A run that is not there',
    as,
    path: { id: nobody },
    gives: 'not-found',
  },
  {
    operation: 'listOperationRuns',
    name: 'A kind that is none',
    as,
    query: { kind: 'check' },
    gives: 'not-one-of',
  },
];

const stream: Step = {
  operation: 'followMovements',
  name: 'The first event',
  as: 'planner',
  query: { territory: 'MA-04' },
  gives: 200,
  isStream: true,
};

export const planningProjections: readonly Step[] = [
  ...figures,
  ...assumptions,
  ...operations,
  stream,
];
