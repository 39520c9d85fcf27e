import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of events of each import, as its owner announced it at the end. */
export class CreateImportSizes1764200000005 implements MigrationInterface {
  readonly name = 'CreateImportSizes1764200000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create table import_size (importid text primary key, events int not null check (events >= 0))',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table import_size');
  }
}
