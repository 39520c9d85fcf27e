import type { InboundKind } from '@mizan/contracts';
import { Problem, utf8TextOf } from '@mizan/platform';
import { organisationOfTopic } from '../envelope.js';
import type { HeaderValue, SourceRecord } from '../transports/event-source.js';
import { type AttributeHeader, attributesIn } from './binary-mode.js';
import { pushedEventIn, type PushedEvent } from './pushed-event.js';

export const RECORD_BYTES_MAX = 1_048_576;

/**
 * A record of an organisation's topic as it was read: the event in it, or why there is none; `raw`
 * is what is kept of it.
 */
export type PushedRecord =
  | { readonly event: PushedEvent; readonly raw: Buffer }
  | { readonly problem: Problem; readonly content: unknown; readonly raw: Buffer };

interface Place {
  readonly topic: string;
  readonly partition: number;
}

type Headers = NonNullable<SourceRecord['headers']>;

const PREFIX = /^ce_/i;

/**
 * Reads a record in structured or binary mode; nothing in it makes this throw. Structured mode is
 * decided by the content type, whatever `ce_` headers stray beside it. A record with a key and no
 * value withdraws what the key names.
 */
export function readPushed(place: Place, record: SourceRecord, kind: InboundKind): PushedRecord {
  let content: unknown;
  try {
    content = contentOf(place, record, kind);
    return { event: pushedEventIn(content), raw: rawOf(record, content) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: error as Problem, content, raw: rawOf(record, content) };
  }
}

function contentOf(place: Place, record: SourceRecord, kind: InboundKind): unknown {
  const { value, headers = {} } = record;
  if (value === null) return withdrawalOf(place, record, kind);
  if (value.length === 0) throw new Problem(422, 'empty-record');
  if (value.length > RECORD_BYTES_MAX)
    throw new Problem(413, 'too-large', { limit: `${RECORD_BYTES_MAX} B` });
  const text = typeof value === 'string' ? value : utf8TextOf(value);
  const mediaType = mediaTypeIn(headers);
  if (mediaType.startsWith('application/cloudevents')) {
    if (mediaType !== 'application/cloudevents+json') throw otherFormat();
    return jsonIn(text);
  }
  const attributes = attributeHeaders(headers);
  if (attributes.length === 0) return jsonIn(text);
  const datacontenttype = mediaType === '' ? undefined : mediaType;
  return { datacontenttype, ...attributesIn(attributes), data: jsonIn(text) };
}

/** A tombstone says by its key alone that what its sender named so has ended. */
function withdrawalOf(
  { topic, partition }: Place,
  { key, offset }: SourceRecord,
  kind: InboundKind,
): object {
  if (key === null || !kind.withdrawal) throw new Problem(422, 'empty-record');
  const externalId = utf8TextOf(Buffer.from(key));
  return {
    specversion: '1.0',
    id: `tombstone:${topic}/${partition}/${offset}`,
    source: organisationOfTopic(topic) ?? '',
    type: kind.withdrawal.type,
    data: { externalId },
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'not-json');
  }
}

/** A header may have no value at all, as an attribute may be null: it is not there. */
const valuesOf = (value: HeaderValue | null | undefined): Uint8Array[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    if (one === undefined || one === null) return [];
    return [typeof one === 'string' ? Buffer.from(one) : one];
  });

function mediaTypeIn(headers: Headers): string {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
  const [value] = name === undefined ? [] : valuesOf(headers[name]);
  return value ? utf8TextOf(value).split(';')[0]!.trim().toLowerCase() : '';
}

const attributeHeaders = (headers: Headers): AttributeHeader[] =>
  Object.entries(headers)
    .filter(([name]) => PREFIX.test(name))
    .flatMap(([name, value]) =>
      valuesOf(value).map((one): AttributeHeader => [name.replace(PREFIX, ''), one]),
    );

const otherFormat = () =>
  new Problem(415, 'unsupported-media-type', { expected: 'application/cloudevents+json' });

/**
 * What a replay reads again: an event of binary mode and a tombstone in structured form, anything
 * else as it came.
 */
function rawOf({ value, headers }: SourceRecord, content: unknown): Buffer {
  const isMade = value === null || (headers && attributeHeaders(headers).length > 0);
  if (isMade && content !== undefined) return Buffer.from(JSON.stringify(content));
  return Buffer.from(value ?? '');
}
