import type { KafkaConfig } from 'kafkajs';

/** How a program signs in at the broker: the administrator with PLAIN on a listener of its own, everybody else with SCRAM. */
export interface BrokerLogin {
  username: string;
  password: string;
  tls: boolean;
  mechanism?: 'plain' | 'scram-sha-512';
}

export const connectionOf = (
  brokers: string[],
  login: BrokerLogin | undefined,
): Pick<KafkaConfig, 'brokers' | 'sasl' | 'ssl'> => {
  if (!login) return { brokers };
  const { username, password, tls, mechanism = 'scram-sha-512' } = login;
  return { brokers, ssl: tls, sasl: { mechanism, username, password } as KafkaConfig['sasl'] };
};
