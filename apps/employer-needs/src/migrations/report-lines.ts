import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of a report is written in the transaction that counts it in its import, which must be
 * running. A foreign key looked up the same import once more for every line.
 */
export class ReportLines1764900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table need_import_line drop constraint need_import_line_import_id_fkey',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table need_import_line add foreign key (import_id) references need_import',
    );
  }
}
