// What a planner's question costs: the six of the first screen, direct and through the portal,
// against bare fastify and pg that answer one row by its key, on the same machine in the same run;
// the same while the ledger moves; and questions that nobody has asked before.
// `npm run bench -- questions 1000000` (default: 4,000 to 1,000,000 cells).
import 'reflect-metadata';
import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeLists } from '../../libs/classifications/src/index.js';
import { DataSource } from 'typeorm';
import { readLedger } from '../../apps/planning-projections/src/ledger/generations.js';
import { loadSnapshot } from '../../apps/planning-projections/src/snapshot/load-snapshot.js';
import { readFigures } from '../../apps/planning-projections/src/projections/figures.js';
import { questionOf } from '../../apps/planning-projections/src/projections/question.js';
import { scopeOf } from '../../apps/planning-projections/src/projections/scope.js';
import {
  bench,
  cpuSecondsOf,
  given,
  isQuick,
  type Owned,
  p99Of,
  rssMbOf,
  sized,
} from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { servingLedger } from '../support/ledger-balances.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { serveOneRow } from './peers/one-row.js';

const SIZES = given() ? [given()!] : isQuick ? [2_000] : [4_000, 23_000, 100_000, 1_000_000];
const CONNECTIONS = 20;
const SECONDS = sized(10, 1);
const ASKED = sized(100, 3);
const MOVES_A_SECOND = 50;
const PATH = '/v1/projections';
const SIX = [
  '',
  '&by=territory',
  '&by=territory&line=if-signed',
  '&by=territory,period',
  '&by=period:school-year',
  '&by=territory,occupation:2',
].map((more) => `${PATH}?territory=MA-04${more}`);
const MINISTRY = {
  client: 'ministry',
  organisation: 'ministry',
  role: 'ministry' as const,
  territory: 'MA',
  scopes: [],
};
const PERIODS = Array.from({ length: 16 }, (_, i) => `${2027 + (i >> 2)}-Q${1 + (i % 4)}`);
const codes = (list: 'territory' | 'occupation' | 'sector', level: string) =>
  codeLists[list]
    .all()
    .filter((one) => one.level === level)
    .map(({ code }) => code);

/** As many different cells, their balances, and a movement that makes every reader load them. */
async function fill(db: pg.Client, ledger: string, cells: number): Promise<void> {
  await db.query(
    `with given as (select $1::text[] as t, $2::text[] as o, $3::text[] as s, $4::text[] as p, $5::text[] as m),
     numbered as (
       insert into ${ledger}.cell (territory, occupation, period, sector, measure)
       select t[1 + n % cardinality(t)],
         o[1 + n / cardinality(t) % cardinality(o)],
         p[1 + n / (cardinality(t) * cardinality(o)) % cardinality(p)],
         s[1 + n / (cardinality(t) * cardinality(o) * cardinality(p)) % cardinality(s)],
         m[1 + (n + n / cardinality(t)) % cardinality(m)]
       from given, generate_series(0, $6::int - 1) n on conflict do nothing returning id)
     insert into ${ledger}.balance (cell, amount) select id, 1000 * (1 + id % 90) from numbered`,
    [
      codes('territory', 'province'),
      codes('occupation', '4'),
      codes('sector', 'section'),
      PERIODS,
      ['demand.declared', 'supply.expected', 'demand.met'],
      cells,
    ],
  );
  await db.query(`update ${ledger}.movement_head set last = last + 1`);
}

/** Moves one cell of the region, as the commit of one event does. */
const move = (db: pg.Client, ledger: string, cell: number) =>
  db.query(
    `with head as (update ${ledger}.movement_head set last = last + 1 returning last),
       moved as (update ${ledger}.balance set amount = amount + 1000 where cell = $1)
     insert into ${ledger}.movement (id, activation, cells, amounts, parked, replayed)
     select last, (select activation from ${ledger}.ledger_state), array[$1::int], '{1000}', '{}', '{}' from head`,
    [cell],
  );

interface Load {
  perSecond: number;
  p99: number;
  /** Computing of the asked processes; of a shared machine it says more than the rate does. */
  cpuMicroseconds: number;
}

/** 20 connections that ask one address after another, from a thread of their own. */
async function load(
  base: string,
  paths: readonly string[],
  token = '',
  pids: readonly number[] = [],
): Promise<Load> {
  const headers = { authorization: `Bearer ${token}` };
  const run = (duration: number) =>
    autocannon({
      url: base,
      connections: CONNECTIONS,
      duration,
      workers: 1,
      requests: paths.map((path) => ({ path, headers })),
    });
  await run(sized(2, 1));
  const before = cpuSecondsOfAll(pids);
  const { requests, latency, non2xx, errors } = await run(SECONDS);
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} not 2xx, ${errors} errors`);
  const cpuMicroseconds = ((cpuSecondsOfAll(pids) - before) * 1e6) / requests.total;
  return { perSecond: requests.average, p99: latency.p99, cpuMicroseconds };
}

const cpuSecondsOfAll = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);

/** Different questions by two dimensions, each asked once. */
function* unasked(): Generator<string> {
  for (const line of ['declared', 'in-force', 'if-signed'])
    for (const level of ['4', '3', '2'])
      for (const [i, from] of PERIODS.entries())
        for (const to of PERIODS.slice(i))
          yield `${PATH}?territory=MA&by=territory:province,occupation:${level}&line=${line}&from=${from}&to=${to}`;
}

async function timed(base: string, path: string, token: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - began;
}

async function neverAsked(base: string, token: string, pid: number) {
  const questions = unasked();
  const ask = () => timed(base, questions.next().value as string, token);
  const alone: number[] = [];
  const before = cpuSecondsOf(pid);
  for (let i = 0; i < ASKED; i++) alone.push(await ask());
  const cpuMs = ((cpuSecondsOf(pid) - before) * 1_000) / ASKED;
  let isOver = false;
  const others: number[] = [];
  const repeated = (async () => {
    while (!isOver) others.push(await timed(base, SIX[1]!, token));
  })();
  const together: number[] = [];
  for (let i = 0; i < sized(5, 1); i++)
    together.push(...(await Promise.all(Array.from({ length: CONNECTIONS }, ask))));
  isOver = true;
  await repeated;
  return {
    'never asked, computing ms': cpuMs,
    'never asked, 1 asker p99 ms': p99Of(alone),
    'never asked, 20 askers max ms': Math.max(...together),
    'repeated meanwhile p99 ms': p99Of(others),
  };
}

/** Until the position of the answers is that of the ledger. */
async function untilLoaded(base: string, token: string, db: pg.Client, ledger: string) {
  const { rows } = await db.query(`select last from ${ledger}.movement_head`);
  const position = `${ledger.slice('ledger_'.length)}.${rows[0].last}`;
  for (;;) {
    const answer = await fetch(base + SIX[0], { headers: { authorization: `Bearer ${token}` } });
    const isFromMemory = answer.headers.has('etag'); // an answer of the tables has none
    if (isFromMemory && ((await answer.json()) as { position: string }).position === position)
      return;
    await sleep(20);
  }
}

/**
 * What a reader process does before its balances are in memory: it loads them, and answers from the
 * tables. Right after a bulk load, of which the planner knows nothing.
 */
async function beforeMemory(owned: Owned, url: string) {
  const db = await owned.own(new DataSource({ type: 'postgres', url }).initialize(), (connected) =>
    connected.destroy(),
  );
  const query = { territory: 'MA-04', by: 'territory,occupation:2' };
  const question = questionOf(query, scopeOf(query, MINISTRY));
  const times: number[] = [];
  for (let i = 0; i < sized(20, 2); i++) {
    const began = performance.now();
    await readLedger(db, (tx) => readFigures(tx, question));
    times.push(performance.now() - began);
  }
  const began = performance.now();
  await readLedger(db, (tx, generation) => loadSnapshot(tx, generation, Infinity));
  return {
    'from tables p50 ms': times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!,
    'loaded s': (performance.now() - began) / 1_000,
  };
}

async function measured(owned: Owned, mizan: RunningMizan, cells: number) {
  const { services, databaseUrls, servicePids } = mizan.run();
  const base = services['planning-projections']!;
  const pid = servicePids['planning-projections']!;
  const url = databaseUrls['planning_projections'] ?? databaseUrls['planning-projections']!;
  const db = await owned.own(new pg.Client({ connectionString: url }), (made) => made.end());
  await db.connect();
  const ledger = await servingLedger(db);
  const token = await mizan.as('planner').bearer();
  const ministry = await mizan.as('ministry').bearer();
  const empty = rssMbOf(pid);
  await fill(db, ledger, cells);
  const before = await beforeMemory(owned, url);
  await untilLoaded(base, token, db, ledger);
  const memory = rssMbOf(pid) - empty;
  const bare = await load(await serveOneRow(owned, url, `${ledger}.balance`), ['/balance']);
  const direct = await load(base, SIX, token, [pid]);
  const portal = await load(
    mizan.url,
    SIX.map((path) => `/api/planning-projections${path}`),
    token,
    [servicePids['portal']!],
  );
  const one = await load(base, [SIX[1]!], token);
  let isOver = false;
  const moving = (async () => {
    for (; !isOver; await sleep(1_000 / MOVES_A_SECOND))
      await move(db, ledger, 1 + Math.floor(Math.random() * 1_000));
  })();
  const moved = await load(base, [SIX[1]!], token);
  isOver = true;
  await moving;
  for (const [way, { perSecond }, goal] of [
    ['direct', direct, 0.6],
    ['through the portal', portal, 0.3],
  ] as const)
    report({
      work: `questions, ${way}, ${cells} cells`,
      peer: 'fastify + pg, one row',
      ours: perSecond,
      theirs: bare.perSecond,
      unit: 'requests/s',
      goal,
      isLessBetter: false,
    });
  return {
    ...before,
    'resident bytes a cell': (memory * 1_048_576) / cells,
    'peer requests/s': bare.perSecond,
    'direct ÷ peer': direct.perSecond / bare.perSecond,
    'portal ÷ peer': portal.perSecond / bare.perSecond,
    'direct, computing µs of the service': direct.cpuMicroseconds,
    'portal, computing µs of the portal': portal.cpuMicroseconds,
    'repeated p99 ms': one.p99,
    'while events come in p99 ms': moved.p99,
    ...(await neverAsked(base, ministry, pid)),
  };
}

await bench(async (owned) => {
  const mizan = await owned.own(startMizan(), (started) => started.discard());
  const table: Record<string, Record<string, number>> = {};
  for (const cells of SIZES)
    table[`${cells} cells`] = Object.fromEntries(
      Object.entries(await measured(owned, mizan, cells)).map(([name, value]) => [
        name,
        Number(value.toFixed(2)),
      ]),
    );
  for (const [name, values] of Object.entries(table)) {
    console.log(name);
    console.table(values);
  }
});
