import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements with their commitments and signatures, and the sources that cover a commitment. */
export class CreateAgreements1764100000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreement (
        id uuid primary key,
        version int not null check (version >= 1),
        organisation text not null,
        external_id text,
        document_hash text,
        source_version int,
        kind text not null,
        title text not null,
        territory text not null,
        implements uuid,
        notice_months int check (notice_months >= 0),
        parties jsonb not null,
        starts_on date,
        ends_on date check (ends_on >= starts_on),
        conditions jsonb not null,
        commitments jsonb not null,
        status text not null check (status in ('draft', 'in-review', 'corrections', 'ready', 'partly-signed', 'signed', 'in-force', 'suspended', 'expired', 'terminated', 'denounced', 'closed')),
        content_hash text not null,
        signatures jsonb not null,
        effective_at date,
        ended_on date,
        status_reason text,
        origin text not null check (origin in ('published', 'fictional', 'real')),
        unique (organisation, external_id)
      )`);
    await runner.query(
      'create index agreement_document on agreement (document_hash) where document_hash is not null',
    );
    await runner.query(
      'create index agreement_commitment on agreement using gin (commitments jsonb_path_ops)',
    );
    await runner.query(
      `create index agreement_due on agreement (status) where status in ('signed', 'in-force')`,
    );
    await runner.query(`
      create table covering_source (
        source text primary key,
        version int not null,
        commitment_id uuid,
        line jsonb not null
      )`);
    await runner.query(
      'create index covering_source_commitment on covering_source (commitment_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table covering_source');
    await runner.query('drop table agreement');
  }
}
