// What systems of other makers write to the topics of needs, and what an operator sees of it.
import { randomUUID } from 'node:crypto';
import kafkajs, { type Admin } from 'kafkajs';
import type { LogUnderTest } from './event-logs.js';
import { Plan } from './plan.js';

const { ConfigResourceTypes, Kafka, logLevel } = kafkajs;
export const topicOf = (organisation: string) => `mizan.inbound.${organisation}.job-needs`;
export const TOPIC = topicOf('anapec');
export const COUNCIL_TOPIC = topicOf('council-ma-04');
export const OWN_TOPIC = 'mizan.employer-needs';
const INBOUND_CONSUMER_SERVICE = 'employer-needs';

/** A need as another system writes it, on one line. */
export const need = (externalId: string, terms: object, source = 'anapec'): [string, string] => {
  const data = { externalId, territory: 'MA-KEN', openings: 1, origin: 'fictional', ...terms };
  const type = 'ma.mizan.inbound.job-need-published.v1';
  return [externalId, JSON.stringify({ specversion: '1.0', id: randomUUID(), source, type, data })];
};

export const needs = (count: number, name: string, terms: object, source?: string) =>
  Array.from({ length: count }, (_, i) => need(`${name}-${i}`, terms, source));

interface ConsumerLine {
  topic: string;
  lag: number;
  alarm?: { code: string; topic: string; partition: number };
}

/** What an operator sees of the service that reads the topics. */
export function operatorOf(log: LogUnderTest) {
  /** None while the service waits for a broker that comes back. */
  const consumers = async () => {
    const { status, body } = await log.mizan
      .as('planner')
      .get<{ data: ConsumerLine[] }>('employer-needs/v1/consumers');
    return status === 200 ? body.data : [];
  };
  return {
    consumers,
    lag: async () => (await consumers()).reduce((sum, { lag }) => sum + lag, 0),
    ready: async () => {
      const url = log.mizan.run().services[INBOUND_CONSUMER_SERVICE]!;
      const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
      return { status: answer?.status, text: answer ? await answer.text() : '' };
    },
    metrics: async () => {
      const url = log.mizan.run().services[INBOUND_CONSUMER_SERVICE]!;
      return (await fetch(`${url}/metrics`)).text();
    },
  };
}

export async function asAdmin<T>(
  brokers: string[],
  work: (admin: Admin) => Promise<T>,
): Promise<T> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

export const setCompression = (log: LogUnderTest, name: string, value: string) =>
  asAdmin(log.brokers, (admin) =>
    admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: ConfigResourceTypes.TOPIC,
          name,
          configEntries: [
            { name: 'compression.type', value },
            { name: 'max.message.bytes', value: String(16 * 1_048_576) },
            { name: 'retention.ms', value: '-1' },
          ],
        },
      ],
    }),
  );

export const demandOf = (
  log: LogUnderTest,
  occupation: string,
  expected: number,
  atMostMs = 45_000,
) => {
  const plan = new Plan(log.mizan);
  const demand = async () => (await plan.figures({ occupation })).total.demand;
  return plan.eventually(demand, (figure) => figure === expected, atMostMs);
};

export const LONG = { title: 'Câbleuse, câbleur en faisceaux électriques – كابلاج '.repeat(5) };
