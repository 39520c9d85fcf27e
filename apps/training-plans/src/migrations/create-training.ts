import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRAINING_PLAN = `
create table training_plan (
  id uuid primary key,
  version int not null check (version >= 1),
  organisation text not null,
  title text not null,
  territory text not null,
  audience text not null,
  status text not null check (status in ('draft', 'adopted', 'running', 'closed')),
  origin text not null check (origin in ('published', 'fictional', 'real'))
)`;

const PROGRAMME = `
create table programme (
  id uuid primary key,
  version int not null check (version >= 1),
  plan_id uuid not null references training_plan,
  organisation text not null,
  territory text not null,
  title text not null,
  field text,
  level text,
  mode text,
  occupations jsonb not null,
  status text not null check (status in ('proposed', 'open', 'suspended', 'closed')),
  origin text not null check (origin in ('published', 'fictional', 'real'))
)`;

const SESSION = `
create table session (
  id uuid primary key,
  version int not null check (version >= 1),
  programme_id uuid not null references programme,
  plan_id uuid not null references training_plan,
  operator text not null,
  site text,
  territory text not null,
  seats jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  audience text,
  commitment_id uuid,
  occupations jsonb not null,
  status text not null check (status in ('scheduled', 'running', 'ended', 'outcomes-known', 'cancelled')),
  enrolment jsonb,
  completion jsonb,
  origin text not null check (origin in ('published', 'fictional', 'real'))
)`;

/** Training plans, their programmes and the sessions of the programmes. */
export class CreateTraining1764100000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRAINING_PLAN);
    await runner.query(PROGRAMME);
    await runner.query('create index programme_plan on programme (plan_id, id)');
    await runner.query(SESSION);
    await runner.query('create index session_programme on session (programme_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session');
    await runner.query('drop table programme');
    await runner.query('drop table training_plan');
  }
}
