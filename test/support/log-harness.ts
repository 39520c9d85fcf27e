import { randomBytes } from 'node:crypto';
import { Controller, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { aggregate, type Aggregate, type InboundKind, IsIdentifier } from '@mizan/contracts';
import {
  type BatchContext,
  connectConsumer,
  CreateConsumerTables1732400000001,
  eventLogMigrations,
  CreateInboundEvents1764000000003,
  type EventBatch,
  EventLog,
  LagReader,
  handlerOf,
  InboundEvents,
  MessagingModule,
  type MessagingOptions,
  type Outcome,
  ParkedEvents,
  type PushBatch,
  type Pusher,
  Relay,
  type Subscription,
  ListParkedEvents1764700000006,
  WidenConsumerTables1764400000001,
} from '@mizan/messaging';
import { Metrics, Readiness } from '@mizan/platform';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from './postgres.js';

export const FACT_STATED = 'ma.mizan.facts.fact-stated.v1';

/** The state of these tests: a fact about a subject. */
export class Fact {
  @IsString() subject!: string;
  @IsInt() n!: number;
  @IsOptional() @IsString() note?: string | null;
}

/** Facts, as a service of any name publishes them. */
export const factsOf = (service: string): Aggregate =>
  aggregate(service, 'fact', {
    state: Fact,
    id: 'subject',
    events: { [FACT_STATED]: 'A fact was stated' },
  });

/** A fact, as an organisation pushes it. */
export class PushedFact {
  static readonly type = 'ma.mizan.inbound.fact-stated.v1';
  @IsIdentifier() externalId!: string;
  @IsInt() n!: number;
  @IsOptional() @IsString() note?: string | null;
}

export interface ConsumerOptions {
  pollMs?: number;
  name?: string;
  group?: string;
  parking?: 'event' | 'key';
  /**
   * Called for each event inside the transaction, before it is recorded; its outcome replaces
   * `done`.
   */
  onEvent?: (event: EventBatch['events'][number]) => Promise<Outcome | void> | Outcome | void;
  idleTransactionMs?: number;
  /** Other topics than its own log's. */
  topics?: Subscription['topics'];
}

export interface RunningConsumer {
  app: INestApplication;
  freshness: LagReader;
  parked: ParkedEvents;
  fatal: Error[];
  batches: number;
  stop(): Promise<void>;
}

/** A log of its own, its writer, and as many consumers as a test wants, on one transport. */
export class LogHarness {
  readonly schema = `facts_${randomBytes(4).toString('hex')}`;
  readonly topic = `mizan.${this.schema.replaceAll('_', '-')}`;
  readonly service = this.topic.slice('mizan.'.length);
  writerDb!: DataSource;
  readerDb!: DataSource;
  relay!: Relay;
  eventLog!: EventLog;
  private database!: TestDatabase;
  private writer?: INestApplication;
  private readonly consumers: RunningConsumer[] = [];

  constructor(readonly brokers?: string[]) {}

  async open(): Promise<this> {
    this.database = await testDatabase();
    await this.sql(`create schema ${this.schema}; create schema reader`);
    if (this.brokers) await this.makeTopic();
    this.writerDb = await this.dataSource(this.schema, eventLogMigrations);
    this.readerDb = await this.dataSource('reader', [
      CreateConsumerTables1732400000001,
      CreateInboundEvents1764000000003,
      WidenConsumerTables1764400000001,
      ListParkedEvents1764700000006,
    ]);
    await this.readerDb.query(
      `create table seen (
        at bigint generated always as identity, id text, subject text, sequence int, n int,
        "offset" bigint, primary key (subject, sequence))`,
    );
    await this.startWriter();
    return this;
  }

  async startWriter(): Promise<void> {
    this.writer = await this.appOf(this.writerDb, this.schema, this.topic, {});
    this.eventLog = this.writer.get(EventLog);
    this.relay = this.writer.get(Relay);
  }

  async stopWriter(): Promise<void> {
    await this.writer?.close();
    this.writer = undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    await this.stopWriter();
    await Promise.all(
      [this.writerDb, this.readerDb].map((db) => db?.destroy().catch(() => undefined)),
    );
    await this.database?.drop();
  }

  /** States facts in one transaction: [subject, sequence, n]. */
  async state(...facts: [string, number, number, string?][]): Promise<void> {
    await this.writerDb.transaction((tx) => this.stateIn(tx, ...facts));
  }

  stateIn(tx: EntityManager, ...facts: [string, number, number, string?][]): Promise<void> {
    return this.eventLog.append(
      tx,
      facts.map(([subject, sequence, n, importid]) => ({
        type: FACT_STATED,
        subject,
        sequence,
        data: { subject, n },
        ...(importid ? { importid } : {}),
      })),
    );
  }

  async startConsumer(options: ConsumerOptions = {}): Promise<RunningConsumer> {
    const db = await this.dataSource('reader', []);
    const running: RunningConsumer = { fatal: [], batches: 0 } as unknown as RunningConsumer;
    const facts = [factsOf(this.service)];
    const topics = options.topics ?? {
      [this.topic]: { aggregates: facts, reads: facts, parking: options.parking ?? 'event' },
    };
    const consume = async (
      batch: EventBatch | PushBatch,
      { tx }: BatchContext,
    ): Promise<Outcome[]> => {
      running.batches++;
      if (isPushed(batch))
        return running.app.get(InboundEvents).takeFromTopic(tx, batch, PUSHED_FACTS);
      const outcomes: Outcome[] = [];
      for (const event of batch.events)
        outcomes.push((await options.onEvent?.(event)) ?? (await record(tx, event)));
      return outcomes;
    };
    const controllers = Object.keys(topics).map((topic) => controllerOf(topic, consume));
    running.app = await this.appOf(db, 'reader', undefined, {
      controllers,
      onFatal: (error) => running.fatal.push(error),
      idleTransactionMs: options.idleTransactionMs,
      ...(options.pollMs !== undefined && { pollMs: options.pollMs }),
    });
    running.freshness = running.app.get(LagReader);
    running.parked = running.app.get(ParkedEvents);
    let stopped: Promise<void> | undefined;
    running.stop = () =>
      (stopped ??= running.app
        .close()
        .then(() => db.destroy())
        .then(() => undefined));
    this.consumers.push(running);
    await connectConsumer(running.app, {
      consumer: options.name ?? 'reader',
      group: options.group ?? `${this.schema}-${options.name ?? 'reader'}`,
      topics,
    });
    return running;
  }

  async seen(): Promise<{ subject: string; sequence: number; n: number; offset: number }[]> {
    return this.readerDb.query(
      'select subject, sequence, n, "offset"::float8 as "offset" from seen order by at',
    );
  }

  async seenCount(): Promise<number> {
    const [row] = (await this.readerDb.query('select count(*)::int as n from seen')) as [
      { n: number },
    ];
    return row.n;
  }

  /** Runs statements as superuser. */
  async sql(statements: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return await client.query(statements);
    } finally {
      await client.end();
    }
  }

  kafka(): Kafka {
    return new Kafka({ clientId: 'test', brokers: this.brokers!, logLevel: logLevel.NOTHING });
  }

  async makeTopic(topic = this.topic, numPartitions = 3): Promise<void> {
    await this.asAdmin((admin) =>
      admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic, numPartitions, replicationFactor: 1 }],
      }),
    );
  }

  async asAdmin<T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> {
    const admin = this.kafka().admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }

  /** Puts records on a topic as a client that shares no code with us would. */
  async produce(
    topic: string,
    messages: { key?: string; value: string | Buffer | null; headers?: Record<string, string> }[],
  ): Promise<void> {
    const producer = this.kafka().producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic, messages });
    await producer.disconnect();
  }

  /**
   * Puts a text where an event stands, as a fault of the log's owner: on Kafka a record, else a row
   * with a sound chain.
   */
  async putRaw(key: string, text: string): Promise<void> {
    if (this.brokers) return this.produce(this.topic, [{ key, value: text }]);
    await this.writerDb.query('select append_events($1, $2, $3)', [[key], ['raw'], [`{${text}`]]);
  }

  private urlOf(schema: string): string {
    return `${this.database.url}${this.database.url.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  }

  async dataSource(schema: string, migrations: Type[]): Promise<DataSource> {
    const db = new DataSource({
      type: 'postgres',
      url: this.database.url,
      migrations,
      poolSize: 12,
      extra: { options: `-c search_path=${schema}` },
    } as never);
    await db.initialize();
    if (migrations.length > 0) await db.runMigrations();
    return db;
  }

  private async appOf(
    db: DataSource,
    schema: string,
    topic: string | undefined,
    options: Partial<MessagingOptions> & { controllers?: Type[] },
  ): Promise<INestApplication> {
    const { controllers = [], ...rest } = options;
    const messaging = MessagingModule.forRoot({
      service: topic ? this.service : schema,
      schema,
      databaseUrl: this.urlOf(schema),
      brokers: this.brokers,
      topic,
      publishes: topic ? [factsOf(this.service)] : [],
      pollMs: 500,
      ...rest,
    });
    @Module({
      providers: [{ provide: DataSource, useValue: db }, Metrics, Readiness],
      exports: [DataSource, Metrics, Readiness],
    })
    class SurroundingsModule {}
    @Module({ imports: [{ module: SurroundingsModule, global: true }, messaging], controllers })
    class AppModule {}
    const app = await NestFactory.create(AppModule, new FastifyAdapter(), {
      logger: process.env.MIZAN_TEST_LOG ? ['error', 'warn'] : false,
      abortOnError: false,
    });
    await app.init();
    return app;
  }
}

const isPushed = (batch: EventBatch | PushBatch): batch is PushBatch =>
  batch.events.some((event) => 'pushed' in event);

/** A kind of what organisations push, under a name of the test's own. */
export const pushedFacts = (name: string): InboundKind => ({ name, events: [PushedFact] });

const PUSHED_FACTS = {
  pusherOf: async () => ({ role: 'agency', territory: 'MA', isClosed: false }) satisfies Pusher,
  handlers: [
    handlerOf<PushedFact>({
      contract: PushedFact,
      apply: async (tx, _principal, { externalId, n }, { id, sourceversion = 0 }) => {
        await tx.query('insert into seen (id, subject, sequence, n) values ($1, $2, $3, $4)', [
          id,
          externalId,
          sourceversion,
          n,
        ]);
        return { result: 'created' };
      },
    }),
  ],
};

async function record(
  tx: EntityManager,
  { envelope, offset }: EventBatch['events'][number],
): Promise<Outcome> {
  const { subject, sequence, id, data } = envelope;
  const [rows] = [
    await tx.query(
      'insert into seen (id, subject, sequence, n, "offset") values ($1, $2, $3, $4, $5) on conflict do nothing returning at',
      [id, subject, sequence, (data as Fact).n, offset],
    ),
  ] as [unknown[]];
  return rows.length === 1 ? { kind: 'done' } : { kind: 'duplicate' };
}

function controllerOf(
  topic: string,
  consume: (batch: EventBatch | PushBatch, context: BatchContext) => Promise<Outcome[]>,
): Type {
  @Controller()
  class FactsController {
    @EventPattern<string>(topic)
    take(@Payload() batch: EventBatch, @Ctx() context: BatchContext) {
      return consume(batch, context);
    }
  }
  return FactsController;
}

/** Waits until the check holds; fails with what it was after the deadline. */
export async function eventually(
  check: () => Promise<unknown> | unknown,
  deadlineMs = 20_000,
): Promise<void> {
  for (const end = Date.now() + deadlineMs; ;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
