import type { PushedEvent } from '../events.js';
import type { Random } from '../random.js';
import { binaryHeaders, type KafkaRecord, structuredHeaders } from '../records.js';
import { type Fault, shown } from './fault.js';

/** A fault in a Kafka record, outside its content. */
export interface RecordFault extends Fault {
  readonly apply: (event: PushedEvent, random: Random) => KafkaRecord;
}

const fault = (
  name: string,
  code: string,
  apply: RecordFault['apply'],
  kind?: RecordFault['kind'],
): RecordFault => ({ name, code, apply, ...(kind && { kind }) });

const structured = ({ content }: PushedEvent): KafkaRecord => ({
  value: Buffer.from(JSON.stringify(content)),
  headers: structuredHeaders,
});
const binary = ({ content }: PushedEvent): KafkaRecord => ({
  value: Buffer.from(JSON.stringify(content.data)),
  headers: binaryHeaders(content),
});

/** Structured mode with another content type. */
const ofType = (type: string): RecordFault =>
  fault(`content type ${type}`, 'unsupported-media-type', (event) => ({
    ...structured(event),
    headers: { 'content-type': Buffer.from(type) },
  }));

/** Binary mode with another header value, or without the header. */
const withHeader = (code: string, name: string, value?: Buffer | Buffer[]): RecordFault =>
  fault(`header ${name} ${shown(value?.toString())}`, code, (event) => {
    const { [name]: _, ...others } = binaryHeaders(event.content);
    return { ...binary(event), headers: { ...others, ...(value && { [name]: value }) } };
  });

const tombstone = (name: string, code: string, key: (random: Random) => Buffer | null) =>
  fault(
    `no value, key ${name}`,
    code,
    (_, random) => ({ key: key(random), value: null, headers: {} }),
    'job-needs',
  );

const bytes = (...values: number[]) => Buffer.from(values);

export const recordFaults: readonly RecordFault[] = [
  ofType('application/cloudevents-batch+json'),
  ofType('application/cloudevents+avro'),
  ofType('application/cloudevents+protobuf'),
  fault('an empty value', 'empty-record', (event) => ({
    ...structured(event),
    value: Buffer.alloc(0),
  })),
  fault('more than 1 MiB', 'too-large', ({ content }) => ({
    value: Buffer.from(JSON.stringify({ ...content, padding: 'x'.repeat(1_048_577) })),
    headers: structuredHeaders,
  })),
  ...['null', '[]', '"text"', '7', 'true', '{}', '[{"specversion":"1.0"}]'].map((value) =>
    fault(`value ${value}`, 'bad-envelope', () => ({
      value: Buffer.from(value),
      headers: structuredHeaders,
    })),
  ),
  tombstone('absent', 'empty-record', () => null),
  tombstone('empty', 'invalid', () => Buffer.alloc(0)),
  tombstone('that names nothing', 'unknown-need', (random) =>
    Buffer.from(`none-${random.below(1e9)}`),
  ),
  tombstone('of bytes', 'not-utf-8', (random) => bytes(0xff, random.below(256), random.below(256))),
  tombstone('with a blank', 'invalid', (random) => Buffer.from(`${random.below(1e9)} `)),
  tombstone('with NUL', 'invalid', (random) => Buffer.from(`${random.below(1e9)}\0`)),
  tombstone('of 4,000 characters', 'invalid', (random) => Buffer.from(random.text(4_000))),
  fault(
    'no value of an agreement',
    'empty-record',
    () => ({ key: Buffer.from('A1'), value: null, headers: {} }),
    'agreements',
  ),
  withHeader('bad-envelope', 'ce_id'),
  withHeader('bad-envelope', 'ce_id', [Buffer.from('one'), Buffer.from('two')]),
  withHeader('bad-envelope', 'CE_ID', Buffer.from('another')),
  withHeader('bad-envelope', 'ce_source', [Buffer.from('anapec'), Buffer.from('ministry')]),
  withHeader('not-utf-8', 'ce_id', bytes(0xff, 0xfe)),
  withHeader('not-utf-8', 'ce_subject', Buffer.from('%FF%FE')),
  withHeader('bad-envelope', 'ce_specversion', Buffer.from('0.3')),
  withHeader('bad-envelope', 'ce_sourceversion', Buffer.from('0x10')),
  withHeader('bad-envelope', 'ce_time', Buffer.from('2026-02-30T08:00:00Z')),
  withHeader('invalid', 'ce_id', Buffer.from('a%00b')),
  withHeader('bad-envelope', 'ce_importid', Buffer.from('x'.repeat(4_000))),
  withHeader('bad-envelope', 'content-type', Buffer.from('text/xml')),
  withHeader('not-utf-8', 'content-type', bytes(0xff)),
  fault('attributes pasted into the data', 'not-json', (event) => ({
    ...binary(event),
    value: Buffer.from(`${JSON.stringify(event.content.data)},"sourceversion":99`),
  })),
];
