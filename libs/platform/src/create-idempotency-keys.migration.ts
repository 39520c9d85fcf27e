import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stored answers of commands, for 7 days, per caller. */
export class CreateIdempotencyKeys1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table idempotency_key (
      client text not null, key text not null, fingerprint text not null, answer jsonb, created_at timestamptz not null default now(), primary key (client, key))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
  }
}
