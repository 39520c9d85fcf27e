import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The quarter by which an agreement's lateness was last measured; none for those made before there was any. */
export class MeasureAgreements1764300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add column measured_quarter text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement drop column measured_quarter');
  }
}
