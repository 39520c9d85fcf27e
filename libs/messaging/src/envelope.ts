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

/** A CloudEvents 1.0 event as it stands in the log and on a topic; an inbound one may lack `position` (then 0) and `logid` (then ''). */
export interface Envelope<T = unknown> {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: string;
  sequence: number;
  partitionkey: string;
  logid: string;
  position: number;
  sourceversion?: number;
  effectiveat?: string;
  actororg?: string;
  importid?: string;
  traceparent?: string;
  causationid?: string;
  data: T;
}

/** An event with the place it was read from. */
export interface ReceivedEvent<T = unknown> {
  topic: string;
  partition: number;
  offset: number;
  key: string | null;
  envelope: Envelope<T>;
  raw: string;
}

/** Readable events of handled types with valid data, in the order of their partition; all others were parked before. */
export interface EventBatch {
  topic: string;
  partition: number;
  events: ReceivedEvent[];
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
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^.]+')}$`,
  );
}
