import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Complementary plans with dates, suspended programmes, outcomes, due dates, and indexes for the
 * filters of the lists.
 */
export class WidenTraining1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table training_plan
      add kind text not null default 'regional' check (kind in ('regional', 'complementary')),
      add parent jsonb,
      add starts_on date,
      add ends_on date check (ends_on >= starts_on),
      add adopted_on date,
      add closed_on date,
      add due_on date`);
    await runner.query('alter table programme add status_reason text');
    await runner.query(
      `alter table session add outcomes jsonb not null default '[]', add outcomes_due jsonb not null default '[]', add due_on date`,
    );
    await runner.query(`update session set due_on = starts_on where status = 'scheduled'`);
    for (const table of ['training_plan', 'session'])
      await runner.query(`create index ${table}_due on ${table} (due_on) where due_on is not null`);
    for (const table of ['training_plan', 'programme', 'session'])
      await runner.query(`create index ${table}_territory on ${table} (territory, id)`);
    await runner.query('create index session_operator on session (operator, id)');
    await runner.query('create index session_dates on session (starts_on, ends_on)');
    await runner.query(
      'create index session_commitment on session (commitment_id) where commitment_id is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index session_commitment, session_dates, session_operator, session_territory, programme_territory, training_plan_territory, session_due, training_plan_due',
    );
    await runner.query('alter table session drop outcomes, drop outcomes_due, drop due_on');
    await runner.query('alter table programme drop status_reason');
    await runner.query(
      'alter table training_plan drop kind, drop parent, drop starts_on, drop ends_on, drop adopted_on, drop closed_on, drop due_on',
    );
  }
}
