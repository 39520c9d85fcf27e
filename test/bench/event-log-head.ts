// Compares a head row with an advisory lock: the same rows, appended by the same function, locked
// in both ways.
import { createHash } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { eventLogMigrations } from '../../libs/messaging/src/index.js';
import { newId } from '../../libs/platform/src/index.js';
import { bench, type Owned, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';

const SECONDS = sized(4, 0.2);
const ROUNDS = sized(3, 1);
const CHUNK = sized(5_000, 100);
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

// waiting for the lock is cheap, and the head still describes the log
const QUEUED_HEAD = (append: string) =>
  append.replace('append_events', 'append_events_queued').replace(
    'select * into strict head from event_log_head for update;',
    `perform pg_advisory_xact_lock(7);
  select * into strict head from event_log_head;`,
  );

const VARIANTS = [
  ['head row', 'append_events'],
  ['advisory lock', 'append_events_advisory'],
  ['advisory lock, then head row', 'append_events_queued'],
] as const;
const EMPTIED =
  "truncate event_log; update event_log_head set position = 0, link = sha256(convert_to(logid::text, 'UTF8'))";

async function measure(owned: Owned): Promise<void> {
  const folder = await owned.folder();
  const server = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  const client = () => new pg.Client({ connectionString: server.url() });
  const admin = await owned.own(client(), (connected) => connected.end());
  await admin.connect();
  await createVariants(admin);
  const results: Record<string, { small: number; bulk: number }> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, call] of VARIANTS) {
      await admin.query(EMPTIED);
      const small = await rate(client, WRITERS, call, 1);
      await admin.query(EMPTIED);
      const bulk = await rate(client, 2, call, CHUNK);
      const best = results[name] ?? { small: 0, bulk: 0 };
      results[name] = { small: Math.max(small, best.small), bulk: Math.max(bulk, best.bulk) };
    }
  const table = Object.entries(results).map(([name, { small, bulk }]) => [
    name,
    { [`small transactions/s, ${WRITERS} writers`]: small, [`rows/s, chunks of ${CHUNK}`]: bulk },
  ]);
  console.table(Object.fromEntries(table));
  const [ours, theirs] = [results['head row']!, results['advisory lock']!];
  for (const [part, unit] of Object.entries({ small: 'transactions/s', bulk: 'rows/s' } as const))
    report({
      ...{ work: `event-log-head, ${part}`, peer: 'advisory lock', unit, goal: null },
      ...{ ours: ours[part as keyof typeof ours], theirs: theirs[part as keyof typeof theirs] },
      isLessBetter: false,
    });
}

/** The event log as its migration creates it, with two other ways to lock its append. */
async function createVariants(admin: pg.Client): Promise<void> {
  const statements: string[] = [];
  for (const Migration of eventLogMigrations)
    await new Migration().up({
      query: async (sql: string) => void statements.push(sql),
    } as never);
  for (const sql of statements) await admin.query(sql);
  const append = statements.filter((sql) => sql.includes('function append_events')).at(-1)!;
  for (const variant of [ADVISORY, QUEUED_HEAD]) await admin.query(variant(append));
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

await bench(measure);
