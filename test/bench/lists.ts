// Every list of the owners with many records: each filter with each sort, as each kind of caller,
// the first page and a deep one; and what stands behind figures in a ledger of as many needs. The
// goal is a page in 50 ms, 99 times of 100.
// `npm run bench -- lists 1000000`; with names only those: `… needs sessions lineage`.
import 'reflect-metadata';
import path from 'node:path';
import type { ServiceName } from '@mizan/contracts';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { AppModule as JobCreation } from '../../apps/job-creation/src/app.module.js';
import { AppModule as PartnerAgreements } from '../../apps/partner-agreements/src/app.module.js';
import { AppModule as TrainingPlans } from '../../apps/training-plans/src/app.module.js';
import { AppModule as Projections } from '../../apps/planning-projections/src/app.module.js';
import { bench, given, type Owned, sized } from '../support/bench.js';
import { fillLedger, lineages } from '../support/long-ledger.js';
import { fill, listReaders, longLists, questionsOf } from '../support/long-lists.js';
import { type Owner, startOwner } from '../support/owner.js';

const RECORDS = given() ?? sized(1_000_000, 300);
const REPEATS = sized(2, 1);
/** Of so many ways to ask a list, one is asked. */
const EACH = sized(1, 37);
const GOAL_MS = 50;
const PAGE = 100;
/** How far in the deep page lies: so many pages. */
const DEEP = sized(3, 1);
const chosen = [...longLists.map(({ path: name }) => name), 'lineage'].filter((name) =>
  process.argv.includes(name),
);
const MODULES: Partial<Record<ServiceName, Parameters<typeof startOwner>[1]>> = {
  'employer-needs': EmployerNeeds,
  'partner-agreements': PartnerAgreements,
  'training-plans': TrainingPlans,
  'job-creation': JobCreation,
};

interface Question {
  readonly name: string;
  readonly path: string;
  readonly query: string;
}

interface Measured {
  readonly times: number[];
  /** Pages with fewer rows than asked that were not the last. */
  short: number;
}

interface Page {
  readonly data: readonly unknown[];
  readonly next: string | null;
}

type Ask = (query: string) => Promise<{ ms: number; page: Page } | undefined>;

/** Asks each question as every kind of caller, and prints how long the pages took. */
async function measured(owner: Owner, questions: readonly Question[]): Promise<void> {
  const all: number[] = [];
  let missed = 0;
  const tokens = await Promise.all(listReaders.map((reader) => owner.tokenOf(reader)));
  for (const { name, path: list, query } of questions) {
    const result: Measured = { times: [], short: 0 };
    for (const token of tokens)
      await asked(asking(`${owner.url}/v1/${list}`, `Bearer ${token}`), query, result);
    if (print(name, result)) missed += 1;
    all.push(...result.times);
  }
  all.sort((a, b) => a - b);
  const [p50, p99] = [at(all, 0.5).toFixed(1), at(all, 0.99).toFixed(1)];
  console.log(
    `${questions.length} ways to ask, ${all.length} pages: p50 ${p50} ms, p99 ${p99} ms; goal missed in ${missed}`,
  );
}

async function asked(ask: Ask, query: string, result: Measured): Promise<void> {
  const deep = await cursorAt(ask, query);
  for (const target of deep ? [query, `${query}&cursor=${deep}`] : [query])
    for (let i = 0; i < REPEATS; i++) {
      const one = await ask(target);
      if (!one) return;
      result.times.push(one.ms);
      if (one.page.next !== null && one.page.data.length < PAGE) result.short += 1;
    }
}

/** Whether the goal is missed. */
function print(name: string, { times, short }: Measured): boolean {
  times.sort((a, b) => a - b);
  const [p50, p99] = [at(times, 0.5), at(times, 0.99)];
  console.log(
    name.padEnd(58),
    `p50 ${p50.toFixed(1)}`.padEnd(11),
    `p99 ${p99.toFixed(1)}`.padEnd(11),
    p99 <= GOAL_MS ? 'met' : 'MISSED',
    short > 0 ? `${Math.round((100 * short) / times.length)} % short` : '',
  );
  return p99 > GOAL_MS;
}

/** Undefined if this kind of caller reads no such list, or not there. */
const asking =
  (list: string, authorization: string): Ask =>
  async (query) => {
    const began = performance.now();
    const answer = await fetch(`${list}?limit=${PAGE}&${query}`, { headers: { authorization } });
    const text = await answer.text();
    const ms = performance.now() - began;
    if (answer.status === 403) return undefined;
    if (!answer.ok) throw new Error(`${list}?${query}: ${answer.status} ${text}`);
    return { ms, page: JSON.parse(text) as Page };
  };

async function cursorAt(ask: Ask, query: string): Promise<string | null> {
  let cursor: string | null = null;
  for (let i = 0; i < DEEP; i++) {
    const one = await ask(`${query}${cursor ? `&cursor=${cursor}` : ''}`);
    cursor = one?.page.next ?? null;
    if (cursor === null) break;
  }
  return cursor;
}

const at = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))]!;

async function startDatabase(owned: Owned): Promise<void> {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  process.env.TEST_DATABASE_URL = postgres.url();
}

const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);

async function ownersLists(owned: Owned, service: ServiceName): Promise<void> {
  const lists = longLists.filter((list) => list.service === service);
  const chosenLists = lists.filter(({ path: name }) => isChosen(name));
  const last = chosenLists.at(-1);
  if (!last) return;
  const owner = await owned.own(startOwner(service, MODULES[service]!), (one) => one.close());
  for (const list of lists.slice(0, lists.indexOf(last) + 1))
    await timed(list.path, () => fill(owner.db, list, RECORDS));
  for (const list of chosenLists) {
    const questions = [...questionsOf(list)].map(({ filter, value, sort, query }) => ({
      name: `${list.path} ${filter}=${value} ${sort}`,
      path: list.path,
      query,
    }));
    await measured(
      owner,
      questions.filter((_, place) => place % EACH === 0),
    );
  }
}

async function ledgersLists(owned: Owned): Promise<void> {
  if (!isChosen('lineage')) return;
  const owner = await owned.own(startOwner('planning-projections', Projections), (one) =>
    one.close(),
  );
  await timed('ledger', () => fillLedger(owner.db, RECORDS));
  const questions = Object.entries(lineages).map(([name, filter]) => ({
    name: `lineage of ${name}`,
    path: 'projections/lineage',
    query: new URLSearchParams(filter).toString(),
  }));
  await measured(owner, [...questions, { name: 'commitments', path: 'commitments', query: '' }]);
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  console.log(`${name}: ${RECORDS} in ${Math.round((performance.now() - began) / 1_000)} s`);
}

await bench(async (owned) => {
  await startDatabase(owned);
  for (const service of Object.keys(MODULES)) await ownersLists(owned, service as ServiceName);
  await ledgersLists(owned);
});
