import {
  type Aggregate,
  catalogue,
  inboundTopicOf,
  type InboundKind,
  type ServiceEntry,
  type ServiceName,
  topicOf,
} from '@mizan/contracts';
import type { EntityManager } from 'typeorm';
import type { EventBatch, Outcome, PushBatch } from '../envelope.js';

/** A service's topic: which of its aggregates are read. */
export interface OwnedTopic {
  /** Every aggregate on the topic; an event of any other parks. */
  readonly aggregates: readonly Aggregate[];
  readonly reads: readonly Aggregate[];
  /** `event` parks a bad event alone; `key` parks the later events of its key too, in order. */
  readonly parking: 'event' | 'key';
}

/** An organisation's topic: the organisation comes from its name, and `source` must be it. */
export interface InboundTopic {
  readonly takes: InboundKind;
}

export type TopicSubscription = OwnedTopic | InboundTopic;

export interface Subscription {
  /** Name of the consumer, under which its offsets are kept. */
  consumer: string;
  /** Its Kafka group where that is not its name. */
  group?: string;
  /** By topic, or by pattern such as `mizan.inbound.*.job-needs`. */
  topics: Record<string, TopicSubscription>;
}

/** What a service reads, as the catalogue says. */
export function subscriptionFor(service: ServiceName): Subscription {
  const { reads, takes, parks }: ServiceEntry = catalogue[service];
  const owners = [...new Set(reads.map((aggregate) => aggregate.service))] as ServiceName[];
  const owned = owners.map((owner): [string, TopicSubscription] => [
    topicOf(owner),
    {
      aggregates: catalogue[owner].owns,
      reads: reads.filter((aggregate) => aggregate.service === owner),
      parking: parks,
    },
  ]);
  const inbound = takes.map((kind): [string, TopicSubscription] => [
    inboundTopicOf('*', kind),
    { takes: kind },
  ]);
  return { consumer: service, topics: Object.fromEntries([...owned, ...inbound]) };
}

/** What a handler gets beside the batch: the transaction, in which the offset is already moved on. */
export interface BatchContext {
  tx: EntityManager;
  /** Calls back once the batch is committed; never if it is undone. */
  onCommit(work: () => void): void;
}

/** One outcome per event, in the same order. */
export type BatchHandler = (
  batch: EventBatch | PushBatch,
  context: BatchContext,
) => Promise<Outcome[]>;
