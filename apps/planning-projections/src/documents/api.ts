import {
  type Api,
  change,
  consumerOperations,
  creation,
  healthOperations,
  listing,
  recordListing,
  type Operation,
  question,
  reading,
  shapes,
} from '@mizan/documents';
import { makers, verbs } from '../assumption-sets/assumption-sets.access.js';
import { SET_ORIGINS, SET_STATUSES } from '../assumption-sets/assumption-set.js';
import { listing as runListing } from '../operation-runs/operation-runs.controller.js';
import { RUN_KINDS, RUN_OUTCOMES } from '../operation-runs/operation-run.entity.js';
import { MEASURES } from '../posting-rules/position.js';
import { SOURCE_KINDS } from '../posting-rules/sources.js';

const {
  allowedOf,
  count,
  id,
  instant,
  listOf,
  mapOf,
  named,
  number,
  object,
  oneOf,
  orNull,
  plain,
  sortOf,
  text,
  truth,
  version,
} = shapes;

const code = plain({ type: 'string', maxLength: 80 });
const quarter = plain({ type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' });
const measure = named('Measure', oneOf(...Object.keys(MEASURES)));
/** Amounts by their measure, each in its own unit; a measure that is nothing is left out. */
const amounts = named(
  'Amounts',
  object({}, Object.fromEntries(Object.keys(MEASURES).map((name) => [name, number]))),
);
const balance = named('Balance', object({ demand: number, supply: number }));
const fresh = {
  asOf: instant,
  provisional: truth,
  freshness: named('Freshness', object({ lagMs: orNull(number), parked: count })),
};
const band = named(
  'Band',
  oneOf('very-low', 'low', 'balanced', 'high', 'very-high', 'no-demand', 'undetermined'),
);

const row = named(
  'ProjectionRow',
  object(
    {
      allocated: truth,
      demand: number,
      supply: number,
      gap: orNull(number),
      coverage: orNull(number),
      band: orNull(band),
      bandAlone: orNull(band),
      above: balance,
      measures: amounts,
    },
    {
      territory: orNull(code),
      occupation: orNull(code),
      sector: orNull(code),
      period: orNull(code),
      /** Of a year or a school year: the window cuts it. */
      partial: truth,
      reason: text,
    },
  ),
);
const projection = named(
  'Projection',
  object(
    {
      assumptions: text,
      ...fresh,
      total: object(
        { demand: number, supply: number, gap: orNull(number), met: number },
        { reason: text },
      ),
      data: listOf(row),
      next: orNull(text),
    },
    { unallocatedPeriod: balance },
  ),
);
const entry = named(
  'LedgerEntry',
  object(
    {
      source: text,
      part: orNull(text),
      measure,
      version,
      organisation: orNull(text),
      amount: number,
      time: instant,
      territory: code,
      occupation: orNull(code),
      sector: orNull(code),
      period: orNull(quarter),
    },
    { eventId: orNull(text), assumptions: orNull(text), nets: orNull(id), wider: truth },
  ),
);
const lineage = named(
  'Lineage',
  object(
    { ...fresh, data: listOf(entry), next: orNull(text) },
    { opening: plain({ type: 'object' }) },
  ),
);
const late = orNull(
  named('CommitmentProgress', object({ period: quarter, due: number, delivered: number })),
);
const commitment = named(
  'PostedCommitment',
  object({
    commitmentId: id,
    agreement: object({
      id,
      title: text,
      status: text,
      version,
      startsOn: orNull(text),
      endsOn: orNull(text),
      origin: text,
    }),
    owner: text,
    indicator: text,
    effect: text,
    target: number,
    unit: text,
    territory: code,
    occupation: orNull(code),
    sector: orNull(code),
    binding: orNull(truth),
    promised: number,
    covered: number,
    delivered: number,
    late,
    posted: amounts,
  }),
);
const topic = object(
  {
    consumer: text,
    topic: text,
    head: count,
    applied: count,
    lag: count,
    lastEventTime: orNull(instant),
    parked: count,
    isHeadStale: truth,
  },
  { alarm: plain({ type: 'object' }), readTo: orNull(instant) },
);
const trace = named(
  'Trace',
  object({
    source: text,
    version,
    eventId: text,
    organisation: orNull(text),
    time: instant,
    importId: orNull(text),
    entries: listOf(entry),
  }),
);
const codeList = named(
  'CodeList',
  object({
    list: text,
    version: text,
    levels: listOf(text),
    data: listOf(plain({ type: 'object' })),
    next: orNull(text),
  }),
);

const factor = plain({ type: 'number', minimum: 0, maximum: 1 });
const assumptionSet = named(
  'AssumptionSet',
  object({
    id,
    version,
    name: text,
    label: text,
    origin: oneOf(...SET_ORIGINS),
    source: orNull(text),
    fill: factor,
    completion: factor,
    availability: factor,
    delivery: factor,
    status: oneOf(...SET_STATUSES),
    draftedBy: orNull(text),
    approvals: listOf(text),
    can: allowedOf(verbs),
  }),
);
const sets = '/v1/assumption-sets';
const run = named(
  'OperationRun',
  object({
    id,
    kind: oneOf(...RUN_KINDS),
    outcome: oneOf(...RUN_OUTCOMES),
    startedAt: instant,
    endedAt: instant,
    generation: orNull(version),
    serving: orNull(version),
    assumptions: orNull(text),
    compared: mapOf(count),
    differenceCount: count,
    differences: listOf(text),
    failure: orNull(text),
  }),
);
const ledger = named(
  'ServingLedger',
  object({
    generation: version,
    assumptions: object({ name: text, activatedAt: instant, activatedBy: orNull(text) }),
  }),
);

const after: Operation['query'] = {
  after: plain({
    type: 'string',
    pattern: `^(${Object.keys(SOURCE_KINDS).join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@[1-9][0-9]{0,8}$|^import:.{1,100}$`,
    description: 'Wait at most 5 s until this is in the figures: `need:<id>@<version>`',
  }),
};
const by = plain({
  type: 'string',
  maxLength: 200,
  pattern: '^[a-z]+(:[a-z0-9-]+)?(,[a-z]+(:[a-z0-9-]+)?)*$',
  description:
    'Dimensions, each with a level or the one below the filter’s: `territory,occupation:1`',
});

const stream: Operation = {
  id: 'followMovements',
  summary: 'The keys of the cells that moved, as they move',
  description:
    'Server-sent events: `ready`, `moved`, `reset` (ask for the figures again), `end`. It goes on after the event that `Last-Event-ID` names, and ends with the token.',
  answers: {
    200: { description: 'Until the token ends', shape: text, contentType: 'text/event-stream' },
  },
};

/** What this service says of its interface; its queries' schemas are the classes of the controllers. */
export const api: Api = {
  service: 'planning-projections',
  title: 'Mizan: planning projections',
  description:
    'Demand, supply and gap, cell by cell, with the entries behind each figure. Openings, persons, seats, jobs and MAD are never added.',
  operations: {
    ...healthOperations,
    ...consumerOperations,
    'GET /v1/projections': question(
      'readProjection',
      'Demand, supply and gap of a scope, by the dimensions asked',
      projection,
      { query: { ...after, by } },
    ),
    'GET /v1/projections/lineage': question(
      'readLineage',
      'The entries behind a figure: the same filter, the same sum',
      lineage,
      { query: after },
    ),
    'GET /v1/commitments': listing(
      'listPostedCommitments',
      'What was promised, and what of it counts',
      commitment,
      undefined,
      { query: after },
    ),
    'POST /v1/assumption-sets': creation(
      'draftAssumptionSet',
      'Draft a set of assumptions',
      assumptionSet,
      sets,
    ),
    'GET /v1/assumption-sets': recordListing(
      'listAssumptionSets',
      'Every set, the one in use among them',
      assumptionSet,
      { resource: sets, makers },
    ),
    'GET /v1/assumption-sets/{id}': reading(
      'readAssumptionSet',
      'A set of assumptions',
      assumptionSet,
    ),
    'PATCH /v1/assumption-sets/{id}': change(
      'reviseAssumptionSet',
      'Revise a draft',
      assumptionSet,
      sets,
    ),
    'POST /v1/assumption-sets/{id}/approval': change(
      'approveAssumptionSet',
      'Approve a draft',
      assumptionSet,
      sets,
    ),
    'POST /v1/assumption-sets/{id}/activation': change(
      'activateAssumptionSet',
      'Put it in the place of the one in use: every figure rests on it when this answers',
      assumptionSet,
      sets,
    ),
    'GET /v1/operations/runs': listing(
      'listOperationRuns',
      'What each verify and rebuild compared and found',
      run,
      '/v1/operations/runs',
      {
        query: sortOf(runListing),
        description:
          'Differences are shown to operators (`operations:replay`) only; others read how many there are.',
      },
    ),
    'GET /v1/operations/runs/{id}': question('readOperationRun', 'One verify or rebuild', run),
    'GET /v1/operations/ledger': question(
      'readServingLedger',
      'The generation that serves, and the set that it rests on',
      ledger,
    ),
    'GET /v1/stream': stream,
    'GET /v1/freshness': question(
      'readFreshness',
      'How far behind the owners’ logs the figures are',
      object({ ...fresh, topics: listOf(topic) }),
    ),
    'GET /v1/code-lists/{list}': question(
      'readCodeList',
      'A whole code list, with its labels in fr, ar and en',
      codeList,
      { path: { list: oneOf('territory', 'occupation', 'sector') } },
    ),
    'GET /v1/events/{id}/trace': question('traceEvent', 'What one event changed', trace, {
      path: { id: plain({ type: 'string', minLength: 1, maxLength: 200 }) },
    }),
  },
};
