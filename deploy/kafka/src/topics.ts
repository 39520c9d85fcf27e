import { Kafka, logLevel } from 'kafkajs';

const published = ['mizan.employer-needs', 'mizan.training-plans', 'mizan.partner-agreements'];
const inboundKinds = ['job-needs', 'agreements'];
const partitions = 12; // never changed: the key decides the partition, and order holds inside one
const readinessMs = 30_000;

/** Every topic of a Mizan whose partners are these organisations. */
export const topicsFor = (organisations: string[]) => [
  ...published,
  ...organisations.flatMap((organisation) =>
    inboundKinds.map((kind) => `mizan.inbound.${organisation}.${kind}`),
  ),
];

interface BrokerLogin {
  username: string;
  password: string;
  tls: boolean;
}

/** Makes the topics that are missing, kept for ever, and answers their names; those that exist are left as they are. */
export async function ensureTopics(
  brokers: string[],
  organisations: string[],
  login?: BrokerLogin,
): Promise<string[]> {
  const kafka = new Kafka({
    clientId: 'mizan-topics',
    brokers,
    ...(login && {
      sasl: {
        mechanism: 'scram-sha-512' as const,
        username: login.username,
        password: login.password,
      },
      ssl: login.tls,
    }),
    logLevel: logLevel.NOTHING,
    retry: { retries: 5, maxRetryTime: readinessMs },
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const missing = topicsFor(organisations).filter((topic) => !present.has(topic));
    if (missing.length === 0) return [];
    const { brokers: nodes } = await admin.describeCluster();
    const replicationFactor = Math.min(3, nodes.length);
    const configEntries = [
      { name: 'retention.ms', value: '-1' },
      { name: 'cleanup.policy', value: 'delete' },
    ];
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries,
      })),
    });
    return missing;
  } finally {
    await admin.disconnect();
  }
}
