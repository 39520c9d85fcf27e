import type { MigrationInterface, QueryRunner } from 'typeorm';

// all columns that could be tampered with are in the hash, in an unambiguous form
const LINK = `sha256(convert_to(encode(%previous%, 'hex') || E'\\n' || %position% || E'\\n' || %type% || E'\\n' || length(%key%) || E'\\n' || %key% || E'\\n' || %payload%, 'UTF8'))`;

/**
 * The SQL for the link of a row in the hash chain: sha256 over the link before it and the columns
 * of the row. The time is part of the payload.
 */
export function linkSql(names: {
  previous: string;
  position: string;
  type: string;
  key: string;
  payload: string;
}): string {
  return LINK.replace(/%(\w+)%/g, (_, name: keyof typeof names) => names[name]);
}

/** Inserts a row in each turn of its loop. */
export const APPEND_ONE_BY_ONE = `
create or replace function append_events(keys text[], types text[], payloads text[]) returns bigint language plpgsql as $$
declare
  head event_log_head;
  now_ timestamptz;
  text_ text;
begin
  select * into strict head from event_log_head for update;
  now_ := greatest(clock_timestamp(), head.time + interval '1 microsecond');
  for i in 1 .. cardinality(payloads) loop
    head.position := head.position + 1;
    head.time := now_ + (i - 1) * interval '1 microsecond';
    text_ := '{"logid":"' || head.logid || '","position":' || head.position || ',"time":"'
      || to_char(head.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",' || substr(payloads[i], 2);
    head.link := ${linkSql({ previous: 'head.link', position: 'head.position', type: 'types[i]', key: 'keys[i]', payload: 'text_' })};
    insert into event_log (position, time, key, type, payload, link) values (head.position, head.time, keys[i], types[i], text_, head.link);
  end loop;
  update event_log_head set position = head.position, time = head.time, link = head.link;
  return head.position;
end $$`;

/**
 * The event log of the service with its head, the function that appends to it, and the cursor of
 * the relay.
 */
export class CreateEventLog1732400000000 implements MigrationInterface {
  readonly name = 'CreateEventLog1732400000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table event_log (
      position bigint primary key check (position > 0),
      time timestamptz not null,
      key text not null,
      type text not null,
      payload text not null,
      link bytea not null)`);
    await db.query(`create table event_log_head (
      single boolean primary key default true check (single),
      logid uuid not null default gen_random_uuid(),
      position bigint not null default 0,
      time timestamptz not null default '2000-01-01Z',
      link bytea not null) with (fillfactor = 10)`);
    await db.query(
      `insert into event_log_head (logid, link) select id, sha256(convert_to(id::text, 'UTF8')) from gen_random_uuid() id`,
    );
    await db.query(APPEND_ONE_BY_ONE);
    await db.query(
      'create table relay_cursor (topic text primary key, position bigint not null, updated_at timestamptz not null default now())',
    );
    await db.query(GRANT_TO_READERS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function append_events');
    await db.query('drop table relay_cursor, event_log_head, event_log');
  }
}

const GRANT_TO_READERS = `
do $$
declare
  reader text := current_schema() || '_events';
begin
  if exists (select from pg_roles where rolname = reader) then
    execute format('grant usage on schema %I to %I', current_schema(), reader);
    execute format('grant select on event_log, event_log_head to %I', reader);
  end if;
end $$`;
