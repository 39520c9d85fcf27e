import {
  organisationOfTopic,
  schemaOfTopic,
  topicMatches,
  type Envelope,
  type ReceivedEvent,
} from '../envelope.js';
import type { SourceRecord } from '../transports/event-source.js';
import { validatorFor, type Validator } from '../validation/validators.js';
import type { Subscription, TopicSubscription } from './subscription.js';

export interface ParkedRecord {
  offset: number;
  key: string | null;
  type: string | null;
  eventId: string | null;
  importId: string | null;
  raw: Buffer;
  code: string;
  detail: string;
}

/** A record as read: an event to handle, one to park, or one of a type this consumer ignores. */
export type Reading =
  | { kind: 'event'; event: ReceivedEvent }
  | { kind: 'park'; parked: ParkedRecord; envelope?: Envelope }
  | { kind: 'ignored'; envelope: Envelope };

const DEPTH_MAX = 64;
const BYTES_MAX = 1_048_576;

class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const found = new WeakMap<Subscription, Map<string, [string, TopicSubscription] | undefined>>(); // asked for every record, answered once per topic

/** Pattern and settings under which a consumer reads a topic. */
export function subscriptionOf(
  subscription: Subscription,
  topic: string,
): [string, TopicSubscription] | undefined {
  let byTopic = found.get(subscription);
  if (!byTopic) found.set(subscription, (byTopic = new Map()));
  if (!byTopic.has(topic))
    byTopic.set(
      topic,
      Object.entries(subscription.topics).find(([pattern]) => topicMatches(pattern, topic)),
    );
  return byTopic.get(topic);
}

/** Looks into a record once: envelope, type, source and data; nothing in it can make this throw. */
export function read(
  subscription: Subscription,
  topic: string,
  partition: number,
  record: SourceRecord,
): Reading {
  const known: { envelope?: Envelope } = {};
  const key = record.key === null ? null : storable(record.key);
  try {
    const [, settings] = subscriptionOf(subscription, topic)!;
    const raw = textOf(record);
    const envelope = envelopeOf(raw, record);
    known.envelope = envelope;
    checkOrigin(topic, envelope, settings);
    const contract = settings.contracts[envelope.type];
    if (contract === undefined)
      throw new Unreadable('unknown-type', `${envelope.type} is neither handled nor ignored here`);
    if (contract === 'ignored') return { kind: 'ignored', envelope };
    checkData(validatorFor(contract, { strict: false }), envelope);
    return {
      kind: 'event',
      event: { topic, partition, offset: record.offset, key, envelope, raw },
    };
  } catch (error) {
    const { envelope } = known;
    const code = error instanceof Unreadable ? error.code : 'unreadable';
    const identity = {
      type: textOrNull(envelope?.type),
      eventId: textOrNull(envelope?.id),
      importId: textOrNull(envelope?.importid),
    };
    return {
      kind: 'park',
      envelope,
      parked: {
        offset: record.offset,
        key,
        ...identity,
        raw: rawOf(record),
        code,
        detail: storable(String((error as Error).message)).slice(0, 1000),
      },
    };
  }
}

/** Text as PostgreSQL can store it: NUL becomes U+FFFD, which it cannot hold in a text. */
export const storable = (text: string): string =>
  /[\0\ud800-\udfff]/.test(text)
    ? text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Cs}/gu, '\uFFFD')
    : text;

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? storable(value).slice(0, 500) : null;

// a binary-mode record keeps its attributes in headers: they are stored with it in structured form, or a replay could not read it
function rawOf(record: SourceRecord): Buffer {
  const asIs = Buffer.from(record.value ?? '');
  if (!record.headers?.ce_type) return asIs;
  try {
    return Buffer.from(textOf(record));
  } catch {
    return asIs;
  }
}

function textOf({ value, headers }: SourceRecord): string {
  if (value === null || value.length === 0)
    throw new Unreadable('empty', 'the record has no value');
  if (value.length > BYTES_MAX)
    throw new Unreadable('too-large', `${value.length} bytes are more than ${BYTES_MAX}`);
  const text = value.toString();
  if (mayBeDeep(text) && depthOf(text) > DEPTH_MAX)
    throw new Unreadable('too-deep', `nested deeper than ${DEPTH_MAX}`);
  return headers?.ce_type === undefined ? text : structured(text, headers);
}

/** A CloudEvent in binary mode, attributes in `ce_` headers, in structured form. */
function structured(data: string, headers: NonNullable<SourceRecord['headers']>): string {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers))
    if (name.toLowerCase().startsWith('ce_') && value !== undefined)
      attributes[name.slice(3).toLowerCase()] = String(value);
  for (const name of ['sequence', 'position', 'sourceversion'])
    if (/^\d{1,15}$/.test(String(attributes[name]))) attributes[name] = Number(attributes[name]);
  attributes.datacontenttype ??= String(headers['content-type'] ?? 'application/json');
  return `${JSON.stringify(attributes).slice(0, -1)},"data":${data}}`;
}

/** Few opening brackets cannot nest deep: nearly every record is spared the look at each character. */
function mayBeDeep(text: string): boolean {
  let openings = 0;
  for (const bracket of ['{', '['])
    for (
      let at = text.indexOf(bracket);
      at >= 0 && openings <= DEPTH_MAX;
      at = text.indexOf(bracket, at + 1)
    )
      openings++;
  return openings > DEPTH_MAX;
}

function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length && deepest <= DEPTH_MAX; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
  }
  return deepest;
}

function envelopeOf(raw: string, record: SourceRecord): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch (error) {
    throw new Unreadable('not-json', (error as Error).message);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Unreadable('not-an-event', 'a CloudEvent is a JSON object');
  if (/\\u(0000|d[89a-f])/i.test(raw) && !isStorable(parsed))
    throw new Unreadable('unstorable-text', 'holds NUL or a lone surrogate');
  const envelope = parsed as Envelope;
  for (const name of ['id', 'source', 'type'] as const)
    if (typeof envelope[name] !== 'string' || envelope[name] === '')
      throw new Unreadable('not-an-event', `${name} is missing`);
  if (envelope.specversion !== '1.0')
    throw new Unreadable('not-an-event', `specversion ${String(envelope.specversion)} is not 1.0`);
  envelope.subject ??= record.key ?? '';
  envelope.partitionkey ??= envelope.subject;
  envelope.logid ??= '';
  envelope.position ??= 0;
  envelope.sequence ??= 0;
  return envelope;
}

function checkOrigin(topic: string, envelope: Envelope, settings: TopicSubscription): void {
  for (const name of ['subject', 'logid', 'partitionkey'] as const)
    if (typeof envelope[name] !== 'string')
      throw new Unreadable('not-an-event', `${name} is not text`);
  if (!Number.isSafeInteger(envelope.sequence) || !Number.isSafeInteger(envelope.position))
    throw new Unreadable('not-an-event', 'sequence and position are whole numbers');
  if (envelope.time !== undefined && Number.isNaN(Date.parse(envelope.time)))
    throw new Unreadable('not-an-event', 'time is not a time');
  if (envelope.importid !== undefined && typeof envelope.importid !== 'string')
    throw new Unreadable('not-an-event', 'importid is not text');
  const owner = settings.inbound
    ? organisationOfTopic(topic)
    : schemaOfTopic(topic)?.replaceAll('_', '-');
  if (owner !== undefined && envelope.source !== owner)
    throw new Unreadable('source-mismatch', `source ${envelope.source} may not write to ${topic}`);
}

function checkData(validate: Validator, { data }: Envelope): void {
  const [fault] = validate(data);
  if (fault) throw new Unreadable('invalid-data', `${fault.pointer || '/'} ${fault.message}`);
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Cs}|\0/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => isStorable(name) && isStorable(one));
}
