import type { EntityManager, QueryRunner } from 'typeorm';

/** The schema with the tables of a generation. */
export const schemaOfGeneration = (generation: number): string => `ledger_${generation}`;

/**
 * Creates the tables of one generation; amounts are in thousandths. An entry with `nets` takes an
 * amount from the promise of that commitment. `ledger_state` names the activation in use and the
 * last closing: a batch locks its row FOR SHARE, an activation and a closing FOR UPDATE.
 */
export async function createLedger(
  db: EntityManager | QueryRunner,
  generation: number,
): Promise<void> {
  const schema = schemaOfGeneration(generation);
  for (const statement of TABLES) await db.query(statement.replaceAll('%s', schema));
}

export async function dropLedger(
  db: EntityManager | QueryRunner,
  generation: number,
): Promise<void> {
  await db.query(`drop schema if exists ${schemaOfGeneration(generation)} cascade`);
}

/** A btree index took 80 bytes of the 870 that the ledger stores of a need. */
export const POSTING_EVENT =
  'create index posting_event on %s.posting using brin (event_id) with (pages_per_range = 32, autosummarize = on)';

const TABLES = [
  'create schema %s',
  `create table %s.ledger_state (
    single boolean primary key default true check (single),
    activation int not null,
    closed_at timestamptz, closed_entry bigint not null default 0) with (fillfactor = 10)`,
  `create table %s.source (
    id int generated always as identity primary key,
    name text not null unique,
    version int not null check (version > 0),
    position text not null,
    links text not null,
    state text not null) with (fillfactor = 80)`,
  `create index source_agreement on %s.source (id) where name like 'partner-agreements:agreement:%'`,
  `create table %s.cell (
    id int generated always as identity primary key,
    measure text not null,
    territory text, occupation text, sector text, period text,
    constraint cell_codes unique nulls not distinct (measure, territory, occupation, sector, period))`,
  // event_id is null if an activation posted
  `create table %s.posting (
    source int not null, version int not null, activation int not null,
    event_id text, organisation text, time timestamptz not null, import_id text,
    primary key (source, version, activation))`,
  // The ids of events begin with their time, and come nearly in its order, as the entries below.
  POSTING_EVENT,
  // No foreign keys from here to source, posting and cell: a check per row costs a fifth of the
  // throughput, and there is only one writer.
  `create table %s.entry (
    id bigint generated always as identity primary key,
    time timestamptz not null,
    source int not null, version int not null, activation int not null, cell int not null,
    amount bigint not null check (amount <> 0), part text not null,
    nets int)`,
  'create index entry_cell on %s.entry (cell, id)',
  'create index entry_source on %s.entry (source, version)',
  'create index entry_nets on %s.entry (nets, cell) where nets is not null',
  // Entries arrive nearly in the order of their time, so a BRIN index replaces partitions by month.
  'create index entry_time on %s.entry using brin (time) with (pages_per_range = 32, autosummarize = on)',
  // A sum may exceed a bigint, even though a single source cannot.
  'create table %s.balance (cell int primary key, amount numeric not null) with (fillfactor = 70)',
  'create table %s.closing (instant timestamptz primary key)',
  `create table %s.closing_balance (
    instant timestamptz not null, cell int not null, amount numeric not null,
    primary key (instant, cell))`,
  // Agreements and commitments that are linked. `root` is the smallest of those that are netted
  // together.
  `create table %s.link_node (
    id int generated always as identity primary key,
    name text not null unique, root int not null, last text) with (fillfactor = 80)`,
  'create index link_node_root on %s.link_node (root)',
  `create table %s.promise (
    node int not null, body text not null, time timestamptz not null,
    source int not null, version int not null, activation int not null,
    primary key (node, version, activation))`,
  `create table %s.cover (
    node int not null, terms text not null, amount bigint not null, time timestamptz not null,
    source int not null, version int not null, activation int not null)`,
  'create index cover_node on %s.cover (node)',
  `create table %s.cover_total (
    node int not null, terms text not null, amount bigint not null,
    primary key (node, terms)) with (fillfactor = 70)`,
  'create table %s.movement_head (single boolean primary key default true check (single), last bigint not null default 0) with (fillfactor = 10)',
  // What a transaction has read is null for a sweep; `next_offset` is null for a replay.
  `create table %s.movement (
    id bigint primary key, activation int not null,
    cells int[] not null, amounts numeric[] not null,
    transport text, topic text, partition int, next_offset bigint,
    parked bigint[] not null, replayed bigint[] not null)`,
  'insert into %s.ledger_state (activation) values (1)',
  'insert into %s.movement_head default values',
  ...['posting', 'entry', 'promise', 'cover'].map(
    (table) =>
      `create trigger ${table}_append_only before update or delete on %s.${table} for each statement execute function refuse_change()`,
  ),
];
