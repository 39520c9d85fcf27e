import { type Aggregate, isInstant, schemaNameOf, topicOf } from '@mizan/contracts';
import { DEPTH_MAX, utf8TextOf } from '@mizan/platform';
import { validatorFor } from '@mizan/schemas';
import type { Envelope, ReceivedEvent, ReceivedPush } from '../envelope.js';
import { topicMatches } from '../envelope.js';
import { RECORD_BYTES_MAX } from '../inbound/pushed-record.js';
import type { SourceRecord } from '../transports/event-source.js';
import { detailOf, keyText, type ParkedRecord } from './parked-record.js';
import { readPush } from './reading-pushes.js';
import type { OwnedTopic, Subscription, TopicSubscription } from './subscription.js';

/**
 * A record after parsing: an event to handle, one to park, or one of an aggregate that this
 * consumer does not read.
 */
export type Reading =
  | { kind: 'event'; event: ReceivedEvent }
  | { kind: 'push'; event: ReceivedPush }
  | { kind: 'park'; parked: ParkedRecord; envelope?: Envelope }
  | { kind: 'ignored'; envelope: Envelope; offset: number };

export function offsetOf(reading: Reading): number {
  if (reading.kind === 'park') return reading.parked.offset;
  return reading.kind === 'ignored' ? reading.offset : reading.event.offset;
}

class Unreadable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

// needed for every record, computed once per topic
const found = new WeakMap<Subscription, Map<string, [string, TopicSubscription] | undefined>>();

/** The pattern and the settings with which a consumer reads a topic. */
export function subscriptionOf(
  subscription: Subscription,
  topic: string,
): [string, TopicSubscription] | undefined {
  let byTopic = found.get(subscription);
  if (!byTopic) found.set(subscription, (byTopic = new Map()));
  if (!byTopic.has(topic)) {
    const entries = Object.entries(subscription.topics);
    byTopic.set(
      topic,
      entries.find(([pattern]) => topicMatches(pattern, topic)),
    );
  }
  return byTopic.get(topic);
}

/** Parses a record once. It never throws, whatever the record contains. */
export function read(
  subscription: Subscription,
  topic: string,
  partition: number,
  record: SourceRecord,
): Reading {
  const [, settings] = subscriptionOf(subscription, topic)!;
  return 'takes' in settings
    ? readPush({ topic, partition }, record, settings.takes)
    : readOwned(settings, topic, partition, record);
}

function readOwned(
  settings: OwnedTopic,
  topic: string,
  partition: number,
  record: SourceRecord,
): Reading {
  const raw = record.value ?? '';
  let envelope: Envelope | undefined;
  try {
    envelope = envelopeIn(textIn(record));
    assertEnvelope(topic, envelope);
    const aggregate = aggregateOf(envelope, settings);
    const { offset } = record;
    if (!settings.reads.includes(aggregate)) return { kind: 'ignored', envelope, offset };
    assertState(aggregate, envelope);
    return {
      kind: 'event',
      event: { topic, partition, offset, key: keyText(record.key), envelope, aggregate, raw },
    };
  } catch (error) {
    const parked: ParkedRecord = {
      offset: record.offset,
      key: keyText(record.key),
      type: textOrNull(envelope?.type),
      eventId: textOrNull(envelope?.id),
      importId: textOrNull(envelope?.importid),
      raw: Buffer.from(raw),
      code: error instanceof Unreadable ? error.code : 'unreadable',
      detail: detailOf(String((error as Error).message)),
      refusal: null,
    };
    return { kind: 'park', parked, ...(envelope && { envelope }) };
  }
}

const IDENTITY_MAX = 200;
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? detailOf(value).slice(0, IDENTITY_MAX) : null;

function textIn({ value }: SourceRecord): string {
  if (value === null || value.length === 0)
    throw new Unreadable('empty', 'the record has no value');
  if (value.length > RECORD_BYTES_MAX)
    throw new Unreadable('too-large', `${value.length} bytes are more than ${RECORD_BYTES_MAX}`);
  const text = typeof value === 'string' ? value : decoded(value);
  if (mayBeDeep(text) && depthOf(text) > DEPTH_MAX)
    throw new Unreadable('too-deep', `nested deeper than ${DEPTH_MAX}`);
  return text;
}

function decoded(value: Buffer): string {
  try {
    return utf8TextOf(value);
  } catch {
    throw new Unreadable('not-utf-8', 'the record is not UTF-8');
  }
}

/**
 * With few opening brackets the nesting cannot be deep, so most records need no check of each
 * character.
 */
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

function envelopeIn(text: string): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Unreadable('not-json', (error as Error).message);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Unreadable('bad-envelope', 'a CloudEvent is a JSON object');
  if (/\\u(0000|d[89a-f])/i.test(text) && !isStorable(parsed))
    throw new Unreadable('text-not-storable', 'holds NUL or a lone surrogate');
  return parsed as Envelope;
}

const TEXTS = ['id', 'source', 'type', 'subject', 'partitionkey', 'logid'] as const;

function assertEnvelope(topic: string, envelope: Envelope): void {
  if (envelope.specversion !== '1.0')
    throw new Unreadable('bad-envelope', `specversion ${String(envelope.specversion)} is not 1.0`);
  for (const name of TEXTS) {
    const value: unknown = envelope[name];
    if (typeof value !== 'string' || value === '' || value.length > IDENTITY_MAX)
      throw new Unreadable(
        'bad-envelope',
        `${name} is missing, or not text of up to ${IDENTITY_MAX} characters`,
      );
  }
  for (const name of ['sequence', 'position'] as const)
    if (!Number.isSafeInteger(envelope[name]) || envelope[name] < 1)
      throw new Unreadable('bad-envelope', `${name} is not a whole number from 1 on`);
  if (!isInstant(envelope.time))
    throw new Unreadable('bad-envelope', 'time is not an instant of RFC 3339');
  const { importid } = envelope;
  if (importid !== undefined && (typeof importid !== 'string' || importid.length > IDENTITY_MAX))
    throw new Unreadable(
      'bad-envelope',
      `importid is not text of up to ${IDENTITY_MAX} characters`,
    );
  if (topicOf(envelope.source) !== topic)
    throw new Unreadable('source-mismatch', `source ${envelope.source} may not write to ${topic}`);
}

const byType = new WeakMap<OwnedTopic, Map<string, Aggregate>>();

/**
 * The aggregate whose state an event carries: by `dataschema`, else by its type. If the type is
 * newer than this reader, the aggregate whose id is the subject: its state is readable all the
 * same.
 */
function aggregateOf({ dataschema, type, subject, data }: Envelope, topic: OwnedTopic): Aggregate {
  let known = byType.get(topic);
  if (!known) byType.set(topic, (known = aggregatesByType(topic)));
  const named = known.get(type);
  if (named) return named;
  const found = topic.aggregates.find((aggregate) =>
    typeof dataschema === 'string'
      ? schemaNameOf(aggregate) === dataschema
      : type.endsWith(`.v${aggregate.version}`) && idIn(aggregate, data) === subject,
  );
  if (!found) throw new Unreadable('unknown-type', `${type} is of no aggregate that is known here`);
  return found;
}

const aggregatesByType = ({ aggregates }: OwnedTopic): Map<string, Aggregate> =>
  new Map(
    aggregates.flatMap((aggregate) =>
      Object.keys(aggregate.events).map((type) => [type, aggregate] as const),
    ),
  );

const idIn = ({ id }: Aggregate, data: unknown): unknown =>
  (data as Record<string, unknown> | null | undefined)?.[id];

function assertState(aggregate: Aggregate, { data, subject }: Envelope): void {
  const [fault] = validatorFor(aggregate.state, 'read')(data);
  if (fault) throw new Unreadable('invalid-data', `${fault.pointer || '/'} ${fault.message}`);
  if (idIn(aggregate, data) !== subject)
    throw new Unreadable('subject-mismatch', `${aggregate.id} is not the subject of the event`);
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Cs}|\0/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => isStorable(name) && isStorable(one));
}
