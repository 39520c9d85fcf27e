import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { checkBatches } from './checked-batches.js';
import { readEveryCodec } from './codecs.js';
import { removeFormerMembers } from './former-members.js';
import { restWhileIdle } from './idle-requests.js';

readEveryCodec();
checkBatches();
restWhileIdle();
removeFormerMembers();

/** How a service authenticates with a broker: SCRAM-SHA-512, over TLS if the broker has it. */
export interface KafkaLogin {
  username: string;
  password: string;
  tls?: boolean;
}

/** A client that fails fast: its callers wait and retry. */
export function kafkaClient(
  clientId: string,
  brokers: string[],
  login: KafkaLogin | undefined,
  retries: number,
): Kafka {
  const sasl: KafkaConfig['sasl'] = login && {
    mechanism: 'scram-sha-512',
    username: login.username,
    password: login.password,
  };
  return new Kafka({
    clientId,
    brokers,
    ...(sasl && { sasl }),
    ssl: login?.tls === true,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    authenticationTimeout: 10_000,
    retry: { retries, initialRetryTime: 100, maxRetryTime: 2_000 },
  });
}
