// Runs the start on every supported Node, and a sample of the tests on each that has another major
// version than the one that runs all tests. npm's package `node` contains the binaries.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20.19', '22', '24'];
/** What depends on the Node version: HTTP edge and sockets, event log, kafkajs, module loader. */
const sample =
  'libs/messaging/src/(event-log/|transports/.+[.]spec)|libs/platform/src/http/(edge|media)';

/** Runs a command on this Node; every `node` that it starts is the same. Answers whether it succeeds, and what it said. */
async function run(node, args) {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  const child = spawn(node, args, { cwd: root, env: { ...process.env, PATH }, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  return { isRight: status === 0, said };
}

function installed(version) {
  const folder = path.join(root, 'test/.cache/nodes', version);
  const node = path.join(folder, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    const options = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    spawnSync('npm', ['install', ...options, '--prefix', folder, `node@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return node;
}

const startOf = 'test/nodes/start.ts';
const testsOf = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--config=test/config/jest.config.js',
  '--selectProjects=unit',
  '--selectProjects=integration',
  '--silent',
  '--reporters=default',
  `--testPathPatterns=${sample}`,
];

/** One after the other: the tests of sockets measure times, which a start beside them would change. */
async function check(versions) {
  const failed = [];
  for (const version of versions) {
    const node = installed(version);
    const name = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    const start = await run(node, ['--import', './deploy/local/bin/typescript.mjs', startOf]);
    const isTested = version.split('.')[0] === process.versions.node.split('.')[0];
    const tested = isTested ? { isRight: true, said: '' } : await run(node, testsOf);
    console.log(`-- Node ${name}\n${start.said}${tested.said}`);
    if (!start.isRight || !tested.isRight) failed.push(name);
  }
  return failed;
}

const failed = await check(versions);
if (failed.length > 0) console.error(`fails on Node ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
