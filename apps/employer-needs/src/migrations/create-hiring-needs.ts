import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hiring needs, one row each, identified by (organisation, external id). */
export class CreateHiringNeeds1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hiring_need (
        id uuid primary key,
        version int not null check (version >= 1),
        organisation text not null,
        external_id text not null,
        status text not null check (status in ('declared', 'validated', 'partly-met', 'met', 'withdrawn', 'expired')),
        territory text not null,
        sector text,
        occupation text,
        openings int not null check (openings > 0),
        window_from date,
        window_to date check (window_to >= window_from),
        employer jsonb,
        allocation jsonb,
        hires jsonb not null default '[]',
        contract text,
        reason text,
        minimum_level text,
        difficult boolean,
        confidence text,
        channel text,
        reported_on date,
        event_on date,
        commitment_id uuid,
        origin text not null check (origin in ('published', 'fictional', 'real')),
        source_version int,
        unique (organisation, external_id)
      )`);
    await runner.query(
      `create index hiring_need_open_window on hiring_need (window_to) where status in ('declared', 'validated', 'partly-met')`,
    );
    await runner.query('create index hiring_need_territory on hiring_need (territory, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hiring_need');
  }
}
