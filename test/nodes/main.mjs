// Runs the start on every supported Node, and on Kafka and with a sample of the tests on each that
// has another major version than the one that runs all tests. npm's package `node` contains the
// binaries.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20.19', '22', '24'];
/** What depends on the Node version: HTTP edge and sockets, event log, kafkajs, module loader. */
const sample =
  'libs/messaging/src/(event-log/|transports/.+[.]spec)|libs/platform/src/http/(edge|media)';

/** Runs a command on this Node; every `node` that it starts is the same. */
function run(node, args, stdio = 'inherit') {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter);
  return spawnSync(node, args, { cwd: root, stdio, env: { ...process.env, PATH } }).status === 0;
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

const testsOf = [
  'node_modules/jest/bin/jest.js',
  '--config=test/config/jest.config.js',
  '--selectProjects=unit',
  '--selectProjects=integration',
  '--silent',
  '--reporters=default',
  `--testPathPatterns=${sample}`,
];

const failed = versions.filter((version) => {
  const node = installed(version);
  console.log(`-- Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()}`);
  const isTested = version.split('.')[0] === process.versions.node.split('.')[0];
  const typescript = ['--import', './deploy/local/bin/typescript.mjs'];
  const log = isTested ? [] : ['--kafka'];
  const starts = run(node, [...typescript, 'test/nodes/start.ts', ...log]);
  return !(isTested || run(node, testsOf)) || !starts;
});
if (failed.length > 0) console.error(`fails on Node ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
