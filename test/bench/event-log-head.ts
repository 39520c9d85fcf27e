// Head row against advisory lock: the same rows appended in the same function, locked in the two ways. Run: npx nest build, then node on this file.
import { createHash } from 'node:crypto';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { CreateEventLog1732400000000 } from '../../libs/messaging/src/index.js';
import { newId } from '../../libs/platform/src/index.js';

const SECONDS = 4;
const WRITERS = 8;
const payload = (i: number) =>
  JSON.stringify({
    specversion: '1.0',
    id: newId(),
    source: 'bench',
    type: 'bench.v1',
    subject: `s${i}`,
    data: { text: createHash('sha512').update(String(i)).digest('hex').repeat(4) },
  });

const ADVISORY = (append: string) =>
  append
    .replace('append_events', 'append_events_advisory')
    .replace(
      'select * into strict head from event_log_head for update;',
      `perform pg_advisory_xact_lock(7);
  select h.logid, coalesce(l.position, 0), coalesce(l.time, '2000-01-01Z'), coalesce(l.link, h.link) into head.logid, head.position, head.time, head.link
    from event_log_head h left join lateral (select * from event_log order by position desc limit 1) l on true;`,
    )
    .replace(/update event_log_head set [^;]*;/, '');

// the lock is queued for cheaply, and the head still says what the log holds
const QUEUED_HEAD = (append: string) =>
  append.replace('append_events', 'append_events_queued').replace(
    'select * into strict head from event_log_head for update;',
    `perform pg_advisory_xact_lock(7);
  select * into strict head from event_log_head;`,
  );

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-bench-'));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  const client = () => new pg.Client({ connectionString: server.url() });
  const admin = client();
  await admin.connect();
  const statements: string[] = [];
  await new CreateEventLog1732400000000().up({
    query: async (sql: string) => void statements.push(sql),
  } as never);
  for (const sql of statements) await admin.query(sql);
  const append = statements.find((sql) => sql.includes('function append_events'))!;
  for (const variant of [ADVISORY, QUEUED_HEAD]) await admin.query(variant(append));
  const results: Record<string, Record<string, number>> = {};
  for (let round = 0; round < 3; round++)
    for (const [name, call] of [
      ['head row', 'append_events'],
      ['advisory lock', 'append_events_advisory'],
      ['advisory lock, then head row', 'append_events_queued'],
    ] as const) {
      await admin.query(
        "truncate event_log; update event_log_head set position = 0, link = sha256(convert_to(logid::text, 'UTF8'))",
      );
      const small = await rate(client, WRITERS, call, 1);
      await admin.query(
        "truncate event_log; update event_log_head set position = 0, link = sha256(convert_to(logid::text, 'UTF8'))",
      );
      const bulk = await rate(client, 2, call, 5_000);
      results[name] = {
        'small transactions/s, 8 writers': Math.max(
          small,
          results[name]?.['small transactions/s, 8 writers'] ?? 0,
        ),
        'rows/s, chunks of 5,000': Math.max(bulk, results[name]?.['rows/s, chunks of 5,000'] ?? 0),
      };
    }
  console.table(results);
  await admin.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rate(
  client: () => pg.Client,
  writers: number,
  call: string,
  rows: number,
): Promise<number> {
  const end = Date.now() + SECONDS * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      const one = client();
      await one.connect();
      const events = Array.from({ length: rows }, (_, i) => i);
      const parameters = [
        events.map((i) => `s${i}`),
        events.map(() => 'bench.v1'),
        events.map(payload),
      ];
      while (Date.now() < end) {
        await one.query('begin');
        await one.query(`select ${call}($1, $2, $3)`, parameters);
        await one.query('commit');
        done += rows;
      }
      await one.end();
    }),
  );
  return Math.round(done / SECONDS);
}

await main();
