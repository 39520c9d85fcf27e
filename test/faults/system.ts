import { owningServices } from '@mizan/contracts';
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureTopics } from '@mizan/topics';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { isAlive, steadyPorts } from '../../deploy/local/src/processes.js';
import { type TestBroker, testBroker } from '../support/kafka.js';
import {
  Caller,
  postmasterOf,
  type RunningMizan,
  startedDataDir,
  startMizan,
} from '../support/mizan.js';
import { KafkaProxy } from './kafka-proxy.js';
import { PostgresProxy } from './postgres-proxy.js';
import type { Log } from './schedule.js';

const root = path.resolve(import.meta.dirname, '../..');
const TOKEN_AGE_MS = 120_000;
const READY_MS = 90_000;

export const OWNERS = owningServices;
export const PROJECTOR = 'planning-projections';
export const schemaOf = (service: string) => service.replaceAll('-', '_');

/** A promise that does not hold. */
export class Difference extends Error {}

/**
 * One Mizan on one log, with proxies before its database and its broker. It can be restarted on the
 * same data.
 */
export class System {
  mizan!: RunningMizan;
  private readonly callers = new Map<string, { caller: Caller; since: number }>();
  private lastPostgresPort = 0;

  private constructor(
    readonly dataDir: string,
    readonly postgres: PostgresProxy,
    readonly kafka?: { proxy: KafkaProxy; broker: TestBroker },
  ) {}

  static async start(log: Log): Promise<System> {
    const dataDir = await startedDataDir();
    const postgres = await PostgresProxy.listen(() => system.postgresPort());
    const kafka = log === 'kafka' ? await throughProxy() : undefined;
    const system: System = new System(dataDir, postgres, kafka);
    await system.startAgain();
    return system;
  }

  /** Starts everything on the existing data. Resolves when it reports that it is ready. */
  async startAgain(): Promise<void> {
    const brokers = this.kafka ? [`127.0.0.1:${this.kafka.proxy.port}`] : [];
    this.mizan = await startMizan({
      dataDir: this.dataDir,
      brokers,
      env: { MIZAN_POSTGRES_THROUGH: String(this.postgres.port), LOG_LEVEL: 'warn' },
    });
    this.callers.clear();
  }

  /** Tokens expire after some minutes, and a restarted portal keeps its keys. */
  as(client: string): Caller {
    const known = this.callers.get(client);
    if (known && Date.now() - known.since < TOKEN_AGE_MS) return known.caller;
    const caller = this.mizan.as(client);
    this.callers.set(client, { caller, since: Date.now() });
    return caller;
  }

  forget(client: string): void {
    this.callers.delete(client);
  }

  pidOf(service: string): number {
    const pid = this.mizan.run().servicePids[service];
    if (!pid) throw new Error(`${service} does not run`); // 0 would mean our own process group
    return pid;
  }

  postmaster(): number {
    return postmasterOf(this);
  }

  /** The port of the running postmaster, or of the last one. */
  postgresPort(): number {
    try {
      this.lastPostgresPort =
        Number(
          readFileSync(path.join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3],
        ) || this.lastPostgresPort;
    } catch {
      // no postmaster is running now
    }
    return this.lastPostgresPort;
  }

  /** The database of a service, without the proxy. */
  databaseUrl(service: string): string {
    return String(
      Object.assign(new URL(this.mizan.run().databaseUrls[service] as string), {
        port: String(this.postgresPort()),
      }),
    );
  }

  async kill(service: string): Promise<void> {
    const pid = this.pidOf(service);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
  }

  /** Waits until every part is ready. */
  async ready(): Promise<void> {
    let last = 'no answer';
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(30)) {
      const answer = await fetch(`${this.mizan.url}/health/ready`, {
        signal: AbortSignal.timeout(5_000),
      }).catch(() => undefined);
      const text = await answer?.text().catch(() => '');
      if (answer?.ok) return;
      last = text ?? last;
    }
    throw new Difference(`it did not become ready by itself in ${READY_MS / 1000} s: ${last}`);
  }

  /** A second projector beside the supervised one, connected to the database without the proxy. */
  async secondProjector(): Promise<ChildProcess & { pid: number }> {
    const [port] = await steadyPorts(1);
    const env = Object.fromEntries(
      readFileSync(`/proc/${this.pidOf(PROJECTOR)}/environ`, 'utf8')
        .split('\0')
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
    delete env.NODE_CHANNEL_FD;
    const said = openSync(path.join(this.dataDir, 'logs/second-projector.log'), 'a');
    const child = spawn(process.execPath, [path.join(root, 'apps', PROJECTOR, 'dist/main.js')], {
      cwd: '/',
      stdio: ['ignore', said, said, 'ipc'],
      env: { ...env, PORT: String(port), DATABASE_URL: this.databaseUrl(PROJECTOR) },
    });
    closeSync(said);
    child.once('exit', (code, signal) =>
      appendFileSync(
        path.join(this.dataDir, 'logs/second-projector.log'),
        `ended: ${code ?? signal}\n`,
      ),
    );
    await new Promise<void>((resolve) =>
      child.once('message', () => resolve()).once('exit', () => resolve()),
    );
    return child as ChildProcess & { pid: number };
  }

  /** Stops everything; with `keep` the data stay for examination. */
  async end(keep: boolean): Promise<void> {
    await this.mizan.stop();
    this.postgres.close();
    await this.kafka?.broker.stop();
    this.kafka?.proxy.close();
    if (!keep) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** A broker that advertises the address of a proxy. */
async function throughProxy(): Promise<{ proxy: KafkaProxy; broker: TestBroker }> {
  const proxy = await KafkaProxy.listen();
  const broker = await testBroker({
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${proxy.port}`,
  });
  proxy.targetPort = Number(broker.brokers[0]!.split(':')[1]);
  await ensureTopics([`127.0.0.1:${proxy.port}`], firstOrganisations);
  return { proxy, broker };
}

export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(5);
}
