import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `
create table organisation (
  id text primary key,
  version int not null check (version >= 1),
  name jsonb not null,
  acronym text,
  kind text not null,
  territory text not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  parent text references organisation,
  contact text,
  status text not null check (status in ('registered', 'closed')),
  status_reason text,
  registered_by text,
  origin text not null check (origin in ('published', 'fictional', 'real')),
  due_on date
)`;

/** The organisations of the partnership. */
export class CreateOrganisations1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATION);
    await runner.query(
      'create index organisation_due on organisation (due_on) where due_on is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisation');
  }
}
