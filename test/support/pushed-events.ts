import { createHash, randomUUID } from 'node:crypto';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import type { LogUnderTest } from './event-logs.js';

/** An event as another system writes it: nothing here comes from our own code. */
export const needEvent = (subject: string, sourceversion: number, need: object) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'anapec',
  type: 'ma.mizan.inbound.job-need-published.v1',
  subject,
  time: '2026-10-02T08:00:00Z',
  datacontenttype: 'application/json',
  sourceversion,
  data: { externalId: subject, territory: 'MA-KEN', openings: 1, origin: 'fictional', ...need },
});

export const projectEvent = (subject: string, sourceversion: number, project: object) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'anapec',
  type: 'ma.mizan.inbound.micro-project-published.v1',
  subject,
  datacontenttype: 'application/json',
  sourceversion,
  data: {
    externalId: subject,
    title: `Projet ${subject}`,
    territory: 'MA-KEN',
    promoters: 1,
    jobsExpected: 1,
    origin: 'fictional',
    ...project,
  },
});

/**
 * Each convention has a text and a document of its own: one text is one agreement, whatever its
 * name.
 */
export const agreementEvent = (
  source: string,
  externalId: string,
  { name, occupation }: { name: string; occupation: string },
) => ({
  specversion: '1.0',
  id: randomUUID(),
  source,
  type: 'ma.mizan.inbound.agreement-signed.v1',
  subject: externalId,
  datacontenttype: 'application/json',
  sourceversion: 1,
  data: {
    externalId,
    kind: 'convention-de-partenariat',
    title: `Convention poussée ${name}`,
    territory: 'MA-04',
    documentHash: `sha256:${createHash('sha256').update(name).digest('hex')}`,
    signedOn: '2026-11-20',
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    conditions: [],
    origin: 'fictional',
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'anapec', role: 'agency' },
    ],
    commitments: [
      {
        owner: 'anapec',
        indicator: 'trained',
        effect: 'supply',
        target: 400,
        unit: 'persons',
        territory: 'MA-04',
        occupation,
        schedule: 'linear',
      },
    ],
  },
});

export type Push = (
  organisation: string,
  stream: 'job-needs' | 'agreements' | 'projects',
  events: { subject: string }[],
) => Promise<void>;

export const overKafka =
  ({ brokers }: LogUnderTest): Push =>
  async (organisation, stream, events) => {
    const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    const headers = { 'content-type': 'application/cloudevents+json' };
    await producer.send({
      topic: `mizan.inbound.${organisation}.${stream}`,
      messages: events.map((event) => ({
        key: event.subject,
        value: JSON.stringify(event),
        headers,
      })),
    });
    await producer.disconnect();
  };
