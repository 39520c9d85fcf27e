import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service has read of the partners' agreements. */
export class CreateKnownAgreements1764400000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table known_agreement (
      id uuid primary key, version int not null, commitments jsonb not null)`);
    await runner.query(
      `create index known_agreement_commitments on known_agreement
       using gin (commitments jsonb_path_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_agreement');
  }
}
