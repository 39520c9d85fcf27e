import { type Aggregate, catalogue, type ServiceName, topicOf } from '@mizan/contracts';
import type { KafkaLogin } from './transports/kafka-client.js';

export const MESSAGING_OPTIONS = Symbol('MessagingOptions');

export interface MessagingOptions {
  /** Name of the service, the `source` of its events: `employer-needs`. */
  service: string;
  /** PostgreSQL schema of the service: `employer_needs`. */
  schema: string;
  /** For the connections that listen; everything else goes through the service's DataSource. */
  databaseUrl: string;
  /** Given: the transport is Kafka, and the service's log is relayed to `topic`. Not given: readers read the logs themselves. */
  brokers?: string[] | undefined;
  /** For brokers that ask who comes. */
  kafkaLogin?: KafkaLogin | undefined;
  /** Topic of the service's own events, `mizan.<service>`; left out by a service that publishes nothing. */
  topic?: string;
  /** The aggregates that the service publishes. */
  publishes: readonly Aggregate[];
  /** Called with an error that nobody understands; default: log it and end the process for the supervisor to start again. */
  onFatal?: (error: Error) => void;
  /** A lost notification is made up for after this long; default 1,000 ms. */
  pollMs?: number;
  /** The database ends a batch whose process stands still inside its transaction; default 15,000 ms. */
  idleTransactionMs?: number;
}

/** What the catalogue and the environment say of a service's messages. */
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
