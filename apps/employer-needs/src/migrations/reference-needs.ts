import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public web address of a need. */
export class ReferenceNeeds1764500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hiring_need add reference_url text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hiring_need drop reference_url');
  }
}
