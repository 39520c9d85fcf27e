import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { ensureTopics } from '../../deploy/kafka/src/topics.js';
import { describeWithKafka, testBroker, type TestBroker } from './kafka.js';
import { testServiceDatabase } from './postgres.js';

@Controller()
class Probe {
  @Get('hello') hello() {
    return { here: true };
  }
}
@Module({ controllers: [Probe] })
class ProbeModule {}

describe('a Nest application in a test', () => {
  let app: NestFastifyApplication | undefined;
  afterEach(() => app?.close());

  it('answers a request', async () => {
    app = await NestFactory.create<NestFastifyApplication>(ProbeModule, new FastifyAdapter(), {
      logger: false,
    });
    await app.init();
    const answer = await app.inject({ url: '/hello' });
    expect(answer.json()).toEqual({ here: true });
  });
});

describe('the database of the services', () => {
  it('gives each service its own schema, closed to the others', async () => {
    const database = await testServiceDatabase();
    const needs = new pg.Client({ connectionString: database.urlFor('employer_needs') });
    const plans = new pg.Client({ connectionString: database.urlFor('training_plans') });
    await Promise.all([needs.connect(), plans.connect()]);
    await needs.query('create table hiring_need (id int)');
    await expect(plans.query('select * from employer_needs.hiring_need')).rejects.toThrow(
      'permission denied',
    );
    await Promise.all([needs.end(), plans.end()]);
    await database.drop();
  });

  it('lets the projections read a log granted to its readers', async () => {
    const database = await testServiceDatabase();
    const needs = new pg.Client({ connectionString: database.urlFor('employer_needs') });
    const projections = new pg.Client({
      connectionString: database.urlFor('planning_projections'),
    });
    await Promise.all([needs.connect(), projections.connect()]);
    await needs.query(
      'create table event_log (id int); grant usage on schema employer_needs to employer_needs_events; grant select on event_log to employer_needs_events',
    );
    expect((await projections.query('select * from employer_needs.event_log')).rowCount).toBe(0);
    await Promise.all([needs.end(), projections.end()]);
    await database.drop();
  });
});

describeWithKafka('a Kafka broker in a test', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await testBroker();
  }, 240_000);
  afterAll(() => broker?.stop());

  it('gets the topics of the deployment once', async () => {
    const first = await ensureTopics(broker.brokers, ['anapec']);
    expect(first.made).toContain('mizan.inbound.anapec.job-needs');
    expect(await ensureTopics(broker.brokers, ['anapec'])).toEqual({ made: [], repaired: [] });
  }, 60_000);

  it('sets right what somebody has set otherwise, and leaves the rest', async () => {
    const topic = 'mizan.inbound.anapec.job-needs';
    const admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic };
    const configEntries = [
      { name: 'compression.type', value: 'snappy' },
      { name: 'segment.bytes', value: '1048576' },
    ];
    /** As the broker describes it: what was set takes a moment to get there. */
    const described = async (compression: string) => {
      for (const deadline = Date.now() + 10_000; ; await pause(50)) {
        const { resources } = await admin.describeConfigs({
          includeSynonyms: false,
          resources: [resource],
        });
        const settings = Object.fromEntries(
          resources[0]!.configEntries.map((one) => [one.configName, one.configValue]),
        );
        if (settings['compression.type'] === compression || Date.now() > deadline) return settings;
      }
    };
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
    await described('snappy');
    expect(await ensureTopics(broker.brokers, ['anapec'])).toEqual({ made: [], repaired: [topic] });
    expect(await described('uncompressed')).toMatchObject({
      'compression.type': 'uncompressed',
      'retention.ms': '-1',
      'segment.bytes': '1048576',
    });
    await admin.disconnect();
  }, 60_000);

  it('keeps its topics after a kill', async () => {
    await broker.kill9();
    await broker.restart();
    const admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    expect(await admin.listTopics()).toContain('mizan.employer-needs');
    await admin.disconnect();
  }, 120_000);
});
