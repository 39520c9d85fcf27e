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

/** A topic of a service, and which of its aggregates are read. */
export interface OwnedTopic {
  /** Every aggregate on the topic. An event of any other one is parked. */
  readonly aggregates: readonly Aggregate[];
  readonly reads: readonly Aggregate[];
  /** `event` parks only the bad event; `key` also parks the later events of its key, in order. */
  readonly parking: 'event' | 'key';
}

/** A topic of an organisation. Its name gives the organisation, and `source` must be the same. */
export interface InboundTopic {
  readonly takes: InboundKind;
}

export type TopicSubscription = OwnedTopic | InboundTopic;

export interface Subscription {
  /** The name of the consumer, under which its offsets are stored. */
  consumer: string;
  /** Its Kafka group, if it differs from the name. */
  group?: string;
  /** By topic, or by pattern such as `mizan.inbound.*.job-needs`. */
  topics: Record<string, TopicSubscription>;
  /**
   * Called at the end of each transaction with what it has read, also if no handler was called:
   * for a consumer that must know exactly what its state rests on.
   */
  recordRead?: (context: BatchContext, read: ReadRecords) => Promise<void>;
}

/** What one transaction has read of a partition. */
export interface ReadRecords {
  readonly transport: string;
  readonly topic: string;
  readonly partition: number;
  /** The offset up to which the partition is read now; null for a replay of parked records. */
  readonly next: number | null;
  /** The offsets of the records that were parked. */
  readonly parked: readonly number[];
  /** The offsets of parked records that were replayed, and are not parked any more. */
  readonly replayed: readonly number[];
}

/** What a service reads, from the catalogue. */
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

/**
 * What a handler gets beside the batch: among others the transaction, in which the offset is stored
 * already.
 */
export interface BatchContext {
  tx: EntityManager;
  /** Calls `work` after the commit; never after a rollback. */
  onCommit(work: () => void): void;
}

/** Returns one outcome per event, in the same order. */
export type BatchHandler = (
  batch: EventBatch | PushBatch,
  context: BatchContext,
) => Promise<Outcome[]>;
