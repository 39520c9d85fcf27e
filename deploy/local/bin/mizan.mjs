#!/usr/bin/env node
// The one entry of `npm start`, `npm test` and the commands: it needs nothing but Node, and installs and compiles what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildStale, buildWeb, root } from './build.mjs';
import { install, refuseOldNode } from './install.mjs';

const [command = 'start', ...rest] = process.argv.slice(2);
const dataDir = path.resolve(root, process.env.MIZAN_DATA_DIR || '.data');
const jars = path.join(root, 'test/.cache/kafka-4.3.1');
const typescript = ['--import', path.join(root, 'deploy/local/bin/typescript.mjs')];
const local = () => import('../dist/index.js');

/** The program of a project, run in its own process with the caller's arguments. */
function program(file, flags = []) {
  if (!existsSync(path.join(root, file))) throw new Error(`${file} is not there yet`);
  const { status } = spawnSync(process.execPath, [...flags, path.join(root, file), ...rest], {
    stdio: 'inherit',
    env: { ...process.env, MIZAN_DATA_DIR: dataDir },
  });
  process.exitCode = status ?? 1;
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
    process.exitCode = runTests(rest);
  },
  verify: () => program('apps/planning-projections/dist/verify/main.js'),
  /** Builds the figures anew from every log while they are served; `--accept` takes differences for wanted. */
  rebuild: () => program('apps/planning-projections/dist/rebuild/main.js'),
  schemas: () => program('libs/schemas/dist/write-schemas.js'),
  /** Writes the types of libs/client from the documents of the services. */
  client: () => program('test/client/write.ts', typescript),
  /** Executes every example of the documents and writes what was answered, and the table of errors. */
  docs: () => program('test/examples/record.ts', typescript),
  fuzz: () => program('test/fuzz/main.ts', typescript),
  faults: () => program('test/faults/main.ts', typescript),
  /** One client against all others; reports what it costs them. */
  attacks: () => program('test/attacks/main.ts', typescript),
  /** Events as no system should send them, with good ones among them, over every channel. */
  hostile: () => program('test/hostile/main.ts', typescript),
  /** `npm run bench` lists them, `npm run bench -- event-log-head` runs one. */
  bench() {
    const name = rest.shift();
    if (name) return program(`test/bench/${name}.ts`, typescript);
    for (const file of readdirSync(path.join(root, 'test/bench')))
      console.log(path.basename(file, '.ts'));
  },
  replay: () => program('deploy/local/dist/replay.js'),
  /** Sends what other systems would to the Mizan that runs. */
  push: () => program('deploy/local/dist/push.js'),
};

/** The others need no page, and none should wait for it. */
const servesPages = ['start', 'test', 'docs', 'fuzz', 'faults', 'attacks', 'hostile'];

try {
  refuseOldNode();
  if (!commands[command])
    throw new Error(`There is no command ${command}: ${Object.keys(commands).join(', ')}`);
  const isServing = command === 'start';
  if (isServing) console.log('Mizan');
  install();
  const began = performance.now();
  const built = (await buildStale()) + (servesPages.includes(command) && buildWeb() ? 1 : 0);
  if (isServing && built > 0)
    console.log(
      `  ${`compiled: ${built} projects`.padEnd(46)} ${((performance.now() - began) / 1000).toFixed(2).padStart(6)} s`,
    );
  await commands[command]();
} catch (error) {
  console.error(error?.constructor?.name === 'UserError' ? error.message : error);
  process.exit(1);
}
