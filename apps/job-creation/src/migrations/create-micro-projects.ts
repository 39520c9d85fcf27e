import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
create table micro_project (
  id uuid primary key,
  version int not null check (version >= 1),
  organisation text not null,
  external_id text,
  title text not null,
  territory text not null,
  sector text,
  occupation text,
  promoters int not null check (promoters >= 1),
  jobs_expected int not null check (jobs_expected >= 0),
  expected_on date,
  commitment_id uuid,
  status text not null check (status in ('idea', 'selected', 'refused', 'incubated', 'financed',
    'created', 'alive-at-12', 'alive-at-24', 'abandoned')),
  status_reason text,
  selection jsonb,
  incubation jsonb,
  financing jsonb,
  creation jsonb,
  visits jsonb not null,
  visits_due jsonb not null,
  abandoned_on date,
  origin text not null check (origin in ('published', 'fictional', 'real')),
  source_version bigint,
  due_on date,
  facets text[] generated always as (
    array_remove(array['origin:' || origin, 'sector:' || sector,
      'occupation:' || left(occupation, 1),
      'occupation:' || nullif(left(occupation, 2), left(occupation, 1)),
      'occupation:' || nullif(left(occupation, 3), left(occupation, 2)),
      'occupation:' || nullif(occupation, left(occupation, 3))], null)
    || facets_in('funder', financing -> 'parts', 'funder')
    || facets_in('visit-due', visits_due)) stored
)`;

/** An index for each sort, filter and identity; the facets answer the filters of few values. */
const INDEXES = [
  'unique index micro_project_external_id on micro_project (organisation, external_id)',
  'index micro_project_facets on micro_project using gin (facets)',
  'index micro_project_territory on micro_project (territory, id)',
  'index micro_project_status on micro_project (status, id)',
  'index micro_project_title on micro_project (title, id)',
  'index micro_project_jobs on micro_project (jobs_expected, id)',
  `index micro_project_expected on micro_project (coalesce(expected_on, 'infinity'), id)`,
  'index micro_project_commitment on micro_project (commitment_id) where commitment_id is not null',
  'index micro_project_due on micro_project (due_on) where due_on is not null',
];

/** Micro-projects, from the idea to the enterprise that lives. */
export class CreateMicroProjects1765000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    for (const index of INDEXES) await runner.query(`create ${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table micro_project');
  }
}
