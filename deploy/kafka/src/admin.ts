import { type Admin, Kafka, type KafkaConfig, logLevel } from 'kafkajs';

const READINESS_MS = 30_000;

/**
 * How a program signs in at the broker: the administrator with PLAIN on a listener of its own,
 * everybody else with SCRAM.
 */
export interface BrokerLogin {
  username: string;
  password: string;
  tls: boolean;
  mechanism?: 'plain' | 'scram-sha-512';
}

/** What the administrator's client does between connecting and disconnecting. */
export async function asAdmin<T>(
  brokers: string[],
  login: BrokerLogin | undefined,
  work: (admin: Admin) => Promise<T>,
): Promise<T> {
  const admin = new Kafka({
    ...connectionOf(brokers, login),
    clientId: 'mizan-topics',
    logLevel: logLevel.NOTHING,
    retry: { retries: 5, maxRetryTime: READINESS_MS },
  }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const connectionOf = (
  brokers: string[],
  login: BrokerLogin | undefined,
): Pick<KafkaConfig, 'brokers' | 'sasl' | 'ssl'> => {
  if (!login) return { brokers };
  const { username, password, tls, mechanism = 'scram-sha-512' } = login;
  return { brokers, ssl: tls, sasl: { mechanism, username, password } as KafkaConfig['sasl'] };
};
