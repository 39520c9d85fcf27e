import type { ContractClass } from '@mizan/contracts';
import type { EntityManager } from 'typeorm';
import type { EventBatch, Outcome } from '../envelope.js';

export interface TopicSubscription {
  /** Every type of the topic, handled or ignored; any other parks. */
  contracts: Record<string, ContractClass | 'ignored'>;
  /** `event` parks a bad event alone; `key` parks the later events of its key too, in order. */
  parking: 'event' | 'key';
  /** The organisation comes from the topic's name, and `source` must be it. */
  inbound?: boolean;
}

export interface Subscription {
  /** Name of the consumer, under which its offsets are kept. */
  consumer: string;
  /** Its Kafka group where that is not its name. */
  group?: string;
  /** By topic, or by pattern such as `mizan.inbound.*.job-needs`. */
  topics: Record<string, TopicSubscription>;
}

/** What a handler gets beside the batch: the transaction, in which the offset is already moved on. */
export interface BatchContext {
  tx: EntityManager;
  /** Calls back once the batch is committed; never if it is undone. */
  onCommit(work: () => void): void;
}

/** One outcome per event, in the same order. */
export type BatchHandler = (batch: EventBatch, context: BatchContext) => Promise<Outcome[]>;
