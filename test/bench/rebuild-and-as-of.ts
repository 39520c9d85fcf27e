// Compares a rebuild with the live projection of the same needs, and questions as of a moment with
// the same questions now.
// `npm run bench -- rebuild-and-as-of 100000` (default: 100,000 and 1,000,000 needs).
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { HiringNeedState } from '@mizan/contracts';
import { completed } from '@mizan/schemas';
import { codeLists } from '../../libs/classifications/src/index.js';
import { eventLogMigrations } from '../../libs/messaging/src/index.js';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import { bench, ended, given, isQuick, type Owned, rssMbOf, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { servingLedger } from '../support/ledger-balances.js';
import { startTokenIssuer } from '../support/token-issuer.js';

const size = given() ?? (isQuick ? 500 : undefined);
const SIZES = size ? [size] : [100_000, 1_000_000];
const CHUNK = 5_000;
/** What the ledger may keep of a need, with all indexes. */
const BYTES_A_NEED_MAX = 900;
const QUESTIONS = sized(200, 10);
const root = path.resolve(import.meta.dirname, '../..');
const ISSUER = 'http://127.0.0.1:1/oidc';
const PLANNER = { organisation: 'planner', role: 'planner', territory: 'MA-04', sub: 'planner' };
const PROVINCES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'];
const occupations = codeLists.occupation
  .all()
  .map(({ code }) => code)
  .filter((code) => code.length === 4);
const SECTORS = ['A', 'C', 'F', 'G', 'I', 'J', 'N', 'Q'];
const WINDOWS = [
  ['2026-10-01', '2027-03-31'],
  ['2027-01-01', '2027-06-30'],
  ['2027-04-01', '2027-09-30'],
  ['2027-10-01', '2028-03-31'],
];

/** A different need for each number, over all provinces and occupations. */
function payloadOf(n: number): [id: string, payload: string] {
  const id = `0199a000-0003-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const [from, to] = WINDOWS[n % WINDOWS.length]!;
  const data = completed(HiringNeedState, {
    needId: id,
    organisation: 'anapec',
    externalId: `B-${n}`,
    territory: PROVINCES[(n * 5) % PROVINCES.length]!,
    sector: SECTORS[(n * 3) % SECTORS.length],
    occupation: occupations[(n * 7) % occupations.length],
    openings: 2 + (n % 40),
    from,
    to,
    status: 'declared',
    hires: [],
    origin: 'fictional',
  });
  const type = 'ma.mizan.employer-needs.need-declared.v1';
  return [
    id,
    JSON.stringify({
      specversion: '1.0',
      id,
      source: 'employer-needs',
      type,
      subject: id,
      datacontenttype: 'application/json',
      sequence: 1,
      partitionkey: id,
      data,
    }),
  ];
}

async function preload(admin: string, needs: number): Promise<void> {
  for (const schema of ['employer_needs', 'training_plans', 'partner_agreements'] as const) {
    const db = await new DataSource({
      type: 'postgres',
      url: urlOf(admin, 'mizan', schema, 'bench'),
      migrations: eventLogMigrations,
    }).initialize();
    await db.runMigrations();
    for (let n = 0; schema === 'employer_needs' && n < needs; n += CHUNK) {
      const rows = Array.from({ length: Math.min(CHUNK, needs - n) }, (_, i) => payloadOf(n + i));
      await db.query('select append_events($1, $2, $3)', [
        rows.map(([id]) => id),
        rows.map(() => 'ma.mizan.employer-needs.need-declared.v1'),
        rows.map(([, payload]) => payload),
      ]);
    }
    await db.destroy();
  }
}

async function percentiles(
  ask: (i: number) => Promise<void>,
): Promise<{ p50: number; p99: number }> {
  for (let i = 0; i < 10; i++) await ask(i);
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const began = performance.now();
    await ask(i);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return {
    p50: times[Math.floor(times.length / 2)]!,
    p99: times[Math.floor(times.length * 0.99)]!,
  };
}

const program = (file: string, env: Record<string, string>) =>
  spawn(process.execPath, [path.join(root, file)], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      OIDC_ISSUER: ISSUER,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });

async function measured(owned: Owned, needs: number): Promise<Record<string, number | string>> {
  const url = await preloaded(owned, needs);
  const issuer = await owned.own(startTokenIssuer(ISSUER), (started) => started.close());
  const service = await owned.process(
    program('apps/planning-projections/dist/main.js', {
      PORT: '0',
      DATABASE_URL: url,
      OIDC_JWKS_URL: issuer.jwksUrl,
    }),
  );
  const address = new Promise<string>((resolve) =>
    service.once('message', (message: { ready: string }) => resolve(message.ready)),
  );
  const db = await owned.own(new pg.Client({ connectionString: url }), (connected) =>
    connected.end(),
  );
  await db.connect();
  const liveSeconds = await untilApplied(db, needs);
  const base = await address;
  const live = await ledgerOf(db);
  const rebuilt = await rebuildOf(owned, url);
  const times = await questions(base, await issuer.token('projections:read', PLANNER), live);
  const result = {
    needs,
    entries: live.entries,
    cells: live.cells,
    'ledger bytes a need': Math.round(live.bytes / needs),
    'live needs/s': Math.round(needs / liveSeconds),
    'rebuild s': Number(rebuilt.seconds.toFixed(1)),
    'rebuild ÷ live': Number((liveSeconds / rebuilt.seconds).toFixed(2)),
    'rebuild MB': Number(/(\d+) MB at most/.exec(rebuilt.output)?.[1]),
    'service MB': Math.round(rssMbOf(service.pid!, 'VmHWM')),
    ...times,
    closings: await closings(db),
  };
  await ended(service);
  const size = `${needs} needs`;
  report({
    ...{ work: `rebuild, ${size}`, peer: 'the live projection', unit: 'needs/s', goal: 0.75 },
    ...{ ours: needs / rebuilt.seconds, theirs: needs / liveSeconds, isLessBetter: false },
  });
  report({
    ...{ work: `storage of the ledger, ${size}`, peer: 'limit', unit: 'bytes a need', goal: 1 },
    ...{ ours: live.bytes / needs, theirs: BYTES_A_NEED_MAX, isLessBetter: true },
  });
  return result;
}

/** A database whose logs contain the needs. Returns the URL of the projections' schema. */
async function preloaded(owned: Owned, needs: number): Promise<string> {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  await bootstrapDatabase(
    postgres.url(),
    'mizan',
    Object.fromEntries(schemas.map((schema) => [schema, 'bench'])) as Record<Schema, string>,
  );
  await preload(postgres.url(), needs);
  return urlOf(postgres.url(), 'mizan', 'planning_projections', 'bench');
}

interface Ledger {
  first: Date;
  last: Date;
  entries: number;
  bytes: number;
  cells: number;
}

async function ledgerOf(db: pg.Client): Promise<Ledger> {
  const schema = await servingLedger(db);
  const { rows } = await db.query(
    `select min(time) as first, max(time) as last, count(*)::int as entries, 
      (select sum(pg_total_relation_size(c.oid)) from pg_class c where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r')::float8 as bytes,
      (select count(*)::int from ${schema}.balance) as cells from ${schema}.entry`,
  );
  return rows[0] as Ledger;
}

async function closings(db: pg.Client): Promise<number> {
  const { rows } = await db.query(
    `select count(*)::int as n from ${await servingLedger(db)}.closing`,
  );
  return (rows[0] as { n: number }).n;
}

async function rebuildOf(owned: Owned, url: string): Promise<{ seconds: number; output: string }> {
  const began = performance.now();
  const rebuild = await owned.process(
    program('apps/planning-projections/dist/rebuild/main.js', { DATABASE_URL: url }),
  );
  let output = '';
  rebuild.stdout!.on('data', (data) => (output += String(data)));
  await new Promise((resolve) => rebuild.once('close', resolve));
  if (!/Both say the same[^]*serves after/.test(output)) throw new Error(output);
  return { seconds: (performance.now() - began) / 1_000, output };
}

/** The same question now, and as of moments over the whole history. */
async function questions(
  base: string,
  token: string,
  { first, last }: Ledger,
): Promise<Record<string, string | number>> {
  const ask = async (query: string) => {
    const answer = await fetch(
      `${base}/v1/projections?by=territory,occupation:1&line=in-force${query}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const moment = (i: number) =>
    new Date(
      first.getTime() + ((last.getTime() - first.getTime()) * ((i * 37) % QUESTIONS)) / QUESTIONS,
    ).toISOString();
  const now = await percentiles(() => ask(''));
  const asOf = await percentiles((i) => ask(`&asOf=${moment(i)}`));
  return {
    'now p50 / p99 ms': `${now.p50.toFixed(1)} / ${now.p99.toFixed(1)}`,
    'as-of p50 / p99 ms': `${asOf.p50.toFixed(1)} / ${asOf.p99.toFixed(1)}`,
    'as-of ÷ now': Number((asOf.p50 / now.p50).toFixed(2)),
  };
}

/**
 * Seconds from the first batch until the offset shows that everything is applied; NaN if one batch
 * took everything.
 */
async function untilApplied(db: pg.Client, needs: number): Promise<number> {
  let started: { at: number; applied: number } | undefined;
  for (const deadline = Date.now() + 600_000; Date.now() < deadline; await sleep(20)) {
    const { rows } = await db
      .query(
        `select coalesce(sum(next_offset), 0)::int as applied from consumer_offset where topic = 'mizan.employer-needs'`,
      )
      .catch(() => ({ rows: [{ applied: 0 }] }));
    const { applied } = rows[0] as { applied: number };
    if (applied > 0) started ??= { at: performance.now(), applied };
    if (started && applied > needs)
      return started.applied < needs
        ? ((performance.now() - started.at) / 1_000) * (needs / (needs - started.applied))
        : Number.NaN;
  }
  throw new Error('the projection did not come to the end of the log');
}

await bench(async (owned) => {
  const results: Record<string, number | string>[] = [];
  for (const needs of SIZES) results.push(await measured(owned, needs));
  console.table(Object.fromEntries(results.map(({ needs, ...result }) => [String(needs), result])));
  for (const result of results) console.log(JSON.stringify(result));
});
