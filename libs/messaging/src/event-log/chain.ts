import type { EntityManager } from 'typeorm';
import { linkSql } from './create-event-log.migration.js';

export interface ChainReport {
  /** The number of rows whose link was computed again. */
  checked: number;
  head: { logid: string; position: number; link: string };
  /** The first bad row; undefined if the chain is intact. */
  fault?: { position: number; reason: 'row-missing' | 'row-changed' | 'head-differs' };
}

const CHUNK = `
with part as materialized (
  select position, time, type, key, payload, link, lag(link, 1, $2::bytea) over w as previous, lag(position, 1, $1::bigint) over w as before
  from %log% where position > $1 window w as (order by position) order by position limit 5000)
select count(*)::int as rows, max(position)::text as last, (array_agg(link order by position desc))[1] as link,
  min(position) filter (where position <> before + 1)::text as gap,
  min(position) filter (where link <> ${linkSql({ previous: 'previous', position: 'position', type: 'type', key: 'key', payload: 'payload' })}
    or payload not like '{"logid":"%","position":' || position || ',"time":"' || to_char(time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",%')::text as changed
from part`;

interface Chunk {
  rows: number;
  last: string;
  link: Buffer;
  gap: string | null;
  changed: string | null;
}

/**
 * Computes every link of a log again, 5,000 rows at a time, and returns the first bad row. `schema`
 * is that of the owner, by default the caller's own.
 */
export async function verifyChain(tx: EntityManager, schema?: string): Promise<ChainReport> {
  const prefix = schema ? `"${schema.replaceAll('"', '""')}".` : '';
  const [row] = (await tx.query(
    `select logid, position::text, link, sha256(convert_to(logid::text, 'UTF8')) as origin from ${prefix}event_log_head`,
  )) as [{ logid: string; position: string; link: Buffer; origin: Buffer }];
  const head = { logid: row.logid, position: Number(row.position), link: row.link.toString('hex') };
  let [at, link, checked] = [0, row.origin, 0];
  while (at < head.position) {
    const [chunk] = (await tx.query(CHUNK.replace('%log%', `${prefix}event_log`), [at, link])) as [
      Chunk,
    ];
    if (chunk.rows === 0)
      return { checked, head, fault: { position: at + 1, reason: 'row-missing' } };
    const [gap, changed] = [Number(chunk.gap ?? Infinity), Number(chunk.changed ?? Infinity)];
    if (gap <= changed && gap < Infinity)
      return {
        checked,
        head,
        fault: { position: await firstMissing(tx, prefix, at, gap), reason: 'row-missing' },
      };
    if (changed < Infinity)
      return { checked, head, fault: { position: changed, reason: 'row-changed' } };
    [at, link, checked] = [Number(chunk.last), chunk.link, checked + chunk.rows];
  }
  // rows appended since the head was read are checked up to the head; only the row of the head can
  // be compared with it
  const [last] = (await tx.query(`select link from ${prefix}event_log where position = $1`, [
    head.position,
  ])) as { link: Buffer }[];
  const isSame = (last?.link ?? row.origin).equals(row.link);
  return isSame
    ? { checked, head }
    : { checked, head, fault: { position: head.position, reason: 'head-differs' } };
}

async function firstMissing(
  tx: EntityManager,
  prefix: string,
  at: number,
  gap: number,
): Promise<number> {
  const [row] = (await tx.query(
    `select coalesce(max(position), $1)::text as last from ${prefix}event_log where position > $1 and position < $2`,
    [at, gap],
  )) as [{ last: string }];
  return Number(row.last) + 1;
}
