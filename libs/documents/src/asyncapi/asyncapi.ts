import {
  type Aggregate,
  aggregates,
  catalogue,
  inboundEvents,
  type InboundEventClass,
  inboundKinds,
  inboundTopicOf,
  owningServices,
  schemaNameOf,
  SOURCE_VERSION_MAX,
  topicOf,
} from '@mizan/contracts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Components, type JsonObject } from '../openapi/components.js';
import type { AnyClass } from '../openapi/routes.js';
import { sendingRules } from '../sending-rules.js';

const CONTENT_TYPE = 'application/cloudevents+json';
const samples = path.resolve(import.meta.dirname, '../../../contracts/samples');

/** A type of event, the class of its data, and its description. */
interface EventType {
  readonly type: string;
  readonly data: AnyClass;
  readonly summary: string;
  readonly dataschema?: string;
}

const typesOf = (aggregate: Aggregate): EventType[] =>
  Object.entries(aggregate.events).map(([type, summary]) => ({
    type,
    data: aggregate.state,
    summary,
    dataschema: schemaNameOf(aggregate),
  }));
const typeOf = (contract: InboundEventClass): EventType => ({
  type: contract.type,
  data: contract,
  summary: 'What an organisation pushes',
});

/** The AsyncAPI 3 document of all topics: every event with its envelope, key and stored sample. */
export function asyncApi(): JsonObject {
  const components = new Components();
  const outgoing = owningServices.map((owner) =>
    channel(topicOf(owner), owner, catalogue[owner].owns.flatMap(typesOf)),
  );
  const incoming = inboundKinds.map((kind) => {
    const types = kind.events.map(typeOf);
    return channel(
      inboundTopicOf('{organisation}', kind),
      `inbound-${kind.name}`,
      types,
      organisation,
    );
  });
  const types = [...aggregates.flatMap(typesOf), ...inboundEvents.map(typeOf)];
  const messages = Object.fromEntries(types.map((one) => [one.type, message(one, components)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Mizan: topics',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: CONTENT_TYPE,
    servers: { broker },
    channels: Object.fromEntries([...outgoing, ...incoming].map(({ name, body }) => [name, body])),
    operations: Object.fromEntries([
      ...outgoing.map(({ name }) => operation('send', name)),
      ...incoming.map(({ name }) => operation('receive', name)),
    ]),
    components: { messages, schemas: { ...components.schemas, Envelope: envelope } },
  };
}

const broker: JsonObject = {
  host: 'localhost:9092',
  protocol: 'kafka',
  description:
    'The broker of the installation; without one the same events come by `POST /v1/events`',
};
const description =
  'CloudEvents 1.0 in structured mode. Every event of an aggregate carries its whole state; `sequence` is the version of the aggregate, `partitionkey` the key. Consumers ignore fields that they do not know. ' +
  'What an organisation pushes may come in binary mode too; its `source` is the organisation of the topic.\n\n' +
  sendingRules;
const organisation: JsonObject = {
  organisation: {
    description: 'The organisation that may write there, which is also the `source` of its events',
    examples: ['anapec', 'council-ma-04'],
  },
};

const channel = (
  address: string,
  name: string,
  types: readonly EventType[],
  parameters?: JsonObject,
) => ({
  name,
  body: {
    address,
    ...(parameters && { parameters }),
    messages: Object.fromEntries(
      types.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
    ),
    bindings: {
      kafka: {
        partitions: 12,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
        bindingVersion: '0.5.0',
      },
    },
  } as JsonObject,
});

const operation = (action: 'send' | 'receive', name: string): [string, JsonObject] => [
  `${action}-${name}`,
  {
    action,
    channel: { $ref: `#/channels/${name}` },
    summary: action === 'send' ? 'What this service publishes' : 'What an organisation pushes',
  },
];

function message(
  { type, data, summary, dataschema }: EventType,
  components: Components,
): JsonObject {
  const schema = components.named(data.name, () => components.contract(data, false));
  const named = dataschema === undefined ? {} : { dataschema: { const: dataschema } };
  return {
    name: type,
    title: data.name,
    summary,
    contentType: CONTENT_TYPE,
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        {
          type: 'object',
          properties: { type: { const: type }, ...named, data: schema },
          required: ['data'],
        },
      ],
    },
    bindings: {
      kafka: { key: { type: 'string', description: 'The subject' }, bindingVersion: '0.5.0' },
    },
    examples: samplesOf(type),
  };
}

/** The stored sample of this type of event, if there is one. Every aggregate has some. */
function samplesOf(type: string): JsonObject[] {
  const sample = path.join(samples, `${type}.json`);
  if (!existsSync(sample)) return [];
  return [{ name: 'stored-sample', payload: JSON.parse(readFileSync(sample, 'utf8')) as unknown }];
}

const text: JsonObject = { type: 'string', minLength: 1 };
const envelope: JsonObject = {
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: text,
    source: text,
    type: text,
    subject: text,
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    sequence: { type: 'integer', minimum: 1, description: 'The version of the aggregate' },
    partitionkey: text,
    logid: { type: 'string', description: 'The event log that the position is of' },
    position: { type: 'integer', minimum: 1 },
    dataschema: { type: 'string', description: 'Which state the event carries, and its version' },
    sourceversion: {
      oneOf: [
        { type: 'integer', minimum: 0, maximum: SOURCE_VERSION_MAX },
        { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})$' },
      ],
      description: 'A version of the source’s own: a lower one changes nothing',
    },
    effectiveat: { type: 'string' },
    actororg: text,
    importid: text,
    traceparent: text,
    causationid: text,
  },
  required: ['specversion', 'id', 'source', 'type'],
};
