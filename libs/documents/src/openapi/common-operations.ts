import {
  ALARM_CODES,
  type InboundEventClass,
  type InboundKind,
  SOURCE_VERSION_MAX,
} from '@mizan/contracts';
import { sendingRules } from '../sending-rules.js';
import type { Shape } from './components.js';
import { type Operation, type Operations, question } from './operations.js';
import {
  count,
  fieldChange,
  id,
  instant,
  listOf,
  mapOf,
  named,
  number,
  object,
  oneOf,
  orNull,
  pageOf,
  plain,
  text,
  truth,
  version,
} from './shapes.js';

const readiness = object(
  { status: oneOf('ready', 'not-ready') },
  { missing: mapOf(text), impaired: mapOf(text) },
);

/** The health routes, which every process answers without a token. */
export const healthOperations: Operations = {
  'GET /health/live': question(
    'readLiveness',
    'Whether the process answers',
    object({ status: oneOf('ok') }),
  ),
  'GET /health/ready': {
    id: 'readReadiness',
    summary: 'Whether it is migrated, assigned and caught up',
    answers: {
      200: { description: 'Ready', shape: readiness },
      503: { description: 'Not ready, with what is missing', shape: readiness },
    },
  },
};

/** Development only. */
export const clockOperations: Operations = {
  'POST /dev/clock': question(
    'moveClock',
    'Move the date it lives on (development only)',
    object({ date: plain({ type: 'string', format: 'date' }) }),
    {
      description:
        'On the portal it moves every owning service; a single one is not reached through the portal.',
    },
  ),
};

const line = object({ source: text, version, state: plain({ type: 'object' }) });

/** For `npm run verify`. */
export const statesOperations: Operations = {
  'GET /v1/states': {
    id: 'readStates',
    summary: 'The state of every record, a line each',
    answers: {
      200: {
        description: 'NDJSON; the schema is that of a line',
        shape: line,
        contentType: 'application/x-ndjson',
      },
    },
  },
};

const historyEntry = named(
  'HistoryEntry',
  object({
    version,
    event: plain({ type: 'string', description: 'What happened, such as `agreement-made-ready`' }),
    time: instant,
    organisation: plain({
      type: ['string', 'null'],
      description: 'Who did it; null if the date did, or a reaction of the service',
    }),
    person: plain({ type: 'null', description: 'The plan knows organisations and no persons' }),
    reason: orNull(text),
    changes: listOf(fieldChange),
  }),
);

/** The versions of a record, newest first, for whoever may read it. */
export const historyOf = (record: string, more: Partial<Operation> = {}): Operation =>
  question(
    `read${capitalised(record)}History`,
    'Its versions, newest first: what happened, when, by whom and why, and what it changed',
    pageOf(historyEntry),
    more,
  );

/** `micro-project` → `MicroProject`. */
const capitalised = (record: string): string =>
  record.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const parked = named(
  'ParkedEvent',
  object({
    id: count,
    consumer: text,
    topic: text,
    partition: count,
    offset: count,
    key: orNull(text),
    type: orNull(text),
    eventId: orNull(text),
    importId: orNull(text),
    code: text,
    detail: text,
    parkedAt: instant,
    times: count,
    lastParkedAt: instant,
    raw: text,
  }),
);

const alarm = named(
  'Alarm',
  object({
    code: oneOf(...ALARM_CODES),
    topic: text,
    partition: count,
    message: text,
    at: instant,
  }),
);
const lagOfTopic = {
  consumer: text,
  topic: text,
  head: count,
  applied: count,
  lag: count,
  lastEventTime: orNull(instant),
  readTo: orNull(instant),
  parked: count,
  isHeadStale: truth,
};
/** How far a consumer has read a topic. */
export const topicLag = named('TopicLag', object(lagOfTopic, { alarm }));
const consumer = named('ConsumerLag', object({ ...lagOfTopic, lagSeconds: number }, { alarm }));
const log = named(
  'EventLogBacklog',
  object({
    topic: text,
    events: count,
    unpublished: count,
    ageSeconds: number,
    lastEventTime: orNull(instant),
  }),
);

/** For operators, in every service that reads event logs. */
export const consumerOperations: Operations = {
  'GET /v1/consumers': question(
    'listConsumers',
    'How far each consumer has come, and how old what waits in the service’s own log is',
    object({ data: listOf(consumer), eventLog: orNull(log), next: orNull(text) }),
  ),
  'GET /v1/parked-events': question(
    'listParkedEvents',
    'The events set aside, the oldest first, with their reasons',
    pageOf(parked),
  ),
  'POST /v1/parked-events/replay': question(
    'replayParkedEvents',
    'Give every parked event to its handler again',
    object({ done: count, parked: count }),
  ),
  'POST /v1/parked-events/{id}/replay': question(
    'replayParkedEvent',
    'Give one parked event to its handler again',
    object({ done: count, parked: count }),
    { path: { id: version } },
  ),
};

/** A CloudEvent as an organisation pushes it. */
export const pushedEvent = (contract: InboundEventClass): Shape =>
  named(`Pushed${contract.name}`, (components) => ({
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', minLength: 1, maxLength: 200 },
      source: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'The organisation of the token',
      },
      type: { const: contract.type },
      subject: { type: 'string', description: 'The external id, where it is given' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      sourceversion: {
        oneOf: [
          { type: 'integer', minimum: 0, maximum: SOURCE_VERSION_MAX },
          { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})$' },
        ],
        description:
          'A lower one than the last changes nothing; an equal one names the same content',
      },
      importid: { type: 'string', minLength: 1, maxLength: 200 },
      data: components.named(`${contract.name}Data`, () => components.contract(contract, true)),
    },
    required: ['specversion', 'id', 'source', 'type', 'data'],
  }));

const result = named(
  'PushResult',
  object(
    { id: text, result: oneOf('created', 'revised', 'unchanged', 'stale', 'refused') },
    {
      resource: object({ id, version }),
      code: text,
      detail: text,
      errors: listOf(plain({ type: 'object' })),
    },
  ),
);

/** `POST /v1/events`, for pushed events: one, a batch, NDJSON, or one in binary mode. */
export function pushOperations({ events }: InboundKind): Operations {
  const pushed = oneShapeOf(events.map(pushedEvent));
  return {
    'POST /v1/events': {
      ...question(
        'pushEvents',
        'Push events: what the inbound topics take, by HTTP',
        object({ results: listOf(result) }),
      ),
      description: `A CloudEvent in structured mode, a batch or NDJSON of at most 1,000, or the data alone with the attributes in \`ce-\` headers. One result per event, in their order; a refused event holds up no other.\n\n${sendingRules}`,
      body: {
        'application/cloudevents+json': pushed,
        'application/cloudevents-batch+json': listOf(pushed),
        'application/x-ndjson': pushed,
      },
    },
  };
}

const oneShapeOf = (shapes: readonly Shape[]): Shape =>
  shapes.length === 1
    ? shapes[0]!
    : (components) => ({ oneOf: shapes.map((shape) => shape(components)) });
