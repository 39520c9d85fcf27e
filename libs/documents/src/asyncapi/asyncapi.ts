import {
  type ContractClass,
  employerNeedsEvents,
  inboundAgreementsEvents,
  inboundJobNeedsEvents,
  partnerAgreementsEvents,
  trainingPlansEvents,
} from '@mizan/contracts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Components, type JsonObject } from '../openapi/components.js';

type Contracts = Readonly<Record<string, ContractClass>>;
const CONTENT_TYPE = 'application/cloudevents+json';
const samples = path.resolve(import.meta.dirname, '../../../contracts/samples');

/** The topics of the owners, each with every type on it. */
const published: Readonly<Record<string, Contracts>> = {
  'employer-needs': employerNeedsEvents,
  'training-plans': trainingPlansEvents,
  'partner-agreements': partnerAgreementsEvents,
};
/** The topics of each organisation, which it alone may write. */
const inbound: Readonly<Record<string, Contracts>> = {
  'job-needs': inboundJobNeedsEvents,
  agreements: inboundAgreementsEvents,
};

/** The AsyncAPI 3 document of all topics: every version of every event, its envelope, its key and its stored sample. */
export function asyncApi(): JsonObject {
  const components = new Components();
  const outgoing = Object.entries(published).map(([owner, contracts]) =>
    channel(`mizan.${owner}`, owner, contracts),
  );
  const incoming = Object.entries(inbound).map(([kind, contracts]) =>
    channel(`mizan.inbound.{organisation}.${kind}`, `inbound-${kind}`, contracts, organisation),
  );
  const contracts = Object.assign(
    {},
    ...Object.values(published),
    ...Object.values(inbound),
  ) as Contracts;
  const messages = Object.fromEntries(
    Object.values(contracts).map((contract) => [contract.type, message(contract, components)]),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Mizan: topics',
      version: '1',
      description,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: CONTENT_TYPE,
    servers: {
      broker: {
        host: 'localhost:9092',
        protocol: 'kafka',
        description:
          'The broker of the installation; without one the same events come by `POST /v1/events`',
      },
    },
    channels: Object.fromEntries([...outgoing, ...incoming].map(({ name, body }) => [name, body])),
    operations: Object.fromEntries([
      ...outgoing.map(({ name }) => operation('send', name)),
      ...incoming.map(({ name }) => operation('receive', name)),
    ]),
    components: { messages, schemas: { ...components.schemas, Envelope: envelope } },
  };
}

const description =
  'CloudEvents 1.0 in structured mode. Every event of an aggregate carries its whole state; `sequence` is the version of the aggregate, `partitionkey` the key. Consumers ignore fields that they do not know. ' +
  'What an organisation pushes may come in binary mode too; its `source` is the organisation of the topic.';
const organisation: JsonObject = {
  organisation: {
    description: 'The organisation that may write there, which is also the `source` of its events',
    examples: ['anapec', 'council-ma-04'],
  },
};

const channel = (address: string, name: string, contracts: Contracts, parameters?: JsonObject) => ({
  name,
  body: {
    address,
    ...(parameters && { parameters }),
    messages: Object.fromEntries(
      Object.keys(contracts).map((type) => [type, { $ref: `#/components/messages/${type}` }]),
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

function message(contract: ContractClass, components: Components): JsonObject {
  const data = components.named(contract.name, () => components.contract(contract, false));
  return {
    name: contract.type,
    title: contract.name,
    contentType: CONTENT_TYPE,
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        {
          type: 'object',
          properties: { type: { const: contract.type }, data },
          required: ['data'],
        },
      ],
    },
    bindings: {
      kafka: { key: { type: 'string', description: 'The subject' }, bindingVersion: '0.5.0' },
    },
    examples: [
      {
        name: 'stored-sample',
        payload: JSON.parse(
          readFileSync(path.join(samples, `${contract.type}.json`), 'utf8'),
        ) as unknown,
      },
    ],
  };
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
    sourceversion: {
      type: 'integer',
      minimum: 0,
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
