#!/usr/bin/env node
// The entry of `npm start`, `npm test` and the other commands. It needs only Node: it installs and
// compiles what is missing.
import path from 'node:path';
import { buildStale, buildWeb, isAnyStale, isStale, projects, root } from './build.mjs';
import { bundled, bundleServices, isBundleStale } from './bundle.mjs';
import { keepCompiled, load } from './bundled-code.mjs';
import { install, refuseOldNode } from './install.mjs';
import { runProgram, typescript } from './program.mjs';
import { step } from './progress.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const dataDir = path.resolve(root, process.env.MIZAN_DATA_DIR || '.data');
const jars = path.join(root, 'test/.cache/kafka-4.3.1');
const local = () => import('../dist/index.js');

/** Runs the program of a project with the same arguments. */
async function program(file, flags = [], given = rest) {
  const env = { MIZAN_DATA_DIR: dataDir };
  process.exitCode = await runProgram(file, { flags, given, env });
}

const commands = {
  async start() {
    const { start } = load(bundled('supervisor'));
    process.once('exit', keepCompiled);
    await start({
      root,
      dataDir,
      jars,
      withKafka: rest.includes('--kafka'),
      ...(rest.includes('--watch') && {
        watched: { isStale, projects, buildStale, bundleServices, buildWeb },
      }),
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
  verify: () => program('deploy/local/bin/service.mjs', [], [bundled('verify'), ...rest]),
  /**
   * Builds the figures again from every log while they are served; `--accept` accepts differences.
   */
  rebuild: () => program('deploy/local/bin/service.mjs', [], [bundled('rebuild'), ...rest]),
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
  /** What it costs, beside what others do for the same work; see `run-bench.mjs`. */
  async bench() {
    const { runBench } = await import('./run-bench.mjs');
    await runBench(rest);
  },
  /**
   * The inbound topics of the organisations that are registered now, and their right to write them.
   */
  topics: () => program('deploy/local/dist/topics.js'),
  /** Compiles, bundles and builds the page: the work before each command that starts services. */
  build: () => undefined,
  replay: () => program('deploy/local/dist/replay.js'),
  /** Sends what other systems would send to the running Mizan. */
  push: () => program('deploy/local/dist/push.js'),
};

/** The commands that start services need the bundle and the page. */
const startsServices = ['start', 'build', 'test', 'docs', 'fuzz', 'faults', 'attacks', 'hostile'];
/** These need the bundle, and the others only what is compiled. */
const runsBundle = ['verify', 'rebuild', ...startsServices];

/** Compiles what is stale. Only `start` reports it. */
async function compile(isServing) {
  const withServices = startsServices.includes(command);
  const withBundle = runsBundle.includes(command);
  if (!isAnyStale(withServices) && !(withBundle && isBundleStale())) return;
  const build = async () => {
    const built = await buildStale();
    const others = [withBundle && (await bundleServices()), withServices && (await buildWeb())];
    return built + others.filter(Boolean).length;
  };
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
