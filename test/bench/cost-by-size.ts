// How cost grows with the plan, from 10^4 to 10^7 needs: a question again and a new one, what
// stands behind the largest cell, a list, and an event. A line that stays flat is the aim. The
// picture is drawn into the documents. `npm run bench -- cost-by-size 1000000` stops at that size;
// a run to 10^7 takes some 25 GB of disk.
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { AppModule as Projections } from '../../apps/planning-projections/src/app.module.js';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { bench, cpuSecondsOf, given, isQuick, p99Of, sized } from '../support/bench.js';
import { drawn, type Line } from '../support/chart.js';
import { fillBalances, fillLedger, LARGEST } from '../support/long-ledger.js';
import { fill, longLists } from '../support/long-lists.js';
import { type Owner, startOwner } from '../support/owner.js';
import { partitioned, posted } from '../support/posted-events.js';

const SIZES = isQuick
  ? [300, 3_000]
  : [10_000, 100_000, 1_000_000, 10_000_000].filter((size) => size <= (given() ?? Infinity));
const CELLS_MAX = 1_000_000;
const ASKED = sized(200, 5);
const EVENTS = sized(20_000, 200);
const PICTURE = path.resolve(import.meta.dirname, '../../apps/portal/docs/cost-by-size.svg');
const planner = { organisation: 'ministry', role: 'ministry', territory: 'MA' } as const;

const QUARTERS = Array.from({ length: 16 }, (_, i) => `${2026 + (i >> 2)}-Q${1 + (i % 4)}`);
const spans = QUARTERS.flatMap((from, at) => QUARTERS.slice(at).map((to) => ({ from, to })));
/** Of other quarters or lines each time: nobody has asked it. */
const newQuestion = (turn: number) => ({
  by: 'territory:province,occupation:2',
  line: ['declared', 'in-force', 'if-signed'][turn % 3]!,
  ...spans[Math.floor(turn / 3) % spans.length]!,
});

interface Costs {
  readonly 'the same question, p99 ms': number;
  readonly 'a new question by two dimensions, p99 ms': number;
  readonly 'behind the largest cell, p99 ms': number;
  readonly 'a list of needs, p99 ms': number;
  readonly 'an event, computing us': number;
  readonly 'balances loaded, s': number;
}

async function p99(ask: (turn: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ASKED; turn++) {
    const began = performance.now();
    await ask(turn);
    times.push(performance.now() - began);
  }
  return p99Of(times);
}

const asking =
  (url: string, token: string) => async (place: string, query: Record<string, string>) => {
    const target = `${url}/v1/${place}?${new URLSearchParams(query)}`;
    const answer = await fetch(target, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${target}: ${answer.status} ${text}`);
    return answer.headers;
  };

async function ofThePlan(owner: Owner, needs: number, postgres: number) {
  const ask = asking(owner.url, await owner.tokenOf(planner));
  await fillLedger(owner.db, needs, Math.min(needs, CELLS_MAX));
  await fillBalances(owner.db);
  const began = performance.now();
  const same = { territory: 'MA-04', by: 'territory' };
  // an answer of the tables has no ETag: the balances are in memory from the first that has one
  while (!(await ask('projections', same)).has('etag')) await sleep(20);
  const loaded = (performance.now() - began) / 1_000;
  const costs = {
    'the same question, p99 ms': await p99(() => ask('projections', same)),
    'a new question by two dimensions, p99 ms': await p99((turn) =>
      ask('projections', newQuestion(turn)),
    ),
    'behind the largest cell, p99 ms': await p99(() => ask('projections/lineage', LARGEST)),
    'balances loaded, s': loaded,
  };
  const partitions = partitioned(EVENTS);
  const before = cpuSecondsOf(postgres) + cpuSecondsOf(process.pid);
  await posted(owner.app, partitions);
  const computing = cpuSecondsOf(postgres) + cpuSecondsOf(process.pid) - before;
  return { ...costs, 'an event, computing us': (computing * 1e6) / EVENTS };
}

async function ofTheList(owner: Owner, needs: number) {
  const ask = asking(owner.url, await owner.tokenOf(planner));
  await fill(
    owner.db,
    longLists.find(({ path: name }) => name === 'needs')!,
    needs,
  );
  const query = { territory: 'MA-KEN', occupation: '2512', sort: '-from', limit: '100' };
  return { 'a list of needs, p99 ms': await p99(() => ask('needs', query)) };
}

/** Closes it before the next one starts, because each has a database and connections of its own. */
async function during<T>(starting: Promise<Owner>, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = await starting;
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

await bench(async (owned) => {
  const dataDir = path.join(await owned.folder(), 'postgres');
  const postgres = await owned.own(startPostgres({ dataDir }), (started) => started.stop());
  process.env.TEST_DATABASE_URL = postgres.url();
  const rows: Record<number, Costs> = {};
  for (const needs of SIZES) {
    const plan = await during(startOwner('planning-projections', Projections), (owner) =>
      ofThePlan(owner, needs, postgres.pid),
    );
    const list = await during(startOwner('employer-needs', EmployerNeeds), (owner) =>
      ofTheList(owner, needs),
    );
    rows[needs] = { ...plan, ...list };
    console.log(`${needs} needs`, rows[needs]);
  }
  const names = Object.keys(rows[SIZES[0]!]!) as (keyof Costs)[];
  const lines: Line[] = names
    .filter((name) => name.endsWith('ms'))
    .map((name) => ({
      name: name.replace(', p99 ms', ''),
      points: SIZES.map((needs) => [needs, rows[needs]![name]] as const),
    }));
  if (isQuick) return void drawn(lines);
  mkdirSync(path.dirname(PICTURE), { recursive: true });
  writeFileSync(PICTURE, drawn(lines));
  console.table(rows);
});
