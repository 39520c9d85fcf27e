import type { Channel, Item } from '../hostile/corpus.js';
import type { Json, PushedEvent } from '../hostile/events.js';
import { binaryHeaders, type KafkaRecord, structuredHeaders } from '../hostile/records.js';

/** A way to send a need, on every channel where it can occur, and what becomes of it. */
export interface InboundCase {
  readonly name: string;
  readonly on: readonly Channel[];
  readonly make: (event: PushedEvent, channel: Channel) => Made;
  /** `counted`, or the code of the refusal. */
  readonly is: string;
  /** Where another code says the same on a channel. */
  readonly but?: Partial<Record<Channel, string>>;
  /** The external id under which it is known, where that is not the event's. */
  readonly knownAs?: (externalId: string) => string;
}

type Made = Partial<Pick<Item, 'content' | 'damage' | 'record' | 'headers'>>;

const JSON_MODES = ['http-structured', 'http-batch', 'ndjson', 'kafka-structured'] as const;
const BINARY = ['http-binary', 'kafka-binary'] as const;
const KAFKA = ['kafka-structured', 'kafka-binary'] as const;
const ALL = [...JSON_MODES, ...BINARY] as const;

const text = (bytes: Buffer, change: (text: string) => string) =>
  Buffer.from(change(String(bytes)));
const withAttributes = (attributes: Json) => (event: PushedEvent) => ({
  content: { ...event.content, ...attributes },
});
const withData = (change: (data: Json) => Json) => (event: PushedEvent) => ({
  content: { ...event.content, data: change(event.content.data) },
});
const withId = (change: (id: string) => string) =>
  withData((data) => ({ ...data, externalId: change(String(data.externalId)) }));
const inTerritory = (territory: string) => withData((data) => ({ ...data, territory }));

/** A record of binary mode with other headers. */
const record = (
  { content }: PushedEvent,
  headers: Record<string, Buffer | Buffer[]>,
): KafkaRecord => ({
  value: Buffer.from(JSON.stringify(content.data)),
  headers: { ...binaryHeaders(content), ...headers },
});

const recordOf = (event: PushedEvent, channel: Channel): KafkaRecord =>
  channel === 'kafka-binary'
    ? record(event, {})
    : { value: Buffer.from(JSON.stringify(event.content)), headers: structuredHeaders };

const envelopes: readonly InboundCase[] = [
  { name: 'no subject', on: ALL, make: ({ content }) => ({ content }), is: 'counted' },
  {
    name: 'the id as its subject',
    on: ALL,
    make: (event) => withAttributes({ subject: event.externalId })(event),
    is: 'counted',
  },
  {
    name: 'another subject',
    on: ALL,
    make: withAttributes({ subject: 'another' }),
    is: 'invalid',
  },
  {
    name: 'a key that is not the id',
    on: KAFKA,
    make: (event, channel) => ({
      record: { ...recordOf(event, channel), key: Buffer.from('partition-7') },
    }),
    is: 'counted',
  },
  {
    name: 'structured mode with stray ce_ headers',
    on: ['kafka-structured'],
    make: ({ content }) => ({
      record: {
        key: null,
        value: Buffer.from(JSON.stringify(content)),
        headers: {
          'Content-Type': Buffer.from('Application/CloudEvents+JSON; charset=utf8'),
          ce_id: Buffer.from('stray'),
        },
      },
    }),
    is: 'counted',
  },
  {
    name: 'sequence as text',
    on: ALL,
    make: withAttributes({ sequence: '0000000042', sequencetype: 'Integer' }),
    is: 'counted',
  },
  {
    name: 'null attributes',
    on: JSON_MODES,
    make: withAttributes({
      ...{ subject: null, time: null, dataschema: null, sourceversion: null },
      ...{ importid: null, datacontenttype: null, data_base64: null, traceparent: null },
    }),
    is: 'counted',
  },
  {
    name: 'data_base64',
    on: JSON_MODES,
    make: ({ content: { data, ...content } }) => ({
      content: { ...content, data_base64: Buffer.from(JSON.stringify(data)).toString('base64') },
    }),
    is: 'counted',
  },
  {
    name: 'data_base64 that is no base64',
    on: JSON_MODES,
    make: ({ content: { data: _, ...content } }) => ({
      content: { ...content, data_base64: '%%' },
    }),
    is: 'bad-envelope',
  },
  {
    name: 'percent-encoded ce headers',
    on: BINARY,
    make: (event) => {
      const content = { ...event.content, subject: event.externalId };
      const encoded = [...event.externalId]
        .map((one) => `%${one.charCodeAt(0).toString(16)}`)
        .join('');
      return {
        content,
        headers: { 'ce-subject': encoded },
        record: record({ ...event, content }, { ce_subject: Buffer.from(encoded) }),
      };
    },
    is: 'counted',
  },
  {
    name: 'doubled ce headers that say the same',
    on: BINARY,
    make: (event) => ({
      headers: { 'ce-source': ['anapec', 'anapec'] },
      record: record(event, { ce_source: [Buffer.from('anapec'), Buffer.from('anapec')] }),
    }),
    is: 'counted',
  },
  {
    name: 'doubled ce headers that differ',
    on: BINARY,
    make: (event) => ({
      headers: { 'ce-id': ['one', 'two'] },
      record: record(event, { ce_id: [Buffer.from('one'), Buffer.from('two')] }),
    }),
    is: 'bad-envelope',
  },
  {
    name: 'a byte order mark',
    on: ALL,
    make: () => ({ damage: (bytes) => text(bytes, (one) => `\ufeff${one}`) }),
    is: 'counted',
  },
  {
    name: 'Latin-1',
    on: ALL,
    make: withDamage((bytes) => Buffer.from(String(bytes).replace('real', 'réel'), 'latin1')),
    is: 'not-utf-8',
  },
  {
    name: 'a binary value that goes on as an envelope',
    on: BINARY,
    make: withDamage((bytes) => text(bytes, (one) => `${one},"sourceversion":99`)),
    is: 'not-json',
    but: { 'http-binary': 'not-readable' },
  },
  ...['', ' ', '0x10'].map((sourceversion) => ({
    name: `sourceversion ${JSON.stringify(sourceversion)}`,
    on: ALL,
    make: withAttributes({ sourceversion }),
    is: 'bad-envelope',
  })),
  ...[true, [7], 1.5, -1, 2 ** 53].map((sourceversion) => ({
    name: `sourceversion ${JSON.stringify(sourceversion)}`,
    on: JSON_MODES,
    make: withAttributes({ sourceversion }),
    is: 'bad-envelope',
  })),
  {
    name: 'NUL in a text',
    on: ALL,
    make: withData((data) => ({ ...data, title: 'a\0b' })),
    is: 'invalid',
  },
  {
    name: 'an importid of 4,000 characters',
    on: ALL,
    make: withAttributes({ importid: 'x'.repeat(4_000) }),
    is: 'bad-envelope',
  },
  ...['2026-02-30T08:00:00Z', '0000-01-01T00:00:00Z', '2026-10-02T24:00:00Z'].map((time) => ({
    name: `time ${time}`,
    on: ALL,
    make: withAttributes({ time }),
    is: 'bad-envelope',
  })),
  {
    name: 'two members of one name',
    on: ALL,
    make: () => ({
      damage: (bytes) =>
        text(bytes, (one) => one.replace('"openings":', '"openings":900,"openings":')),
    }),
    is: 'counted',
  },
];

function withDamage(damage: (bytes: Buffer) => Buffer): InboundCase['make'] {
  return ({ content }) => ({
    content: { ...content, data: { ...content.data, title: 'real' } },
    damage,
  });
}

const identities: readonly InboundCase[] = [
  {
    name: 'an id in NFD',
    on: ALL,
    make: withId((id) => `${id}-e\u0301te\u0301`),
    is: 'counted',
    knownAs: (id) => `${id}-été`,
  },
  ...[
    ['a trailing blank', ' '],
    ['a no-break space', '\u00a0'],
    ['a right-to-left mark', '\u200f'],
    ['a zero-width joiner', '\u200d'],
    ['a line separator', '\u2028'],
  ].map(([name, character]) => ({
    name: `${name} at the end of an id`,
    on: ALL,
    make: withId((id) => `${id}${character!}`),
    is: 'invalid',
  })),
  {
    name: 'a right-to-left mark before an id',
    on: ALL,
    make: withId((id) => `\u200f${id}`),
    is: 'invalid',
  },
  ...['04.281', '04.281.', '04.281.01.07.'].map((code) => ({
    name: `the HCP code ${code}`,
    on: ALL,
    make: inTerritory(code),
    is: 'counted',
  })),
  {
    name: 'an HCP code of no territory',
    on: ALL,
    make: inTerritory('04.999.01.'),
    is: 'invalid',
  },
];

export const inboundCases: readonly InboundCase[] = [...envelopes, ...identities];
