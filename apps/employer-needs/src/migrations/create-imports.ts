import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of needs, and what became of each line. */
export class CreateImports1764200000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table need_import (
        id uuid primary key,
        organisation text not null,
        client text not null,
        idempotency_key text,
        mode text not null check (mode in ('per-line', 'all-or-nothing')),
        status text not null check (status in ('running', 'completed', 'failed')),
        failure text,
        sha256 text,
        received int not null default 0,
        accepted int not null default 0,
        unchanged int not null default 0,
        refused int not null default 0 check (received = accepted + unchanged + refused),
        started_at timestamptz not null default now(),
        ended_at timestamptz check ((ended_at is null) = (status = 'running')),
        unique (client, idempotency_key)
      )`);
    await runner.query('create index need_import_organisation on need_import (organisation, id)');
    await runner.query(
      `create index need_import_running on need_import (id) where status = 'running'`,
    );
    await runner.query(`
      create table need_import_line (
        import_id uuid not null references need_import,
        line int not null check (line > 0),
        result text not null check (result in ('created', 'revised', 'unchanged', 'stale', 'refused')),
        need_id uuid,
        version int,
        faults jsonb,
        primary key (import_id, line)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table need_import_line');
    await runner.query('drop table need_import');
  }
}
