import type { ContractClass } from '@mizan/contracts';
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
  /** Every type the service publishes, with its contract. */
  publishes: Record<string, ContractClass>;
  /** Called with an error that nobody understands; default: log it and end the process for the supervisor to start again. */
  onFatal?: (error: Error) => void;
  /** A lost notification is made up for after this long; default 1,000 ms. */
  pollMs?: number;
  /** The database ends a batch whose process stands still inside its transaction; default 15,000 ms. */
  idleTransactionMs?: number;
}
