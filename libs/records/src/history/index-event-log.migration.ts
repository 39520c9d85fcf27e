import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the events of one record: its history is read from the log. */
export class IndexEventLog1764800000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index if not exists event_log_key on event_log (key)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index event_log_key');
  }
}
