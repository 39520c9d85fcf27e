import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ServiceName } from '@mizan/contracts';
import { examples } from '../examples/index.js';
import { ExampleRunner } from '../examples/runner.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { serviceDocuments } from '../support/documents.js';
import { inTurn } from '../support/turns.js';
import { reaching } from './reaching.js';
import { fuzz } from './schemathesis.js';

/**
 * `npm run test:fuzz -- --seed 1 --examples 20 --only employer-needs --full`: generated requests to
 * every operation, with and without a token. `--full` adds every boundary of every schema, which
 * takes minutes. With `--in-turn` one client asks each service, at every commit another one.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '8' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
    'in-turn': { type: 'boolean', default: false },
  },
});
const PHASES = values.full ? 'examples,coverage,fuzzing,stateful' : 'examples,fuzzing,stateful';
const CLIENTS: Readonly<Record<ServiceName | 'portal', readonly string[]>> = {
  'employer-needs': ['anapec'],
  'training-plans': ['council-ma-04', 'operator-ofppt'],
  'partner-agreements': ['council-ma-04'],
  'job-creation': ['anapec'],
  'planning-projections': ['planner'],
  portal: [],
};
const folder = mkdtempSync(path.join(tmpdir(), 'mizan-fuzz-'));
const config = path.join(folder, 'schemathesis.toml');
writeFileSync(
  config,
  '[checks.not_a_server_error]\nexpected-statuses = ["2xx", "3xx", "4xx", "503"]\n',
);

const mizan = await startMizan();
let failed = 0;
try {
  const known = await recordsOf(mizan);
  for (const { name } of serviceDocuments.filter(
    (one) => values.only === undefined || one.name === values.only,
  )) {
    const answer = await fetch(
      `${mizan.url}${name === 'portal' ? '' : `/api/${name}`}/openapi.json`,
    );
    const document = path.join(folder, `${name}-openapi.json`);
    writeFileSync(
      document,
      JSON.stringify(reaching((await answer.json()) as Record<string, unknown>, known)),
    );
    const clients = CLIENTS[name as keyof typeof CLIENTS];
    const chosen = values['in-turn'] && clients.length > 0 ? [inTurn(clients, 0)] : clients;
    for (const client of [...chosen, undefined]) await fuzzAs(name, document, client);
  }
} finally {
  await mizan.discard();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  failed === 0 ? 'fuzz: every answer as documented' : `fuzz: ${failed} runs found something`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** Ids of existing records, by resource. Without them generated requests would only get 404. */
async function recordsOf({ url }: RunningMizan): Promise<Record<string, string[]>> {
  const runner = new ExampleRunner(
    mizan,
    examples.flatMap(([, steps]) => steps),
  );
  for (const [service, steps] of examples)
    for (const step of steps.filter(({ operation }) => operation !== 'moveClock'))
      await runner.run(service, step);
  const lists: readonly (readonly [string, string, string])[] = [
    ['needs', 'employer-needs', 'anapec'],
    ['imports', 'employer-needs', 'anapec'],
    ['plans', 'training-plans', 'council-ma-04'],
    ['programmes', 'training-plans', 'council-ma-04'],
    ['sessions', 'training-plans', 'council-ma-04'],
    ['agreements', 'partner-agreements', 'council-ma-04'],
    ['micro-projects', 'job-creation', 'anapec'],
    ['supports', 'job-creation', 'anapec'],
    ['incentive-measures', 'job-creation', 'ministry'],
    ['incentive-budgets', 'job-creation', 'council-ma-04'],
    ['assumption-sets', 'planning-projections', 'planner'],
  ];
  const known: Record<string, string[]> = {};
  for (const [resource, service, client] of lists) {
    const page = await fetch(`${url}/api/${service}/v1/${resource}`, {
      headers: { authorization: `Bearer ${await mizan.as(client).bearer()}` },
    });
    known[resource] = ((await page.json()) as { data: { id: string }[] }).data.map(({ id }) => id);
  }
  return known;
}

async function fuzzAs(name: string, document: string, client: string | undefined): Promise<void> {
  const began = performance.now();
  const base = name === 'portal' ? mizan.url : `${mizan.url}/api/${name}`;
  const token = client === undefined ? undefined : await mizan.as(client).bearer();
  const isShort = client === undefined && name !== 'portal';
  const { status, output, report } = await fuzz({
    name: `${name}-${client ?? 'nobody'}`,
    document,
    url: base,
    ...(token && { token }),
    seed: Number(values.seed),
    examplesMax: isShort ? 1 : Number(values.examples),
    phases: isShort ? 'fuzzing' : PHASES,
    config,
    reportDir: folder,
  });
  const cases = /([\d,]+) generated/.exec(output)?.[1] ?? countOf(report);
  console.log(
    `${name} as ${client ?? 'nobody'}: ${cases} requests in ${((performance.now() - began) / 1000).toFixed(0)} s, ${status === 0 ? 'all as documented' : 'with failures'}`,
  );
  if (status === 0) return;
  failed++;
  console.log(output);
}

function countOf(report: string): string {
  try {
    return `${(JSON.parse(readFileSync(report, 'utf8')) as { stats?: { total?: number } }).stats?.total ?? '?'}`;
  } catch {
    return '?';
  }
}
