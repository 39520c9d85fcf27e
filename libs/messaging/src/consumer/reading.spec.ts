import 'reflect-metadata';
import { aggregate } from '@mizan/contracts';
import { IsInt, IsString } from 'class-validator';
import { backoffMs, isTransient } from '../faults.js';
import { checkBounds, checkLastSeen } from './history.js';
import type { StoredOffset } from './offsets.js';
import { read, type Reading } from './reading.js';
import { inRounds } from './rounds.js';
import type { Subscription } from './subscription.js';
import { organisationOfTopic, schemaOfTopic, topicMatches } from '../envelope.js';

class Fact {
  @IsString() factId!: string;
  @IsInt() n!: number;
}
class Rumour {
  @IsString() rumourId!: string;
}
const fact = aggregate('facts', 'fact', {
  state: Fact,
  id: 'factId',
  events: { 'fact.v1': 'A fact was stated' },
});
const rumour = aggregate('facts', 'rumour', {
  state: Rumour,
  id: 'rumourId',
  events: { 'rumour.v1': 'A rumour was heard' },
});
class PushedFact {
  static readonly type = 'pushed-fact.v1';
  @IsInt() n!: number;
}
const subscription: Subscription = {
  consumer: 'reader',
  topics: {
    'mizan.facts': { aggregates: [fact, rumour], reads: [fact], parking: 'event' },
    'mizan.inbound.*.facts': { takes: { name: 'facts', events: [PushedFact] } },
  },
};
const event = (more: object = {}) =>
  JSON.stringify({
    specversion: '1.0',
    id: '1',
    source: 'facts',
    type: 'fact.v1',
    subject: 'a',
    partitionkey: 'a',
    logid: 'log-1',
    time: '2026-11-24T08:00:00.000001Z',
    position: 1,
    sequence: 1,
    data: { factId: 'a', n: 1 },
    ...more,
  });
const reading = (value: string | null, topic = 'mizan.facts') =>
  read(subscription, topic, 0, { offset: 7, key: 'a', value });
const verdict = (one: Reading) => (one.kind === 'park' ? one.parked.code : one.kind);

describe('reading a record', () => {
  it('gives an event with where it came from', () =>
    expect(reading(event())).toMatchObject({
      kind: 'event',
      event: {
        topic: 'mizan.facts',
        offset: 7,
        envelope: { subject: 'a', data: { n: 1 } },
        aggregate: fact,
      },
    }));
  it('lets fields pass that the contract does not know', () =>
    expect(
      verdict(reading(event({ data: { factId: 'a', n: 1, later: true }, extension: 'x' }))),
    ).toBe('event'));
  it('passes over an aggregate that the consumer does not read', () =>
    expect(verdict(reading(event({ type: 'rumour.v1', data: null })))).toBe('ignored'));
  it('reads an event of an aggregate that it knows, whatever its name', () => {
    const later = { type: 'ma.mizan.facts.fact-withdrawn.v1' };
    expect(reading(event(later))).toMatchObject({ kind: 'event', event: { aggregate: fact } });
    const named = { ...later, dataschema: 'urn:mizan:facts:fact:v1' };
    expect(reading(event(named))).toMatchObject({ kind: 'event', event: { aggregate: fact } });
  });
  it('parks another version of the state, and an aggregate that it does not know', () => {
    const type = 'ma.mizan.facts.fact-withdrawn.v2';
    const codes = [{ type }, { type, dataschema: 'urn:mizan:facts:fact:v2' }].map((one) =>
      verdict(reading(event(one))),
    );
    expect(codes).toEqual(['unknown-type', 'unknown-type']);
  });
  it.each([
    ['empty', null],
    ['not-json', '{'],
    ['bad-envelope', '[]'],
    ['bad-envelope', event({ specversion: '0.3' })],
    ['bad-envelope', event({ sequence: 1.5 })],
    ['bad-envelope', event({ time: '2026-02-30T08:00:00Z' })],
    ['bad-envelope', event({ time: '0000-01-01T00:00:00Z' })],
    ['bad-envelope', event({ importid: 'x'.repeat(4_000) })],
    ['bad-envelope', event({ subject: 'x'.repeat(4_000) })],
    ['unknown-type', event({ type: 'other.v1', data: { n: 1 } })],
    ['invalid-data', event({ data: { factId: 'a', n: 'one' } })],
    ['subject-mismatch', event({ data: { factId: 'b', n: 1 } })],
    ['source-mismatch', event({ source: 'others' })],
    ['text-not-storable', event({ data: { factId: 'a', n: 1, text: '\0' } })],
    ['too-large', event({ text: 'x'.repeat(1_048_577) })],
    ['too-deep', `{"a":${'['.repeat(100)}${']'.repeat(100)}}`],
  ])('parks as %s', (code, value) => expect(verdict(reading(value))).toBe(code));
  it('takes a header without a value for one that is not there', () => {
    const headers = { ce_subject: null, baggage: null };
    const pushed = JSON.stringify({
      ...JSON.parse(event()),
      source: 'anapec',
      type: 'pushed-fact.v1',
    });
    const structured = { 'content-type': 'application/cloudevents+json', ...headers };
    const binary = {
      ...{ ce_specversion: '1.0', ce_id: '1', ce_source: 'anapec', ce_type: 'pushed-fact.v1' },
      ...headers,
    };
    const verdicts = [
      { value: pushed, headers: structured },
      { value: '{"n":1}', headers: binary },
    ].map((record) =>
      verdict(
        read(subscription, 'mizan.inbound.anapec.facts', 0, { offset: 7, key: null, ...record }),
      ),
    );
    expect(verdicts).toEqual(['push', 'push']);
  });
  it('knows the organisation from the topic, not from the event', () => {
    const pushed = (source: string) =>
      reading(event({ source, type: 'pushed-fact.v1' }), 'mizan.inbound.anapec.facts');
    expect(verdict(pushed('anapec'))).toBe('push');
    expect(verdict(pushed('council-ma-04'))).toBe('source-mismatch');
  });
});

describe('a topic', () => {
  it('is matched part by part', () => {
    expect(topicMatches('mizan.inbound.*.facts', 'mizan.inbound.anapec.facts')).toBe(true);
    expect(topicMatches('mizan.inbound.*.facts', 'mizan.inbound.a.b.facts')).toBe(false);
    expect(topicMatches('mizan.facts', 'mizanxfacts')).toBe(false);
  });
  it('names its owner', () => {
    expect([schemaOfTopic('mizan.employer-needs'), schemaOfTopic('mizan.inbound.a.b')]).toEqual([
      'employer_needs',
      undefined,
    ]);
    expect([
      organisationOfTopic('mizan.inbound.anapec.job-needs'),
      organisationOfTopic('mizan.employer-needs'),
    ]).toEqual(['anapec', undefined]);
  });
});

describe('rounds', () => {
  const of = (key: string | null, offset: number) =>
    read(subscription, 'mizan.facts', 0, { offset, key, value: event() });
  const offsets = (rounds: Reading[][]) =>
    rounds.map((round) => round.map((one) => (one.kind === 'event' ? one.event.offset : -1)));
  const readings = [of('a', 1), of('b', 2), of('a', 3), of(null, 4), of(null, 5), of('a', 6)];
  it('are one where an event parks alone', () =>
    expect(offsets(inRounds(readings, 'event'))).toEqual([[1, 2, 3, 4, 5, 6]]));
  it('hold one event of a key each where a key is held back', () =>
    expect(offsets(inRounds(readings, 'key'))).toEqual([[1, 2, 4, 5], [3], [6]]));
});

describe('the history of a log', () => {
  const stored: StoredOffset = {
    next: 10,
    lastOffset: 9,
    lastEventId: 'e9',
    logid: 'log-1',
    position: 9,
    lastEventTime: null,
    failures: 0,
  };
  const bounds = (more: object) => ({
    topic: 't',
    partition: 0,
    first: 1,
    end: 20,
    logid: 'log-1',
    ...more,
  });
  it.each([
    ['log-made-again', bounds({ logid: 'log-2' })],
    ['log-restored-to-the-past', bounds({ end: 9 })],
    ['log-expired', bounds({ first: 11 })],
  ])('raises %s', (code, given) =>
    expect(() => checkBounds('postgres', stored, given)).toThrow(expect.objectContaining({ code })),
  );
  it('is fine when it only grew, or expired up to our offset', () => {
    expect(() => checkBounds('postgres', stored, bounds({}))).not.toThrow();
    expect(() =>
      checkBounds('kafka', stored, bounds({ first: 10, end: 10, logid: undefined })),
    ).not.toThrow();
  });
  it('raises an alarm for a first read of a log that has already expired', () =>
    expect(() => checkBounds('postgres', { ...stored, next: 0 }, bounds({ first: 5 }))).toThrow(
      'never read',
    ));
  it('is another one when our last event is not where it was', () => {
    const batch = { topic: 't', partition: 0, from: 9, end: 20, records: [] };
    expect(() => checkLastSeen(stored, batch, { id: 'e9', logid: 'log-1' })).not.toThrow();
    expect(() => checkLastSeen(stored, batch, { id: 'other', logid: 'log-1' })).toThrow(
      expect.objectContaining({ code: 'log-restored-to-the-past' }),
    );
    expect(() => checkLastSeen(stored, batch, { id: 'other', logid: 'log-2' })).toThrow(
      expect.objectContaining({ code: 'log-made-again' }),
    );
    expect(() => checkLastSeen(stored, batch, undefined)).toThrow(
      expect.objectContaining({ code: 'log-expired' }),
    );
  });
});

describe('an error', () => {
  it.each([
    [{ code: '57P01' }, true],
    [{ code: '40P01' }, true],
    [{ code: 'ECONNREFUSED' }, true],
    [{ driverError: { code: '53100' } }, true],
    [{ code: '23505' }, false],
    [new TypeError('x is not a function'), false],
  ])('says whether something is away: %j', (error, expected) =>
    expect(isTransient(error)).toBe(expected),
  );
  it('is tried again ever more slowly, up to 5 s', () =>
    expect([0, 1, 2, 20].map(backoffMs)).toEqual([50, 100, 200, 5_000]));
});
