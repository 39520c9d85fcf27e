import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists the parked events by age, without those that are done. */
export class ListParkedEvents1764700000006 implements MigrationInterface {
  readonly name = 'ListParkedEvents1764700000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index parked_event_age on parked_event (id) where status = 'parked'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index parked_event_age');
  }
}
