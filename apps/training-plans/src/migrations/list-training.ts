import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACETS = {
  training_plan: `
    array_remove(array['kind:' || kind, 'audience:' || audience, 'organisation:' || organisation,
      'origin:' || origin, 'parent:' || (parent ->> 'planId')], null)`,
  programme: `
    array_remove(array['level:' || level, 'mode:' || mode, 'organisation:' || organisation,
      'origin:' || origin, 'field:' || left(field, 2),
      'field:' || case when length(field) > 2 then left(field, 3) end,
      'field:' || case when length(field) > 3 then field end], null)
    || prefixes_in('occupation', occupations, 'occupation')`,
  session: `
    array_remove(array['audience:' || audience, 'origin:' || origin], null)
    || prefixes_in('occupation', occupations, 'occupation')
    || facets_in('outcomes-due', outcomes_due)`,
};

const SORTS = {
  training_plan_title: 'training_plan (title, id)',
  training_plan_starts_on: `training_plan (coalesce(starts_on, 'infinity'), id)`,
  training_plan_ends_on: `training_plan (coalesce(ends_on, 'infinity'), id)`,
  training_plan_status: 'training_plan (status, id)',
  programme_title: 'programme (title, id)',
  programme_field: `programme (coalesce(field, '~'), id)`,
  programme_status: 'programme (status, id)',
  session_starts_on: 'session (starts_on, id)',
  session_ends_on: 'session (ends_on, id)',
  session_site: `session (coalesce(site, '~'), id)`,
  session_seats: `session (coalesce(cast(seats ->> 'cumulative' as int), 0), id)`,
  session_status: 'session (status, id)',
  session_plan: 'session (plan_id, id)',
};

/** The facets and the indexes by which plans, programmes and sessions are listed. */
export class ListTraining1764700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, facets] of Object.entries(FACETS)) {
      await runner.query(
        `alter table ${table} add facets text[] generated always as (${facets}) stored`,
      );
      await runner.query(`create index ${table}_facets on ${table} using gin (facets)`);
    }
    await runner.query('drop index session_dates');
    for (const [name, columns] of Object.entries(SORTS))
      await runner.query(`create index ${name} on ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${Object.keys(SORTS).join(', ')}`);
    await runner.query('create index session_dates on session (starts_on, ends_on)');
    for (const table of Object.keys(FACETS)) await runner.query(`alter table ${table} drop facets`);
  }
}
