export { startPostgres, type EmbeddedPostgres, type PostgresOptions } from './embedded-postgres.js';
export {
  brokerImpossible,
  ensureJars,
  startBroker,
  type BrokerOptions,
  type KafkaBroker,
} from './kafka-broker.js';
export { runningMizan, type RunFile } from './run-file.js';
export { start, type StartOptions } from './start.js';
export { tokenFor, verifyToken } from './tokens.js';
export { UserError } from './user-error.js';
