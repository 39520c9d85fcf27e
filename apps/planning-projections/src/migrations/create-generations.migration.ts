import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLedger } from '../ledger/ledger-schema.js';

/**
 * Moves the ledger into a schema per generation. Assumption sets get versions, and activations get
 * moments.
 */
export class CreateGenerations1732500000003 implements MigrationInterface {
  readonly name = 'CreateGenerations1732500000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create table ledger_generation (single boolean primary key default true check (single), serving int not null)',
    );
    await db.query('insert into ledger_generation (serving) values (1)');
    await db.query(`alter table assumption_set
      add id uuid not null default gen_random_uuid() unique, add source text, add version int not null default 1,
      add drafted_by text, add approved_by text, add check (origin <> 'published' or source is not null), add check (fill <= 1)`);
    await db.query(`create table assumption_activation (
      id int primary key,
      set_name text not null references assumption_set (name),
      at timestamptz not null unique,
      organisation text,
      offsets jsonb not null)`);
    await db.query(
      `insert into assumption_activation (id, set_name, at, offsets) select 1, name, '2000-01-01Z', '[]' from assumption_set where status = 'in-use'`,
    );
    await createLedger(db, 1);
    for (const statement of MOVED) await db.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A ledger with generations does not go back into one schema'));
  }
}

const MOVED = [
  `insert into ledger_1.source (id, name, version, position, links, state) overriding system value
    select id, name, version, position, '', state from source`,
  'insert into ledger_1.cell overriding system value select id, measure, territory, occupation, sector, period from cell',
  'insert into ledger_1.posting select source, version, 1, event_id, organisation, time, import_id from posting',
  `insert into ledger_1.entry (id, time, source, version, activation, cell, amount, part)
    overriding system value
    select e.id, p.time, e.source, e.version, 1, e.cell, e.amount, e.part from entry e join posting p on p.source = e.source and p.version = e.version order by e.id`,
  'insert into ledger_1.balance select cell, amount from balance',
  ...['source', 'cell', 'entry'].map(
    (table) =>
      `select setval(pg_get_serial_sequence('ledger_1.${table}', 'id'), coalesce((select max(id) from ledger_1.${table}), 0) + 1, false)`,
  ),
  'drop table balance, entry, posting, cell, source',
];
