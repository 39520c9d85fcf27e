import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the filters of the list of agreements. */
export class IndexAgreements1764200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index agreement_territory on agreement (territory, id)');
    await runner.query(
      'create index agreement_parties on agreement using gin (parties jsonb_path_ops)',
    );
    await runner.query('create index agreement_dates on agreement (starts_on, ends_on)');
    await runner.query(
      'create index agreement_implements on agreement (implements) where implements is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index agreement_implements, agreement_dates, agreement_parties, agreement_territory',
    );
  }
}
