import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offsets without an event, batches during which the process ended, and one row for repeats of a
 * refusal.
 */
export class WidenConsumerTables1764400000001 implements MigrationInterface {
  readonly name = 'WidenConsumerTables1764400000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'alter table consumer_offset add last_offset bigint, add failures int not null default 0',
    );
    await db.query(
      'update consumer_offset set last_offset = next_offset - 1 where next_offset > 0',
    );
    await db.query(`alter table parked_event
      add refusal text, add times int not null default 1 check (times > 0),
      add last_parked_at timestamptz not null default clock_timestamp()`);
    await db.query('update parked_event set last_parked_at = parked_at');
    await db.query(`create unique index parked_event_refusal on parked_event (consumer, topic, refusal)
      where status = 'parked'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index parked_event_refusal');
    await db.query('alter table parked_event drop refusal, drop times, drop last_parked_at');
    await db.query('alter table consumer_offset drop last_offset, drop failures');
  }
}
