// The tests by what they cost: pure (*.spec.ts), on a real PostgreSQL (*.int-spec.ts), in a browser, through the whole system (*.e2e-spec.ts).
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

// light-my-request requires these two, and Jest cannot require an ES module on Node below 24.9.
const esModulesThatAreRequired = '(cookie|content-disposition)';
const toCommonJs = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};

const shared = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@mizan/(local)$': '<rootDir>/deploy/local/src/index.ts',
    '^@mizan/(topics)$': '<rootDir>/deploy/kafka/src/index.ts',
    '^@mizan/(realm)$': '<rootDir>/deploy/keycloak/src/index.ts',
    '^@mizan/(roles)$': '<rootDir>/deploy/postgres/src/index.ts',
    '^@mizan/messaging/(idle-requests)$': '<rootDir>/libs/messaging/src/transports/$1.ts',
    '^@mizan/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {}],
    [`/node_modules/${esModulesThatAreRequired}/.+\\.js$`]: ['@swc/jest', toCommonJs],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.+/node_modules/)?${esModulesThatAreRequired}/)`],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/test/.cache/'],
  setupFiles: ['reflect-metadata'],
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
