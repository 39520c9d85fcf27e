import { type Aggregate, catalogue, type ServiceName, topicOf } from '@mizan/contracts';
import type { KafkaLogin } from './transports/kafka-client.js';

export const MESSAGING_OPTIONS = Symbol('MessagingOptions');

export interface MessagingOptions {
  /** The name of the service and the `source` of its events: `employer-needs`. */
  service: string;
  /** The PostgreSQL schema of the service: `employer_needs`. */
  schema: string;
  /** For the connections that LISTEN. Everything else uses the DataSource of the service. */
  databaseUrl: string;
  /**
   * With brokers the transport is Kafka, and the log of the service is relayed to `topic`. Without
   * them, readers read the logs directly.
   */
  brokers?: string[] | undefined;
  /** For brokers that require authentication. */
  kafkaLogin?: KafkaLogin | undefined;
  /**
   * The topic of the service's own events, `mizan.<service>`. Omitted by a service that publishes
   * nothing.
   */
  topic?: string;
  /** The aggregates that the service publishes. */
  publishes: readonly Aggregate[];
  /**
   * Called with an unknown error. By default it is logged, and the process ends so that the
   * supervisor starts it again.
   */
  onFatal?: (error: Error) => void;
  /** The interval of the poll that makes up for lost notifications; default 1,000 ms. */
  pollMs?: number;
  /** After this pause inside a transaction the database ends it; default 15,000 ms. */
  idleTransactionMs?: number;
}

/** The messaging options of a service, from the catalogue and the environment. */
export function messagingOf(
  service: ServiceName,
  config: {
    readonly DATABASE_URL?: string;
    readonly kafka: Pick<MessagingOptions, 'brokers' | 'kafkaLogin'>;
  },
): MessagingOptions {
  const { owns } = catalogue[service];
  return {
    service,
    schema: service.replaceAll('-', '_'),
    databaseUrl: config.DATABASE_URL ?? '',
    ...config.kafka,
    ...(owns.length > 0 && { topic: topicOf(service) }),
    publishes: owns,
  };
}
