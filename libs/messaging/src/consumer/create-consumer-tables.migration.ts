import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The offsets of each consumer, its parked events, and its counts per import. */
export class CreateConsumerTables1732400000001 implements MigrationInterface {
  readonly name = 'CreateConsumerTables1732400000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table consumer_offset (
      consumer text not null,
      transport text not null check (transport in ('postgres', 'kafka')),
      topic text not null,
      partition int not null,
      next_offset bigint not null,
      last_event_id text,
      logid text,
      position bigint not null default 0,
      last_event_time timestamptz,
      updated_at timestamptz not null default clock_timestamp(),
      primary key (consumer, transport, topic, partition)) with (fillfactor = 50)`);
    await db.query(`create table parked_event (
      id bigint generated always as identity primary key,
      consumer text not null,
      transport text not null,
      topic text not null,
      partition int not null,
      "offset" bigint not null,
      key text,
      type text,
      event_id text,
      importid text,
      raw bytea not null,
      code text not null,
      detail text not null,
      status text not null default 'parked' check (status in ('parked', 'done')),
      parked_at timestamptz not null default clock_timestamp(),
      done_at timestamptz,
      unique (consumer, transport, topic, partition, "offset"))`);
    await db.query(
      `create index parked_event_open on parked_event (consumer, topic, key) where status = 'parked'`,
    );
    await db.query(`create table consumer_import_count (
      consumer text not null,
      importid text not null,
      applied bigint not null default 0,
      parked bigint not null default 0,
      duplicate bigint not null default 0,
      primary key (consumer, importid)) with (fillfactor = 70)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table consumer_import_count, parked_event, consumer_offset');
  }
}
