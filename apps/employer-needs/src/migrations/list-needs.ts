import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facets and the indexes by which needs are listed: one index per sort, and one for all filters
 * with few values. Every index slows down an import, so a filter has none of its own if the facets
 * answer it.
 */
export class ListNeeds1764700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table hiring_need add facets text[] generated always as (
      array_remove(array['channel:' || channel, 'origin:' || origin,
        'sector:' || sector, 'occupation:' || left(occupation, 1),
        'occupation:' || nullif(left(occupation, 2), left(occupation, 1)),
        'occupation:' || nullif(left(occupation, 3), left(occupation, 2)),
        'occupation:' || nullif(occupation, left(occupation, 3))], null)
      || case when allocation is null then '{}'
         else prefixes_in('occupation', allocation, 'occupation')
           || facets_in('sector', allocation, 'sector') end) stored`);
    await runner.query('drop index hiring_need_occupation, hiring_need_sector, hiring_need_dates');
    await runner.query('create index hiring_need_facets on hiring_need using gin (facets)');
    await runner.query('create index hiring_need_status on hiring_need (status, id)');
    await runner.query('create index hiring_need_external_id on hiring_need (external_id, id)');
    await runner.query('create index hiring_need_openings on hiring_need (openings, id)');
    await this.listImports(runner);
    for (const date of ['window_from', 'window_to'])
      await runner.query(
        `create index hiring_need_${date} on hiring_need (coalesce(${date}, 'infinity'), id)`,
      );
  }

  /** Imports know the territories to which they brought needs, and their lines by result. */
  private async listImports(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table need_import add reached text[] not null default '{}'`);
    await runner.query(`update need_import set reached = array(
      select distinct need.territory from need_import_line line
      join hiring_need need on need.id = line.need_id where line.import_id = need_import.id)`);
    await runner.query('create index need_import_reached on need_import using gin (reached)');
    await runner.query(
      'create index need_import_line_result on need_import_line (import_id, result, line)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index hiring_need_window_from, hiring_need_window_to, hiring_need_openings, hiring_need_external_id, hiring_need_status',
    );
    await runner.query('drop index need_import_line_result');
    await runner.query('alter table need_import drop reached');
    await runner.query('alter table hiring_need drop facets');
    await runner.query(
      'create index hiring_need_occupation on hiring_need (occupation, id) where occupation is not null',
    );
    await runner.query(
      'create index hiring_need_sector on hiring_need (sector, id) where sector is not null',
    );
    await runner.query('create index hiring_need_dates on hiring_need (window_from, window_to)');
  }
}
