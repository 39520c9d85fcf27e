import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Allows sessions whose number of seats is not known yet. */
export class SettleTraining1764400000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session alter seats drop not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from session where seats is null');
    await runner.query('alter table session alter seats set not null');
  }
}
