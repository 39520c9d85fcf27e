import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hypotheses that turn seats into persons; one set is in use. */
export class CreateAssumptionSets1732500000002 implements MigrationInterface {
  readonly name = 'CreateAssumptionSets1732500000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table assumption_set (
      name text primary key,
      label text not null,
      origin text not null check (origin in ('hypothesis', 'published')),
      fill numeric(6,3) not null check (fill between 0 and 2),
      completion numeric(6,3) not null check (completion between 0 and 1),
      availability numeric(6,3) not null check (availability between 0 and 1),
      delivery numeric(6,3) not null check (delivery between 0 and 1),
      status text not null check (status in ('draft', 'approved', 'in-use', 'retired')))`);
    await db.query(
      `create unique index assumption_set_in_use on assumption_set (status) where status = 'in-use'`,
    );
    await db.query(`insert into assumption_set values
      ('default-1', 'Working hypothesis without source', 'hypothesis', 0.90, 0.80, 0.85, 1.00, 'in-use')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table assumption_set');
  }
}
