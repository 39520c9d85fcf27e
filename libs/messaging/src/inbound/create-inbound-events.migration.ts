import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pushed events taken so far, with what each answered. */
export class CreateInboundEvents1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table inbound_event (
      source text not null, id text not null, digest text not null, result jsonb,
      received_at timestamptz not null default now(), primary key (source, id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inbound_event');
  }
}
