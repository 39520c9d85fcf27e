import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { rankOf } from '../../../test/config/standing-files.js';
import { root } from './build.mjs';

// they wait for brokers and processes as much as they compute
const workers = Math.max(2, availableParallelism() - 1);
const pure = ['--selectProjects', 'unit', 'integration', `--maxWorkers=${workers}`];
const oneByOne = ['--selectProjects', 'browser', 'e2e', '--runInBand'];

/**
 * Unit and integration tests first, then the whole system over HTTP and in a browser: beside each
 * other, in a process each, the files that share standing systems and those that start systems of
 * their own, which wait half of their time.
 */
function stagesFor(given) {
  if (given.length > 0) return [[pure], [oneByOne]];
  const [shared, own] = [[], []];
  for (const folder of ['test/browser', 'test/e2e'])
    for (const name of readdirSync(path.join(root, folder)).filter(isSpec)) {
      const file = path.join(root, folder, name);
      (rankOf(file) < 2 ? shared : own).push(file);
    }
  return [[pure], [shared, own].map((files) => [...oneByOne, '--runTestsByPath', ...files])];
}

const isSpec = (name) => /-spec\.ts$/.test(name);

/**
 * Runs jest, prints the counts at the end, and returns the exit code. In CI a skipped test counts
 * as a failure.
 */
export async function runTests(given) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-jest-'));
  const results = [];
  try {
    for (const [stage, parts] of stagesFor(given).entries()) {
      const outputOf = (part) => path.join(folder, `${stage}-${part}.json`);
      const running = parts.map((part, index) =>
        runPart(['--passWithNoTests', ...given, ...part], outputOf(index)),
      );
      results.push(...(await Promise.all(running)));
    }
    return summary(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runPart(options, outputFile) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const flags = [
    jest,
    '--config',
    path.join(root, 'test/config/jest.config.js'),
    '--json',
    `--outputFile=${outputFile}`,
    '--silent',
    ...options,
  ];
  const jestRun = spawn(process.execPath, flags, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(jestRun, 'exit');
  try {
    return { status, ...JSON.parse(readFileSync(outputFile, 'utf8')) };
  } catch {
    return {
      status: status || 1,
      numPassedTests: 0,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [],
    };
  }
}

function summary(results) {
  const total = (name) => results.reduce((sum, result) => sum + (result[name] ?? 0), 0);
  const skipped = results.flatMap(({ testResults }) =>
    testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'pending'),
    ),
  );
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
  const isSkipAFailure = process.env.CI === 'true' && skipped.length > 0;
  if (isSkipAFailure) console.log('Under CI nothing may be skipped.');
  const checksFailed = Number(process.env.CHECKS_FAILED ?? 0); // the checks in .ci/run
  const failed =
    checksFailed +
    total('numFailedTests') +
    total('numRuntimeErrorTestSuites') +
    (isSkipAFailure ? skipped.length : 0);
  console.log(
    `${total('numPassedTests')} passed, ${failed} failed${skipped.length > 0 && !isSkipAFailure ? `, ${skipped.length} skipped` : ''}`,
  );
  return failed > 0 || results.some(({ status }) => status !== 0) ? 1 : 0;
}
