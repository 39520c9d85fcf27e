import type { Aggregate } from '@mizan/contracts';
import type { PushedEvent } from './inbound/pushed-event.js';

/**
 * What a service appends to its event log. `sequence` is the version of the aggregate, `data` its
 * whole state as the contract of `type` describes it.
 */
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

/** A CloudEvents 1.0 event, in a service's log and on its topic. */
export interface Envelope<T = unknown> {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: string;
  /** The schema of the state; missing in older logs. */
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
  /** The text to store if the event is parked. */
  raw: Buffer | string;
}

/** An event from a service's log, with its topic, partition and offset. */
export interface ReceivedEvent<T = unknown> extends ReadRecord {
  envelope: Envelope<T>;
  aggregate: Aggregate;
}

/** An event that an organisation's system wrote to its own topic. */
export interface ReceivedPush extends ReadRecord {
  pushed: PushedEvent;
}

/** The readable events of one partition, in order. Unreadable ones are parked already. */
export interface EventBatch {
  topic: string;
  partition: number;
  events: ReceivedEvent[];
}

/** Pushed events of one partition, in order. */
export interface PushBatch {
  topic: string;
  partition: number;
  events: ReceivedPush[];
}

/** The outcome of one event: a value, never an exception. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'duplicate' }
  | { kind: 'park'; code: string; detail: string }
  | { kind: 'retry'; reason: string };

export const EVENT_CONTENT_TYPE = 'application/cloudevents+json';
export const EVENT_BYTES_MAX = 900_000;

/**
 * The schema of the service that owns a topic: `mizan.employer-needs` → `employer_needs`. Undefined
 * for an inbound topic, which no service owns.
 */
export function schemaOfTopic(topic: string): string | undefined {
  const name = /^mizan\.([a-z0-9-]+)$/.exec(topic)?.[1];
  return name?.replaceAll('-', '_');
}

/**
 * The organisation of an inbound topic: `mizan.inbound.anapec.job-needs` → `anapec`. Undefined for
 * any other topic.
 */
export function organisationOfTopic(topic: string): string | undefined {
  return /^mizan\.inbound\.([^.]+)\.[^.]+$/.exec(topic)?.[1];
}

/** Whether a topic matches the pattern of a subscription; `*` stands for one part of the name. */
export function topicMatches(pattern: string, topic: string): boolean {
  return patternRegExp(pattern).test(topic);
}

export function patternRegExp(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}
