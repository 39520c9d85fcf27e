// What the documentation of NestJS shows: a Kafka microservice with one handler call for each
// message, and TypeORM's repositories in a transaction. A program of its own.
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Ctx,
  EventPattern,
  KafkaContext,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { logLevel } from 'kafkajs';
import {
  Column,
  DataSource,
  Entity,
  type EntityManager,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { given, say } from './program.js';
import { balancesIn, connected } from './tables.js';
import { balancesOf, checked, type Need, position } from './work.js';

const { url, schema, brokers, topic, count } = given<{
  url: string;
  schema: string;
  brokers: string[];
  topic: string;
  count: number;
}>();

@Entity('source')
class Source {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') position!: string;
}
@Entity('entry')
class Entry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('uuid') source!: string;
  @Column('int') version!: number;
  @Column('text') measure!: string;
  @Column('text') territory!: string;
  @Column('text') occupation!: string;
  @Column('text') sector!: string;
  @Column('text') period!: string;
  @Column('int') amount!: number;
}
@Entity('balance')
class Balance {
  @PrimaryColumn('text') measure!: string;
  @PrimaryColumn('text') territory!: string;
  @PrimaryColumn('text') occupation!: string;
  @PrimaryColumn('text') sector!: string;
  @PrimaryColumn('text') period!: string;
  @Column('bigint') amount!: number;
}
@Entity('consumer_offset')
class ConsumerOffset {
  @PrimaryColumn('text') topic!: string;
  @PrimaryColumn('int') partition!: number;
  @Column('bigint', { name: 'next_offset' }) nextOffset!: string;
}

let handled = 0;

@Controller()
class NeedsController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @EventPattern<string>(topic)
  async onNeed(@Payload() event: { data: Need }, @Ctx() context: KafkaContext): Promise<void> {
    if (handled === 0) say('began');
    await this.dataSource.transaction(async (manager) => {
      await this.post(manager, event.data);
      const nextOffset = String(BigInt(context.getMessage().offset) + 1n);
      await manager.save(ConsumerOffset, {
        topic,
        partition: context.getPartition(),
        nextOffset,
      });
    });
    if (++handled === count) say('applied');
  }

  private async post(manager: EntityManager, need: Need): Promise<void> {
    const { id, version, territory, occupation, sector } = need;
    const source = await manager.findOne(Source, { where: { id } });
    if (source && source.version >= version) return;
    const before = source ? (JSON.parse(source.position) as Record<string, number>) : {};
    const posted = Object.fromEntries(position(need).map(({ period, amount }) => [period, amount]));
    for (const period of new Set([...Object.keys(posted), ...Object.keys(before)])) {
      const amount = (posted[period] ?? 0) - (before[period] ?? 0);
      if (amount === 0) continue;
      const cell = { measure: 'demand.declared', territory, occupation, sector, period };
      await manager.save(Entry, { ...cell, source: id, version, amount });
      const balance =
        (await manager.findOne(Balance, { where: cell })) ??
        manager.create(Balance, { ...cell, amount: 0 });
      balance.amount += amount;
      await manager.save(Balance, balance);
    }
    await manager.save(Source, { id, version, position: JSON.stringify(posted) });
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      schema,
      entities: [Source, Entry, Balance, ConsumerOffset],
    }),
  ],
  controllers: [NeedsController],
})
class AppModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(AppModule, {
  logger: ['error', 'warn'],
  transport: Transport.KAFKA,
  options: {
    client: { brokers, logLevel: logLevel.NOTHING },
    consumer: { groupId: `stock-nest-${process.pid}` },
    subscribe: { fromBeginning: true },
    // Six partitions at once lose updates: what one handler has read of a balance, another changes.
    run: { partitionsConsumedConcurrently: 1 },
  },
});
process.once('message', () => {
  void (async () => {
    const client = await connected(url, schema);
    checked('stock nest', await balancesIn(client, 'codes'), balancesOf(count));
    say('checked');
  })();
});
await app.listen();
