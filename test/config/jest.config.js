// The tests by what they cost: pure (*.spec.ts), on a real PostgreSQL (*.int-spec.ts), in a
// browser, through the whole system (*.e2e-spec.ts).
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const shared = {
  rootDir,
  // Node loads what is tested, in each worker once: see native-runner.js.
  testEnvironment: '<rootDir>/test/config/native-environment.js',
  testRunner: '<rootDir>/test/config/native-runner.js',
  transform: {},
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/test/.cache/'],
};

/** Systems that several files use one after another. */
const standing = {
  globalSetup: '<rootDir>/test/support/start-standing.mjs',
  globalTeardown: '<rootDir>/test/support/stop-standing.mjs',
};

export default {
  rootDir,
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/config/sequencer.js',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,deploy,test}/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,deploy,test}/**/*.int-spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
      globalSetup: '<rootDir>/test/support/start-postgres.mjs',
      globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
    },
    {
      ...shared,
      ...standing,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.int-spec.ts'],
    },
    {
      ...shared,
      ...standing,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
    },
  ],
};
