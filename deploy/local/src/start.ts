import path from 'node:path';
import { serviceNames } from '@mizan/contracts';
import { ensureTopics } from '@mizan/topics';
import { bootstrapDatabase } from '@mizan/roles';
import { openDataDir, postgresDirIn, secretsIn } from './data-dir.js';
import { seedDemo } from './demo/index.js';
import { database, fleetOf, firstOrganisations, type Fleet } from './fleet.js';
import { startLocalKafka } from './kafka.js';
import { endLeftovers } from './leftovers.js';
import { LogFiles } from './log-files.js';
import { isFree, sleep, steadyPorts } from './processes.js';
import { removeRunFile, writeRunFile } from './run-file.js';
import { ServiceProcess } from './service-process.js';
import { tolerateConsoleErrors, print, step } from './steps.js';
import { supervisePostgres } from './supervised-postgres.js';
import { todayFrom } from './today.js';
import { tokenFor } from './tokens.js';
import { UserError } from './user-error.js';
import { type Sources, watchSources } from './watch.js';
import { welcome } from './welcome.js';

export interface StartOptions {
  root: string;
  dataDir: string;
  jars: string;
  withKafka: boolean;
  /** If the sources are watched: what compiles them. */
  watched?: Sources;
  env: NodeJS.ProcessEnv;
}

const readyMsMax = 120_000;
const askEveryMs = 50;
const rewriteEveryMs = 5_000;

/**
 * Starts everything and waits for a signal. Then stops what was started, in reverse order, even
 * after an error.
 */
export async function start(options: StartOptions): Promise<void> {
  const cleanups: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= endAll(cleanups));
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(ending ?? print('\nStopping')));
  });
  tolerateConsoleErrors();
  try {
    // A signal during the start takes effect at once; what started late is stopped below.
    await Promise.race([bringUp(options, cleanups), stopped]);
    await stopped;
  } finally {
    await end();
  }
}

async function endAll(cleanups: (() => unknown)[]): Promise<void> {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) await cleanup();
}

async function bringUp(options: StartOptions, cleanups: (() => unknown)[]): Promise<void> {
  const { root, dataDir, env } = options;
  const started = performance.now();
  assertEnvironment(env);
  const portalPort = await portFrom(env);
  const lock = openDataDir(dataDir);
  cleanups.push(() => lock.release());
  await endLeftovers(dataDir);
  const secrets = secretsIn(dataDir);
  const postgres = await step('PostgreSQL 18', async () =>
    supervisePostgres({ dataDir: postgresDirIn(dataDir), port: (await steadyPorts(1))[0] }),
  );
  cleanups.push(() => postgres.stop());
  await step('database, schemas and roles', () =>
    bootstrapDatabase(postgres.server.url(), database, secrets.rolePasswords),
  );
  const brokers = await transport(options, cleanups);
  const servicePorts = await steadyPorts(serviceNames.length);
  const fleet = fleetOf({
    root,
    dataDir,
    portalPort,
    servicePorts,
    postgresUrl: reachedThrough(postgres.server.url(), env.MIZAN_POSTGRES_THROUGH),
    brokers,
    secrets,
  });
  const services = await step('services migrated, consumers caught up', () =>
    launch(fleet, dataDir, brokers, secrets.verifySecret, cleanups),
  );
  if (options.watched) cleanups.push(watchSources(root, services, options.watched));
  welcome(fleet, brokers, dataDir, (performance.now() - started) / 1000);
  // after the welcome, so that one can watch the page fill
  if (env.MIZAN_DEMO !== 'off') await seed(dataDir, env, fleet);
}

/** The fault tests put a proxy before the database: the services then use this loopback port. */
function reachedThrough(postgresUrl: string, port: string | undefined): string {
  return port ? String(Object.assign(new URL(postgresUrl), { port })) : postgresUrl;
}

/** Refuses bad values at once, before each service would refuse them. */
function assertEnvironment({ MIZAN_DEMO, MIZAN_CLOCK }: NodeJS.ProcessEnv): void {
  if (MIZAN_DEMO && !['on', 'off'].includes(MIZAN_DEMO))
    throw new UserError(`MIZAN_DEMO=${MIZAN_DEMO}: give on or off`);
  const date = MIZAN_CLOCK && new Date(`${MIZAN_CLOCK}T00:00:00Z`);
  const exists =
    !date || (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(MIZAN_CLOCK));
  if (!exists)
    throw new UserError(
      `MIZAN_CLOCK=${MIZAN_CLOCK} is not a date: give a day that exists as YYYY-MM-DD`,
    );
}

async function portFrom(env: NodeJS.ProcessEnv): Promise<number> {
  if (env.NODE_ENV === 'production')
    throw new UserError(
      'npm start runs the development identity provider and refuses NODE_ENV=production: unset it, or deploy with an identity provider of your own',
    );
  const port = Number(env.PORT || 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`PORT=${env.PORT} is not a port: give a number from 1 to 65535`);
  if (!(await isFree(port)))
    throw new UserError(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start`,
    );
  return port;
}

/** The brokers to use; without any, consumers read the event logs in PostgreSQL. */
async function transport(
  { env, withKafka, dataDir, jars }: StartOptions,
  cleanups: (() => unknown)[],
): Promise<string[]> {
  let brokers = (env.KAFKA_BROKERS ?? '')
    .split(',')
    .map((broker) => broker.trim())
    .filter(Boolean);
  if (withKafka && brokers.length === 0) {
    const kafka = await step(
      'Kafka 4.3',
      () => startLocalKafka(dataDir, jars),
      ({ how }) => how,
    );
    cleanups.push(() => kafka.stop());
    brokers = kafka.brokers;
  }
  if (brokers.length > 0)
    await step(
      'topics',
      () => ensureTopics(brokers, firstOrganisations),
      ({ made, repaired }) =>
        repaired.length > 0
          ? `${made.length} made, ${repaired.length} set right`
          : `${made.length} made`,
    );
  return brokers;
}

async function launch(
  fleet: Fleet,
  dataDir: string,
  brokers: string[],
  verifySecret: string,
  cleanups: (() => unknown)[],
): Promise<ServiceProcess[]> {
  const { portalUrl, urls, databaseUrls, definitions } = fleet;
  const record = untilWritten(() =>
    writeRunFile(dataDir, {
      pid: process.pid,
      portalUrl,
      services: urls,
      databaseUrls,
      kafkaBrokers: brokers,
      verify: { clientId: 'verify', clientSecret: verifySecret },
      servicePids: Object.fromEntries(services.map(({ name, pid }) => [name, pid ?? 0])),
    }),
  );
  const logs = new LogFiles(path.join(dataDir, 'logs'));
  const services: ServiceProcess[] = definitions.map(
    (definition) => new ServiceProcess(definition, logs.open(definition.name), record),
  );
  cleanups.push(async () => {
    await Promise.all(services.map((service) => service.stop()));
    removeRunFile(dataDir);
  });
  for (const service of services) service.start();
  await ready(portalUrl, dataDir);
  return services;
}

/**
 * Repeats a write that failed, for example on a full disk, until it succeeds. The failure is
 * reported once; the services do not depend on it.
 */
function untilWritten(write: () => void): () => void {
  let again: NodeJS.Timeout | undefined;
  return function attempt(): void {
    try {
      write();
      clearTimeout(again);
      again = undefined;
    } catch (error) {
      if (!again) print(`! ${(error as Error).message}: all goes on without it`);
      again = setTimeout(attempt, rewriteEveryMs).unref();
    }
  };
}

async function ready(portalUrl: string, dataDir: string): Promise<void> {
  const deadline = Date.now() + readyMsMax;
  let last = 'the portal does not answer';
  while (Date.now() < deadline) {
    const answer = await fetch(`${portalUrl}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = await answer.text();
    await sleep(askEveryMs);
  }
  throw new UserError(
    `Mizan did not become ready in ${readyMsMax / 1000} s (${last}): see ${path.join(dataDir, 'logs')}`,
  );
}

async function seed(dataDir: string, env: NodeJS.ProcessEnv, { portalUrl }: Fleet): Promise<void> {
  try {
    await step(
      'demo',
      () =>
        seedDemo(dataDir, {
          portalUrl,
          today: todayFrom(env),
          tokenOf: (client) => tokenFor(portalUrl, client),
        }),
      (records) => (records === undefined ? 'kept' : `${records} records`),
    );
  } catch (error) {
    print(`! The demo is not complete, the next start tries again: ${(error as Error).message}`);
  }
}
