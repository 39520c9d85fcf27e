import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the organisation of an import may act; nobody kept it for those of before. */
export class PlaceImports1764600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table need_import add territory text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table need_import drop territory');
  }
}
