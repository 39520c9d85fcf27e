import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { HeldEvents } from './events-last.js';

interface Head {
  readonly logid: string;
  readonly position: string;
  readonly link: Buffer;
  /** The time of the first event, in microseconds since 1970. */
  readonly first: string;
}

const LOCK_HEAD = `
  select logid, position::text, link, (extract(epoch from
    greatest(clock_timestamp(), time + interval '1 microsecond')) * 1000000)::bigint::text as first
  from event_log_head for update`;

const LINK_BYTES = 32;
/** Between payloads: JSON contains no control character. */
const SEPARATOR = '\u001f';

const INSERT = `
  with head as (update event_log_head set position = position + $1::int,
    time = $2::timestamptz + ($1::int - 1) * interval '1 microsecond', link = $3::bytea)
  insert into event_log (position, time, key, type, payload, link)
  select $4::bigint + i, $2::timestamptz + (i - 1) * interval '1 microsecond', key, type, payload,
    substr($5::bytea, (i - 1) * ${LINK_BYTES} + 1, ${LINK_BYTES})
  from (select generate_series(1, $1::int) as i, unnest($6::text[]) as key,
    unnest($7::text[]) as type, unnest(string_to_array($8::text, chr(31))) as payload) as appended`;

/**
 * Does what the function `append_events` does, for many events: the links are hashed here, and the
 * rows inserted in one statement. The function costs PostgreSQL several copies of each payload.
 */
export async function appendMany(
  tx: EntityManager,
  { subjects, types, payloads }: HeldEvents,
): Promise<void> {
  const [head] = (await tx.query(LOCK_HEAD)) as [Head];
  const [position, first] = [Number(head.position), Number(head.first)];
  const links = Buffer.allocUnsafe(payloads.length * LINK_BYTES);
  let link = head.link.toString('hex');
  const placed = payloads.map((payload, i) => {
    const at = position + i + 1;
    const place = `{"logid":"${head.logid}","position":${at},"time":"${instantAt(first + i)}",`;
    const text = place + payload.slice(1);
    const key = subjects[i]!;
    link = hash('sha256', `${link}\n${at}\n${types[i]}\n${charactersOf(key)}\n${key}\n${text}`);
    links.write(link, i * LINK_BYTES, 'hex');
    return text;
  });
  await tx.query(INSERT, [
    ...[payloads.length, instantAt(first), links.subarray(-LINK_BYTES), position, links],
    ...[subjects, types, placed.join(SEPARATOR)],
  ]);
}

const instantAt = (micros: number): string =>
  `${new Date(Math.floor(micros / 1_000)).toISOString().slice(0, -1)}${String(micros % 1_000).padStart(3, '0')}Z`;

/** As PostgreSQL counts them: a character outside the basic plane is one, not two. */
const charactersOf = (text: string): number => [...text].length;
