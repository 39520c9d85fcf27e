// From the first byte of a file of needs until all of them are in the figures: through the portal's
// imports, on both logs, beside the straight line with the same files; and the same file again, of
// which nothing is new.
// `npm run bench -- file-to-visible 23000`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { bench, given, type Owned, sized } from '../support/bench.js';
import { costsOf, median, report } from '../support/bench-rows.js';
import { counted, type Run } from '../support/bench-run.js';
import { startBenchBroker } from '../support/bench-servers.js';
import { type Import, IMPORTS } from '../support/imports.js';
import { ledgerBalances } from '../support/ledger-balances.js';
import { postmasterOf, type RunningMizan, startMizan } from '../support/mizan.js';
import { installPackages } from './peers/packages.js';
import { startStraightLine } from './peers/straight-line-of-files.js';
import { type Cells, checked, type Need, needs, recomputed } from './peers/work.js';

const LINES = given() ?? sized(23_000, 500);
const RUNS = sized(5, 1);
/**
 * At most two and a half times the straight line, and half the time if nothing of the file is new.
 */
const GOALS = { straight: 1 / 2.5, again: 2 };
const VISIBLE_MS_MAX = 120_000;

/** A file, and the balances once it and those before it are in. */
interface File {
  readonly name: string;
  readonly right: Cells;
}

/** The first is for warming up: compilers and the numbers of the cells. */
function filesIn(folder: string): File[] {
  const all: Need[] = [];
  return Array.from({ length: RUNS + 1 }, (_, i) => {
    const own = [...needs(LINES, i * LINES)];
    all.push(...own);
    const name = path.join(folder, `needs-${i}.ndjson`);
    const lines = own.map(({ id: _id, version: _version, ...terms }) => JSON.stringify(terms));
    writeFileSync(name, `${lines.join('\n')}\n`);
    return { name, right: recomputed(all) };
  });
}

/** A plan that runs, as the agency sends files to it. */
class Imports {
  constructor(
    private readonly mizan: RunningMizan,
    private readonly servers: readonly number[],
  ) {}

  /** Sends the file and waits until the figures contain it. `isNew` tells whether its needs are. */
  async visible(file: File, isNew: boolean): Promise<Run> {
    const body = readFileSync(file.name);
    const [agency, planner] = await Promise.all([
      this.mizan.as('anapec').bearer(),
      this.mizan.as('planner').bearer(),
    ]);
    const stop = counted(Object.values(this.mizan.run().servicePids), this.servers);
    const answer = await fetch(`${this.mizan.url}/api/${IMPORTS}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${agency}`, 'content-type': 'application/x-ndjson' },
    });
    const { id } = (await answer.json()) as Import;
    const demand = await this.demandAfter(id, planner);
    const run = stop(LINES);
    const { body: taken } = await this.mizan.as('anapec').get<Import>(`${IMPORTS}/${id}`);
    if (taken[isNew ? 'accepted' : 'unchanged'] !== LINES)
      throw new Error(`the import is not as expected: ${JSON.stringify(taken)}`);
    await this.holds(file.right, demand);
    return run;
  }

  /**
   * The openings of the region with the import in them. A wait ends after 5 s with an answer that
   * asks to repeat it.
   */
  private async demandAfter(id: string, token: string): Promise<number> {
    const address = `${this.mizan.url}/api/planning-projections/v1/projections`;
    const query = new URLSearchParams({ territory: 'MA-04', after: `import:${id}` });
    for (const until = Date.now() + VISIBLE_MS_MAX; Date.now() < until;) {
      const answer = await fetch(`${address}?${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const body = (await answer.json()) as { total?: { demand: number }; code?: string };
      if (body.total) return body.total.demand;
      if (body.code !== 'not-yet-visible') throw new Error(JSON.stringify(body));
    }
    throw new Error('the import did not become visible');
  }

  /** What the figures say is the sum of the right balances, and each of them is in the ledger. */
  private async holds(right: Cells, demand: number): Promise<void> {
    const sum = [...right.values()].reduce((all, amount) => all + amount, 0);
    if (demand !== sum) throw new Error(`the figures say ${demand} instead of ${sum}`);
    const { databaseUrls } = this.mizan.run();
    const client = new pg.Client({ connectionString: databaseUrls['planning-projections'] });
    await client.connect();
    try {
      checked('mizan', await ledgerBalances(client), right);
    } finally {
      await client.end();
    }
  }
}

async function measuredOn(
  owned: Owned,
  log: string,
  files: readonly File[],
  broker?: { brokers: string[]; pid(): number },
) {
  const brokers = broker?.brokers ?? [];
  const brokerPids = broker ? [broker.pid()] : [];
  const mizan = await owned.own(startMizan({ brokers }), (started) => started.discard());
  const folder = await owned.folder();
  const postgres = await owned.own(startPostgres({ dataDir: path.join(folder, 'pg') }), (one) =>
    one.stop(),
  );
  const imports = new Imports(mizan, [postmasterOf(mizan), ...brokerPids]);
  const servers = [postgres.pid, ...brokerPids];
  const straight = await startStraightLine(owned, postgres.url(), brokers, servers);
  const runs = { ours: [] as Run[], again: [] as Run[], theirs: [] as Run[] };
  for (const file of files) {
    runs.ours.push(await imports.visible(file, true));
    runs.theirs.push(await straight.visible(file.name, LINES, file.right));
    runs.again.push(await imports.visible(file, false));
  }
  await straight.end();
  await postgres.stop();
  await mizan.discard();
  const warm = (all: Run[]) => all.slice(1);
  return { log, ours: warm(runs.ours), again: warm(runs.again), theirs: warm(runs.theirs) };
}

const milliseconds = ({ rate }: Run) => (LINES / rate) * 1_000;

function told({ log, ours, again, theirs }: Awaited<ReturnType<typeof measuredOn>>) {
  const compare = (part: string, peer: string, goal: number, runs: [Run[], Run[]]) => {
    const [first, second] = runs;
    report(
      {
        ...{ work: `file-to-visible, ${log} log${part}`, peer, goal, unit: 'ms' },
        ...{ ours: first.map(milliseconds), theirs: second.map(milliseconds), isLessBetter: true },
      },
      costsOf({ ours: first, theirs: second }),
    );
  };
  compare('', 'straight-line', GOALS.straight, [ours, theirs]);
  compare(', the same file again', 'mizan, the first time', GOALS.again, [again, ours]);
  return Object.entries({
    mizan: ours,
    'mizan, the same file again': again,
    'straight-line': theirs,
  }).map(([program, runs]) => ({
    log,
    program,
    'median ms': Math.round(median(runs.map(milliseconds))),
    'fastest ms': Math.round(Math.min(...runs.map(milliseconds))),
    'slowest ms': Math.round(Math.max(...runs.map(milliseconds))),
    'CPU s a million': Math.round(median(runs.map(({ cpuSeconds }) => cpuSeconds))),
    'RSS MiB': Math.round(median(runs.map(({ rssMb }) => rssMb))),
  }));
}

await bench(async (owned) => {
  installPackages();
  const folder = await owned.own(mkdtempSync(path.join(tmpdir(), 'mizan-needs-')), (made) =>
    rmSync(made, { recursive: true, force: true }),
  );
  const files = filesIn(folder);
  const table = told(await measuredOn(owned, 'embedded', files));
  const broker = await startBenchBroker(owned);
  await ensureTopics(broker.brokers, firstOrganisations);
  table.push(...told(await measuredOn(owned, 'Kafka', files, broker)));
  console.table(table);
});
