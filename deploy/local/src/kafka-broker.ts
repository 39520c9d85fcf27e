import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isAnswering } from './kafka-readiness.js';
import { exitOf, freePorts, hasExited, sleep } from './processes.js';

export interface BrokerOptions {
  dir: string;
  jars: string;
  port?: number;
  heap?: string;
  /** Of the Java machine, beside ours. */
  flags?: readonly string[];
  settings?: Record<string, string>;
  /** A formatted storage to begin with: one Java machine less to start. */
  storage?: string;
}
export interface KafkaBroker {
  brokers: string[];
  pid(): number;
  /** Kills it with SIGKILL. */
  kill9(): Promise<void>;
  /** Starts it again after `kill9` or `stop`, on the same ports and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  gone(): Promise<unknown>;
}

const resources = path.resolve(import.meta.dirname, '../kafka');
const resource = (name: string) => path.join(resources, name);

/** Why no broker can run on this machine; undefined if one can. */
export function brokerImpossible(jars: string): string | undefined {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0)
    return 'Java 17 is not installed (e.g. apt-get install openjdk-17-jre-headless)';
  if (!hasJars(jars) && spawnSync('mvn', ['-v'], { stdio: 'ignore' }).status !== 0)
    return 'Maven is not installed (e.g. apt-get install maven)';
  return undefined;
}

const brokerPom = resource('pom.xml');

/** Whether the jars of the present pom are complete. A changed pom fetches them again. */
const hasJars = (jars: string, pom = brokerPom) =>
  existsSync(path.join(jars, '.complete')) &&
  readFileSync(path.join(jars, '.complete'), 'utf8') === readFileSync(pom, 'utf8');

/** Downloads the jars of the broker, or those of another pom, through Maven, once. */
export async function ensureJars(jars: string, pom = brokerPom): Promise<void> {
  if (hasJars(jars, pom)) return;
  mkdirSync(jars, { recursive: true });
  let output = '';
  const maven = spawn(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [maven.stdout, maven.stderr]) stream.on('data', (text) => (output += text));
  if ((await exitOf(maven)) !== 0)
    throw new Error(`Maven could not fetch the jars of ${pom}:\n${output}`);
  writeFileSync(path.join(jars, '.complete'), readFileSync(pom));
}

/**
 * A single KRaft node on the loopback. Its data stay in `dir`, and it keeps the ports of its first
 * start.
 */
export async function startBroker(options: BrokerOptions): Promise<KafkaBroker> {
  await ensureJars(options.jars);
  const { port, config } = await configured(options);
  let child = await launched(options, config, port);
  const end = async (signal: NodeJS.Signals, graceMs: number) => {
    if (hasExited(child)) return;
    child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await exitOf(child);
    clearTimeout(impatience);
  };
  return {
    brokers: [`127.0.0.1:${port}`],
    pid: () => child.pid!,
    kill9: () => end('SIGKILL', 0),
    restart: async () => {
      if (hasExited(child)) child = await launched(options, config, port);
    },
    stop: () => end('SIGTERM', 15_000),
    gone: () => exitOf(child),
  };
}

async function configured({
  dir,
  jars,
  port: wanted,
  settings = {},
  storage,
}: BrokerOptions): Promise<{ port: number; config: string }> {
  const config = path.join(dir, 'server.properties');
  const known = existsSync(config)
    ? readFileSync(config, 'utf8').match(/PLAINTEXT:\/\/127\.0\.0\.1:(\d+)/)?.[1]
    : undefined;
  if (known) return { port: Number(known), config };
  mkdirSync(dir, { recursive: true });
  const [free, controller] = await freePorts(2);
  const port = wanted ?? free!;
  const text = readFileSync(resource('server.properties'), 'utf8')
    .replaceAll('@PORT@', String(port))
    .replaceAll('@CONTROLLER_PORT@', String(controller))
    .replaceAll('@DATA@', path.join(dir, 'data'));
  const draft = `${config}.new`;
  writeFileSync(
    draft,
    [text, ...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ''].join('\n'),
  );
  if (storage) cpSync(storage, path.join(dir, 'data'), { recursive: true });
  else await formatted(jars, dir, draft);
  // written last: after a crash before this line the folder is formatted again
  writeFileSync(config, readFileSync(draft));
  return { port, config };
}

async function formatted(jars: string, dir: string, config: string): Promise<void> {
  rmSync(path.join(dir, 'data'), { recursive: true, force: true });
  const clusterId = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const flags = ['-XX:TieredStopAtLevel=1', '-Xmx128m'];
  const format = java(
    flags,
    jars,
    ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config],
    dir,
  );
  if ((await exitOf(format)) !== 0)
    throw new Error(`Kafka could not format its storage:\n${logOf(dir)}`);
}

async function launched(
  { dir, jars, heap = '512m', flags: more = [] }: BrokerOptions,
  config: string,
  port: number,
): Promise<ChildProcess> {
  const flags = [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+UseG1GC',
    '-XX:MaxGCPauseMillis=20',
    '-Djava.awt.headless=true',
    ...more,
  ];
  const child = java(flags, jars, ['kafka.Kafka', config], dir);
  process.once('exit', () => child.kill('SIGKILL'));
  const deadline = Date.now() + 60_000;
  while (!(await isAnswering(port))) {
    if (hasExited(child) || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`Kafka did not start:\n${logOf(dir)}`);
    }
    await sleep(50);
  }
  return child;
}

/**
 * Starts Java under a shell that reads from a pipe of ours and stops the JVM when the pipe breaks.
 * So the broker never outlives a killed supervisor.
 */
function java(flags: string[], jars: string, program: string[], dir: string): ChildProcess {
  const { _JAVA_OPTIONS, JAVA_TOOL_OPTIONS, ...env } = process.env;
  const log = openSync(path.join(dir, 'broker.log'), 'a');
  const child = spawn(
    'java',
    [
      ...flags,
      `-Dlog4j2.configurationFile=${resource('log4j2.properties')}`,
      '-cp',
      path.join(jars, '*'),
      ...program,
    ],
    { stdio: ['ignore', log, log], env, detached: true },
  );
  closeSync(log);
  const watchdog = spawn(
    '/bin/sh',
    ['-c', 'read _; kill -TERM "$1"', 'mizan-watchdog', String(child.pid)],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  watchdog.on('error', () => undefined).stdin!.on('error', () => undefined);
  child.once('exit', () => watchdog.kill('SIGKILL'));
  watchdog.unref();
  return child;
}

const logOf = (dir: string) => readFileSync(path.join(dir, 'broker.log'), 'utf8').slice(-8000);
