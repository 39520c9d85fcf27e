export { startPostgres, type EmbeddedPostgres, type PostgresOptions } from './embedded-postgres.js';
export { brokerImpossible, ensureJars, startBroker, type BrokerOptions, type KafkaBroker } from './kafka-broker.js';
export { bootstrapDatabase, schemas, urlOf, type Schema } from './database-roles.js';
