#!/usr/bin/env node
// The entry of `npm start`, `npm test` and the other commands. It needs only Node: it installs and
// compiles what is missing.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildStale, buildWeb, isAnyStale, root } from './build.mjs';
import { install, refuseOldNode } from './install.mjs';
import { step } from './progress.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const dataDir = path.resolve(root, process.env.MIZAN_DATA_DIR || '.data');
const jars = path.join(root, 'test/.cache/kafka-4.3.1');
const typescript = ['--import', path.join(root, 'deploy/local/bin/typescript.mjs')];
const local = () => import('../dist/index.js');

/**
 * Runs the program of a project in its own process with the same arguments, and passes signals on
 * to it.
 */
async function program(file, flags = [], given = rest) {
  if (!existsSync(path.join(root, file))) throw new Error(`${file} is not there yet`);
  const child = spawn(process.execPath, [...flags, path.join(root, file), ...given], {
    stdio: 'inherit',
    env: { ...process.env, MIZAN_DATA_DIR: dataDir },
  });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const status = await new Promise((resolve) => child.once('exit', resolve));
  for (const signal of signals) process.off(signal, pass);
  process.exitCode = status ?? 1;
}

const benchmarks = () =>
  readdirSync(path.join(root, 'test/bench')).map((file) => path.basename(file, '.ts'));

/**
 * Runs each benchmark once at a tiny size. It measures nothing, but finds benchmarks that no longer
 * run.
 */
async function everyBenchmarkQuickly() {
  const failed = [];
  for (const name of benchmarks()) {
    console.log(`-- ${name}`);
    await program(`test/bench/${name}.ts`, typescript, ['--quick']);
    if (process.exitCode !== 0) failed.push(name);
  }
  if (failed.length > 0) console.error(`do not run: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

const commands = {
  async start() {
    const { start } = await local();
    await start({
      root,
      dataDir,
      jars,
      withKafka: rest.includes('--kafka'),
      isWatching: rest.includes('--watch'),
      env: process.env,
    });
    process.exit(0);
  },
  async token() {
    const { runningMizan, tokenFor, verifyToken } = await local();
    const run = runningMizan(dataDir);
    const client = rest[0] ?? 'planner';
    console.log(
      client === 'verify' ? await verifyToken(run) : await tokenFor(run.portalUrl, client),
    );
  },
  async test() {
    const { runTests } = await import('./run-tests.mjs');
    process.exitCode = await runTests(rest);
  },
  verify: () => program('apps/planning-projections/dist/verify/main.js'),
  /**
   * Builds the figures again from every log while they are served; `--accept` accepts differences.
   */
  rebuild: () => program('apps/planning-projections/dist/rebuild/main.js'),
  schemas: () => program('libs/schemas/dist/write-schemas.js'),
  /** Generates the types of libs/client from the documents of the services. */
  client: () => program('test/client/write.ts', typescript),
  /** Executes the examples of the documents, and records the answers and the table of errors. */
  docs: () => program('test/examples/record.ts', typescript),
  fuzz: () => program('test/fuzz/main.ts', typescript),
  faults: () => program('test/faults/main.ts', typescript),
  /** One client attacks; reports how much it slows the others down. */
  attacks: () => program('test/attacks/main.ts', typescript),
  /** Sends bad events mixed with good ones, over every channel. */
  hostile: () => program('test/hostile/main.ts', typescript),
  /**
   * `npm run bench` lists the benchmarks, `npm run bench -- event-log-head` runs one, `npm run
   * bench -- --quick` runs each at a tiny size.
   */
  bench() {
    if (rest[0] === '--quick') return everyBenchmarkQuickly();
    const name = rest.shift();
    if (name) return program(`test/bench/${name}.ts`, typescript);
    console.log(benchmarks().join('\n'));
  },
  /** The inbound topics of the organisations that are registered now, and their right to write them. */
  topics: () => program('deploy/local/dist/topics.js'),
  replay: () => program('deploy/local/dist/replay.js'),
  /** Sends what other systems would send to the running Mizan. */
  push: () => program('deploy/local/dist/push.js'),
};

/** The commands that serve the page. The others need not wait for its build. */
const servesPages = ['start', 'test', 'docs', 'fuzz', 'faults', 'attacks', 'hostile'];

/** Compiles what is stale. Only `start` reports it. */
async function compile(isServing) {
  const withWeb = servesPages.includes(command);
  if (!isAnyStale(withWeb)) return;
  const build = async () => (await buildStale()) + (withWeb && (await buildWeb()) ? 1 : 0);
  if (!isServing) return void (await build());
  await step('compiled', build, (built) => `${built} projects`);
}

try {
  refuseOldNode();
  if (!commands[command])
    throw new Error(`There is no command ${command}: ${Object.keys(commands).join(', ')}`);
  const isServing = command === 'start';
  if (isServing) console.log('Mizan');
  await install();
  await compile(isServing);
  await commands[command]();
} catch (error) {
  console.error(error?.constructor?.name === 'UserError' ? error.message : error);
  process.exit(1);
}
