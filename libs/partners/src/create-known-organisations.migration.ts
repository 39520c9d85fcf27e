import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service has read of the organisations of the partnership. */
export class CreateKnownOrganisations1764600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table known_organisation (
      id text primary key, version int not null, kind text not null, territory text not null,
      status text not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_organisation');
  }
}
