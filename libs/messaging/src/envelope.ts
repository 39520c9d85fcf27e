import type { Aggregate } from '@mizan/contracts';
import type { PushedEvent } from './inbound/pushed-event.js';

/** What a service hands to its event log; `sequence` is the aggregate's version, `data` its whole state in the contract of `type`. */
export interface EventToPublish {
  type: string;
  subject: string;
  sequence: number;
  data: object;
  effectiveat?: string;
  actororg?: string;
  importid?: string;
  causationid?: string;
  traceparent?: string;
}

/** A CloudEvents 1.0 event as it stands in a service's log and on its topic. */
export interface Envelope<T = unknown> {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: string;
  /** Which state it carries; left out in logs that are older than the attribute. */
  dataschema?: string;
  sequence: number;
  partitionkey: string;
  logid: string;
  position: number;
  effectiveat?: string;
  actororg?: string;
  importid?: string;
  traceparent?: string;
  causationid?: string;
  data: T;
}

interface ReadRecord {
  topic: string;
  partition: number;
  offset: number;
  key: string | null;
  /** What is kept of it where it is parked. */
  raw: Buffer | string;
}

/** An event of a service's log with the place it was read from. */
export interface ReceivedEvent<T = unknown> extends ReadRecord {
  envelope: Envelope<T>;
  aggregate: Aggregate;
}

/** An event that an organisation's system wrote to a topic of its own. */
export interface ReceivedPush extends ReadRecord {
  pushed: PushedEvent;
}

/** Readable events of one partition, in its order; all others were parked before. */
export interface EventBatch {
  topic: string;
  partition: number;
  events: ReceivedEvent[];
}

/** What organisations pushed, in the order of one partition. */
export interface PushBatch {
  topic: string;
  partition: number;
  events: ReceivedPush[];
}

/** What became of one event: a value, never an exception. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'duplicate' }
  | { kind: 'park'; code: string; detail: string }
  | { kind: 'retry'; reason: string };

export const EVENT_CONTENT_TYPE = 'application/cloudevents+json';
export const EVENT_BYTES_MAX = 900_000;

/** Schema of the service that owns a topic: `mizan.employer-needs` → `employer_needs`; undefined for an inbound topic, which no service owns. */
export function schemaOfTopic(topic: string): string | undefined {
  const name = /^mizan\.([a-z0-9-]+)$/.exec(topic)?.[1];
  return name?.replaceAll('-', '_');
}

/** Organisation an inbound topic belongs to: `mizan.inbound.anapec.job-needs` → `anapec`; undefined for any other topic. */
export function organisationOfTopic(topic: string): string | undefined {
  return /^mizan\.inbound\.([^.]+)\.[^.]+$/.exec(topic)?.[1];
}

/** Whether a topic is named by a subscription's key, where `*` stands for one part of the name. */
export function topicMatches(pattern: string, topic: string): boolean {
  return patternRegExp(pattern).test(topic);
}

export function patternRegExp(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}
