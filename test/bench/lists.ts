// Every list of the owners with many records: each filter with each sort, as each kind of caller,
// the first page and a deep one. The goal is a page in 50 ms, 99 times of 100.
// `npm run bench -- lists 1000000`; with the paths of some lists only those: `… needs sessions`.
import 'reflect-metadata';
import path from 'node:path';
import type { ServiceName } from '@mizan/contracts';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { AppModule as PartnerAgreements } from '../../apps/partner-agreements/src/app.module.js';
import { AppModule as TrainingPlans } from '../../apps/training-plans/src/app.module.js';
import { bench, given, type Owned, sized } from '../support/bench.js';
import { fill, listReaders, type LongList, longLists, questionsOf } from '../support/long-lists.js';
import { type Owner, startOwner } from '../support/owner.js';

const RECORDS = given() ?? sized(1_000_000, 300);
const REPEATS = sized(5, 1);
const GOAL_MS = 50;
/** How far in the deep page lies: so many pages of the greatest size. */
const DEEP = sized(3, 1);
const chosen = longLists.filter(({ path: name }) => process.argv.includes(name));
const MODULES: Partial<Record<ServiceName, Parameters<typeof startOwner>[1]>> = {
  'employer-needs': EmployerNeeds,
  'partner-agreements': PartnerAgreements,
  'training-plans': TrainingPlans,
};

interface Measured {
  readonly list: string;
  readonly filter: string;
  readonly sort: string;
  readonly times: number[];
  /** Pages with fewer rows than asked that were not the last. */
  short: number;
}

interface Page {
  readonly data: readonly unknown[];
  readonly next: string | null;
}

async function measured(owner: Owner, list: LongList, results: Map<string, Measured>) {
  for (const reader of listReaders) {
    const authorization = `Bearer ${await owner.tokenOf(reader)}`;
    const ask = async (query: string) => {
      const address = `${owner.url}/v1/${list.path}?${query}`;
      const began = performance.now();
      const answer = await fetch(address, { headers: { authorization } });
      const text = await answer.text();
      const ms = performance.now() - began;
      if (answer.status === 403) return undefined; // this kind of caller reads no such list
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
      return { ms, page: JSON.parse(text) as Page };
    };
    for (const { filter, value, sort, query } of questionsOf(list)) {
      const key = [list.path, filter && `${filter}=${value}`, sort].join(' ');
      const result = results.get(key) ?? {
        list: list.path,
        filter: `${filter}=${value}`,
        sort,
        times: [],
        short: 0,
      };
      const deep = await cursorAt(ask, query);
      for (const asked of deep ? [query, `${query}&cursor=${deep}`] : [query])
        for (let i = 0; i < REPEATS; i++) {
          const one = await ask(asked);
          if (!one) return;
          result.times.push(one.ms);
          if (one.page.next !== null && one.page.data.length < 100) result.short += 1;
        }
      results.set(key, result);
    }
  }
}

async function cursorAt(
  ask: (query: string) => Promise<{ page: Page } | undefined>,
  query: string,
): Promise<string | null> {
  let cursor: string | null = null;
  for (let i = 0; i < DEEP; i++) {
    const one = await ask(`${query}&limit=1000${cursor ? `&cursor=${cursor}` : ''}`);
    cursor = one?.page.next ?? null;
    if (cursor === null) break;
  }
  return cursor;
}

const at = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))]!;

function report(results: readonly Measured[]): void {
  let missed = 0;
  for (const { list, filter, sort, times, short } of results) {
    times.sort((a, b) => a - b);
    const [p50, p99] = [at(times, 0.5), at(times, 0.99)];
    if (p99 > GOAL_MS) missed += 1;
    console.log(
      [list, filter, sort].join(' ').padEnd(58),
      `p50 ${p50.toFixed(1)}`.padEnd(11),
      `p99 ${p99.toFixed(1)}`.padEnd(11),
      p99 <= GOAL_MS ? 'met' : 'MISSED',
      short > 0 ? `${Math.round((100 * short) / times.length)} % short` : '',
    );
  }
  const all = results.flatMap(({ times }) => times).sort((a, b) => a - b);
  console.log(
    `${results.length} ways to ask, ${all.length} pages: p50 ${at(all, 0.5).toFixed(1)} ms, p99 ${at(all, 0.99).toFixed(1)} ms; goal missed in ${missed}`,
  );
}

async function startDatabase(owned: Owned): Promise<void> {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  process.env.TEST_DATABASE_URL = postgres.url();
}

await bench(async (owned) => {
  await startDatabase(owned);
  const lists = chosen.length > 0 ? chosen : longLists;
  for (const [service, module] of Object.entries(MODULES)) {
    const own = longLists.filter((list) => list.service === service);
    if (!own.some((list) => lists.includes(list))) continue;
    const owner = await owned.own(startOwner(service as ServiceName, module), (started) =>
      started.close(),
    );
    for (const list of own.slice(0, Math.max(...lists.map((list) => own.indexOf(list))) + 1)) {
      const began = performance.now();
      await fill(owner.db, list, RECORDS);
      console.log(
        `${list.path}: ${RECORDS} in ${Math.round((performance.now() - began) / 1_000)} s`,
      );
    }
    const results = new Map<string, Measured>();
    for (const list of own) if (lists.includes(list)) await measured(owner, list, results);
    report([...results.values()]);
  }
});
