import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sources, their postings and entries, and the balances of the cells. Amounts are in thousandths.
 */
export class CreateLedger1732500000000 implements MigrationInterface {
  readonly name = 'CreateLedger1732500000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table source (
      id int generated always as identity primary key,
      name text not null unique,
      version int not null check (version > 0),
      position text not null,
      state text not null) with (fillfactor = 80)`);
    await db.query(`create table cell (
      id int generated always as identity primary key,
      measure text not null,
      territory text, occupation text, sector text, period text,
      constraint cell_codes unique nulls not distinct (measure, territory, occupation, sector, period))`);
    await db.query(`create table posting (
      source int not null, version int not null,
      event_id text not null, organisation text, time timestamptz not null, import_id text,
      primary key (source, version))`);
    await db.query('create index posting_event on posting (event_id)');
    // No foreign keys from here to source, posting and cell: a check per row costs a fifth of the
    // throughput, and there is only one writer.
    await db.query(`create table entry (
      id bigint generated always as identity primary key,
      source int not null, version int not null, part text not null, cell int not null, amount bigint not null check (amount <> 0))`);
    await db.query('create index entry_cell on entry (cell)');
    await db.query('create index entry_source on entry (source, version)');
    await db.query(
      `create table balance (cell int primary key, amount bigint not null) with (fillfactor = 70)`,
    );
    await db.query(`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`);
    for (const table of ['posting', 'entry']) {
      await db.query(
        `create trigger ${table}_append_only before update or delete on ${table} for each statement execute function refuse_change()`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table balance, entry, posting, cell, source');
    await db.query('drop function refuse_change');
  }
}
