import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The quarter in which the lateness of an agreement was last measured; null for older agreements.
 */
export class MeasureAgreements1764300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add column measured_quarter text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement drop column measured_quarter');
  }
}
