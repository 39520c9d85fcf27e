import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many events each import has, as its owner said when it ended. */
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
