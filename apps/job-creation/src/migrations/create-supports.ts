import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
create table support (
  id uuid primary key,
  version int not null check (version >= 1),
  organisation text not null,
  beneficiary jsonb not null,
  territory text not null,
  sector text,
  occupation text,
  members int not null check (members >= 1),
  women int not null check (women between 0 and members),
  youth int not null check (youth between 0 and members),
  amount bigint not null check (amount >= 1),
  jobs_expected int not null check (jobs_expected >= 0),
  expected_on date,
  funder text,
  commitment_id uuid,
  status text not null check (status in ('requested', 'granted', 'refused', 'running',
    'evaluated', 'abandoned')),
  status_reason text,
  granted jsonb,
  granted_by text,
  refusal jsonb,
  start jsonb,
  evaluation jsonb,
  abandoned_on date,
  origin text not null check (origin in ('published', 'fictional', 'real')),
  check ((granted is null) = (granted_by is null)),
  facets text[] generated always as (
    array_remove(array['origin:' || origin, 'sector:' || sector,
      'beneficiary:' || (beneficiary ->> 'kind'), 'funder:' || funder, 'funder:' || granted_by,
      'occupation:' || left(occupation, 1),
      'occupation:' || nullif(left(occupation, 2), left(occupation, 1)),
      'occupation:' || nullif(left(occupation, 3), left(occupation, 2)),
      'occupation:' || nullif(occupation, left(occupation, 3))], null)) stored
)`;

/** An index for each sort, filter and identity; the facets answer the filters of few values. */
const INDEXES = [
  'index support_organisation on support (organisation, id)',
  'index support_facets on support using gin (facets)',
  'index support_territory on support (territory, id)',
  'index support_status on support (status, id)',
  `index support_beneficiary on support ((beneficiary ->> 'name'), id)`,
  'index support_jobs on support (jobs_expected, id)',
  `index support_expected on support (coalesce(expected_on, 'infinity'), id)`,
  'index support_commitment on support (commitment_id) where commitment_id is not null',
];

/** Supports of cooperatives and associations, from the request to the evaluation. */
export class CreateSupports1765000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    for (const index of INDEXES) await runner.query(`create ${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table support');
  }
}
