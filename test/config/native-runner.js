// Jest gives each test file modules of its own: it would evaluate Nest, TypeORM and what is tested
// again for each file, which takes longer than most tests. Here Node loads them, once in each
// worker. Jest's own runner of tests (circus) does the rest: it collects what a file describes, and
// runs it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import 'reflect-metadata';
import '../../deploy/local/bin/typescript.mjs';

process.setSourceMapsEnabled(true);
const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('jest-circus/package.json'));
const circus = path.join(folder, 'build/jestAdapterInit.js');

/** Circus without what it knows of the file before. */
function freshCircus() {
  delete require.cache[circus];
  delete globalThis[Symbol.for('EVENT_HANDLERS')];
  return require(circus);
}

export default async function runFile(
  globalConfig,
  config,
  environment,
  runtime,
  testPath,
  sendMessageToJest,
) {
  const { initialize, runAndTransformResultsToJestFormat } = freshCircus();
  const given = { globalConfig, config, environment, runtime, testPath, sendMessageToJest };
  await initialize({
    ...given,
    localRequire: require,
    parentProcess: process,
    setGlobalsForRuntime: () => undefined,
  });
  delete Error.prepareStackTrace; // Jest's knows the maps of files that Jest has compiled
  await import(pathToFileURL(testPath).href);
  const setupAfterEnvPerfStats = {}; // no file is set up before a test file
  return runAndTransformResultsToJestFormat({ ...given, setupAfterEnvPerfStats });
}
