// A rebuild beside the live projection of the same needs, and questions as of a moment beside the same questions now.
// `npm run bench -- rebuild-and-as-of 100000` (default: 100,000 and 1,000,000 needs).
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { codeLists } from '../../libs/classifications/src/index.js';
import { CreateEventLog1732400000000 } from '../../libs/messaging/src/index.js';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';

const SIZES = process.argv[2] ? [Number(process.argv[2])] : [100_000, 1_000_000];
const CHUNK = 5_000;
const QUESTIONS = 200;
const root = path.resolve(import.meta.dirname, '../..');
const ISSUER = 'http://127.0.0.1:1/oidc';
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

/** A need of its own for each number, over every province and occupation. */
function payloadOf(n: number): [id: string, payload: string] {
  const id = `0199a000-0003-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const [from, to] = WINDOWS[n % WINDOWS.length]!;
  const data = {
    needId: id,
    organisation: 'anapec',
    externalId: `B-${n}`,
    territory: PROVINCES[(n * 5) % PROVINCES.length],
    sector: SECTORS[(n * 3) % SECTORS.length],
    occupation: occupations[(n * 7) % occupations.length],
    openings: 2 + (n % 40),
    from,
    to,
    status: 'declared',
    hires: [],
    origin: 'fictional',
    allocation: null,
    commitmentId: null,
  };
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
      migrations: [CreateEventLog1732400000000],
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

/** A token of our own making, and where its key is. */
async function identity(): Promise<{ jwksUrl: string; token: string; close: () => void }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }],
  });
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(keys),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const claims = {
    organisation: 'planner',
    role: 'planner',
    territory: 'MA-04',
    scope: 'projections:read',
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setSubject('planner')
    .setIssuer(ISSUER)
    .setAudience('mizan')
    .setExpirationTime('4h')
    .sign(privateKey);
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    token,
    close: () => server.close(),
  };
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
const peakMb = (pid: number) =>
  Math.round(
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );

async function measured(needs: number): Promise<Record<string, number | string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  await bootstrapDatabase(
    postgres.url(),
    'mizan',
    Object.fromEntries(schemas.map((schema) => [schema, 'bench'])) as Record<Schema, string>,
  );
  await preload(postgres.url(), needs);
  const url = urlOf(postgres.url(), 'mizan', 'planning_projections', 'bench');
  const { jwksUrl, token, close } = await identity();
  const service = program('apps/planning-projections/dist/main.js', {
    PORT: '0',
    DATABASE_URL: url,
    OIDC_JWKS_URL: jwksUrl,
  });
  const address = new Promise<string>((resolve) =>
    service.once('message', (message: { ready: string }) => resolve(message.ready)),
  );
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const liveSeconds = await untilApplied(db, needs);
  const base = await address;
  const { rows } = await db.query(
    `select min(time) as first, max(time) as last, count(*)::int as entries, pg_total_relation_size('ledger_1.entry')::float8 as bytes, (select count(*)::int from ledger_1.balance) as cells from ledger_1.entry`,
  );
  const { first, last, entries, bytes, cells } = rows[0] as {
    first: Date;
    last: Date;
    entries: number;
    bytes: number;
    cells: number;
  };
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
  const began = performance.now();
  const rebuild = program('apps/planning-projections/dist/rebuild/main.js', { DATABASE_URL: url });
  let output = '';
  rebuild.stdout!.on('data', (data) => (output += String(data)));
  await new Promise((resolve) => rebuild.once('exit', resolve));
  const rebuildSeconds = (performance.now() - began) / 1_000;
  if (!/Both say the same[^]*serves after/.test(output)) throw new Error(output);
  const now = await percentiles(() => ask(''));
  const asOf = await percentiles((i) => ask(`&asOf=${moment(i)}`));
  const result = {
    needs,
    entries,
    cells,
    'entry table MB': Math.round(bytes / 1e6),
    'live needs/s': Math.round(needs / liveSeconds),
    'rebuild s': Number(rebuildSeconds.toFixed(1)),
    'rebuild ÷ live': Number((liveSeconds / rebuildSeconds).toFixed(2)),
    'rebuild MB': Number(/(\d+) MB at most/.exec(output)?.[1]),
    'service MB': peakMb(service.pid!),
    'now p50 / p99 ms': `${now.p50.toFixed(1)} / ${now.p99.toFixed(1)}`,
    'as-of p50 / p99 ms': `${asOf.p50.toFixed(1)} / ${asOf.p99.toFixed(1)}`,
    'as-of ÷ now': Number((asOf.p50 / now.p50).toFixed(2)),
    closings: (
      (await db.query('select count(*)::int as n from ledger_2.closing')).rows[0] as { n: number }
    ).n,
  };
  await db.end();
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** Seconds from the first batch on until the offset says that everything is applied. */
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
      return ((performance.now() - started.at) / 1_000) * (needs / (needs - started.applied));
  }
  throw new Error('the projection did not come to the end of the log');
}

const results: Record<string, number | string>[] = [];
for (const needs of SIZES) results.push(await measured(needs));
console.table(Object.fromEntries(results.map(({ needs, ...result }) => [String(needs), result])));
for (const result of results) console.log(JSON.stringify(result));
