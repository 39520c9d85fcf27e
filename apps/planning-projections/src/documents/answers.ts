import { CommitmentProgress } from '@mizan/contracts';
import { type Shape, shapes } from '@mizan/documents';
import { verbs } from '../assumption-sets/assumption-sets.access.js';
import { SET_ORIGINS, SET_STATUSES } from '../assumption-sets/assumption-set.js';
import { RUN_KINDS, RUN_OUTCOMES } from '../operation-runs/operation-run.entity.js';
import { MEASURES } from '../posting-rules/position.js';

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
  text,
  truth,
  version,
  viewOf,
} = shapes;

export const code = plain({ type: 'string', maxLength: 80 });
const quarter = plain({ type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' });
const measure = named('Measure', oneOf(...Object.keys(MEASURES)));
/** Amounts by measure, each in its own unit. Measures with the amount 0 are left out. */
const amounts = named(
  'Amounts',
  object({}, Object.fromEntries(Object.keys(MEASURES).map((name) => [name, number]))),
);
const balance = named('Balance', object({ demand: number, supply: number }));
export const fresh = {
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
      /** Of a year or a school year: whether the asked period cuts it. */
      partial: truth,
      reason: text,
    },
  ),
);
const jobs = object({ expected: number, created: number, promised: number });
const total = object(
  { demand: number, supply: number, gap: orNull(number), met: number, jobs },
  { reason: text },
);
export const projection = named(
  'Projection',
  object(
    {
      position: text,
      assumptions: text,
      ...fresh,
      total,
      data: listOf(row),
      next: orNull(text),
    },
    { unallocatedPeriod: balance },
  ),
);
const places = listOf(count);
const answersEvent = named(
  'AnswersEvent',
  object(
    {
      after: text,
      position: text,
      answers: listOf(
        named(
          'MovedAnswer',
          object(
            {
              question: count,
              etag: text,
              total,
              rows: listOf(row),
              gone: listOf(
                object(
                  {},
                  {
                    territory: orNull(code),
                    occupation: orNull(code),
                    sector: orNull(code),
                    period: orNull(code),
                  },
                ),
              ),
            },
            { after: text, unallocatedPeriod: balance },
          ),
        ),
      ),
    },
    { assumptions: text, ...fresh },
  ),
);
const resetEvent = named('ResetEvent', object({ position: text, questions: places }));
/** Server-sent events; `contentSchema` is that of the data of those that follow questions. */
export const streamed: Shape = (components) => ({
  type: 'string',
  contentMediaType: 'text/event-stream',
  contentSchema: { anyOf: [answersEvent(components), resetEvent(components)] },
});
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
export const lineage = named(
  'Lineage',
  object(
    { ...fresh, data: listOf(entry), next: orNull(text) },
    { opening: plain({ type: 'object' }) },
  ),
);
const late = orNull(viewOf('CommitmentProgress', CommitmentProgress, {}));
export const commitment = named(
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
export const trace = named(
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
export const codeList = named(
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
export const assumptionSet = named(
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
export const sets = '/v1/assumption-sets';
export const run = named(
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
const place = { transport: text, topic: text, partition: count };
const records = listOf(object({ ...place, offset: count }));
export const positions = object({
  data: listOf(
    named(
      'ReadPosition',
      object({
        position: text,
        isWhole: truth,
        activation: version,
        read: listOf(object({ ...place, next: count })),
        parked: records,
        replayed: records,
      }),
    ),
  ),
});
export const ledger = named(
  'ServingLedger',
  object({
    generation: version,
    assumptions: object({ name: text, activatedAt: instant, activatedBy: orNull(text) }),
  }),
);
