import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The result of each run of verify and rebuild. */
export class CreateOperationRuns1764300000006 implements MigrationInterface {
  readonly name = 'CreateOperationRuns1764300000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table operation_run (
      id uuid primary key,
      kind text not null check (kind in ('verify', 'rebuild')),
      outcome text not null check (outcome in ('same', 'different', 'failed')),
      started_at timestamptz not null,
      ended_at timestamptz not null check (ended_at >= started_at),
      generation int,
      serving int,
      assumptions text,
      compared jsonb not null,
      difference_count int not null check (difference_count >= 0),
      differences jsonb not null,
      failure text,
      check ((outcome = 'failed') = (failure is not null)),
      check (outcome <> 'same' or difference_count = 0))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table operation_run');
  }
}
