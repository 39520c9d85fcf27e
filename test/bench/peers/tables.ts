// The tables of the programs that are compared with ours. They hold what ours hold: each source
// with its version, every difference, the balances, and the offset that is moved in the same
// transaction.
import pg from 'pg';
import type { Cells } from './work.js';

pg.types.setTypeParser(pg.types.builtins.INT8, Number); // sums and offsets stay far below 2^53

/** The five codes stand in every row, as a program with an ORM would write them. */
export const TABLES_WITH_CODES = `
  create table source (
    id uuid primary key, version int not null, position text not null) with (fillfactor = 85);
  create table entry (
    id bigint generated always as identity primary key, source uuid not null, version int not null,
    measure text not null, territory text not null, occupation text not null, sector text not null,
    period text not null, amount int not null, recorded_at timestamptz not null default now());
  create table balance (
    measure text, territory text, occupation text, sector text, period text, amount bigint not null,
    primary key (measure, territory, occupation, sector, period)) with (fillfactor = 70);
  create table consumer_offset (
    topic text, partition int, next_offset bigint not null, primary key (topic, partition));`;

/** A cell's codes are written once, and entries and balances carry its number. */
export const TABLES_WITH_CELLS = `
  create table need (
    id uuid primary key, version int not null, external_id text not null unique,
    employer_id text not null, employer_name text not null, territory text not null,
    sector text not null, occupation text not null, openings int not null,
    window_from date not null, window_to date not null,
    contract text, reason text, confidence text, channel text);
  create table event_log (
    position bigint generated always as identity primary key, key uuid not null, event text not null);
  create table source (
    id uuid primary key, version int not null, position text not null) with (fillfactor = 85);
  create table cell (
    id int generated always as identity primary key, key text not null unique);
  create table entry (
    id bigint generated always as identity primary key, source uuid not null, version int not null,
    cell int not null, amount int not null, recorded_at timestamptz not null default now());
  create table balance (cell int primary key, amount bigint not null) with (fillfactor = 70);
  create table consumer_offset (
    topic text, partition int, next_offset bigint not null, primary key (topic, partition));`;

export async function connected(url: string, schema?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (schema) await client.query(`set search_path to ${schema}`);
  return client;
}

/**
 * An empty schema with these tables. The checkpoint is made before the clock starts, so that nobody
 * pays for the program before it. Throws if the server does not wait for the disk: then it would be
 * compared with another promise.
 */
export async function freshSchema(url: string, schema: string, tables: string): Promise<void> {
  const client = await connected(url);
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema};
    set search_path to ${schema}; ${tables}`);
  await client.query('checkpoint');
  const { rows } = await client.query<{ fsync: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  await client.end();
  if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on')
    throw new Error('the database does not wait for the disk');
}

/** Each partition begins at its first message. */
export async function beginOffsets(
  client: Pick<pg.Client, 'query'>,
  topic: string,
  partitions: number,
): Promise<void> {
  for (let partition = 0; partition < partitions; partition++)
    await client.query('insert into consumer_offset values ($1, $2, 0)', [topic, partition]);
}

/** How many messages are applied. */
export async function appliedIn(client: Pick<pg.Client, 'query'>): Promise<number> {
  const text = 'select sum(next_offset) as applied from consumer_offset';
  const { rows } = await client.query<{ applied: string }>(text);
  return Number(rows[0]!.applied);
}

const CODES = `concat_ws('|', measure, territory, occupation, sector, period)`;
const BALANCES = {
  codes: `select ${CODES} as cell, amount from balance`,
  cells: 'select key as cell, amount from balance join cell on id = cell',
};

export async function balancesIn(
  client: Pick<pg.Client, 'query'>,
  written: keyof typeof BALANCES,
): Promise<Cells> {
  const { rows } = await client.query<{ cell: string; amount: number }>(BALANCES[written]);
  return new Map(rows.map(({ cell, amount }) => [cell, amount]));
}
