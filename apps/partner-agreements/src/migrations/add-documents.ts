import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents of an agreement; the index finds the agreements that name a file. */
export class AddDocuments1764900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add documents jsonb');
    await runner.query(
      'create index agreement_documents on agreement using gin (documents jsonb_path_ops)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agreement_documents');
    await runner.query('alter table agreement drop documents');
  }
}
