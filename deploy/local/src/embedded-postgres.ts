import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { accountFor, binariesFor, canReach, type Account } from './postgres-binaries.js';
import { cleanEnvironment, ensureCluster, livePostmaster, superuser } from './postgres-cluster.js';
import { exitOf, freePorts, hasExited, isAlive, sleep } from './processes.js';

export interface PostgresOptions {
  dataDir: string;
  port?: number;
  settings?: Record<string, string>;
  log?: (line: string) => void;
}
export interface EmbeddedPostgres {
  pid: number;
  port: number;
  url(database?: string): string;
  stop(): Promise<void>;
  gone: Promise<unknown>;
}

const durable: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  wal_buffers: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_connections: '120',
  io_method: 'worker',
  log_min_messages: 'warning',
  log_destination: 'stderr',
  logging_collector: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};
const passing =
  /pre-existing shared memory block|lock file "postmaster.pid" already exists|postmaster left/;
const notYet = ['57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/**
 * Starts PostgreSQL on the loopback. It ends with this process, even after kill -9. A postmaster
 * that is still running is taken over.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce({ ...options, dataDir: path.resolve(options.dataDir) });
    } catch (error) {
      // After kill -9 of the postmaster its backends live a few milliseconds longer and hold the
      // shared memory.
      if (attempt > 50 || !passing.test(String(error))) throw error;
      await sleep(200);
    }
  }
}

async function startOnce(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir } = options;
  const account = accountFor(dataDir);
  if (account && !canReach(dataDir, account.uid))
    throw new Error(
      `${dataDir} is below a folder that PostgreSQL's account cannot enter: set MIZAN_DATA_DIR, e.g. /var/lib/mizan`,
    );
  const binaries = binariesFor(account);
  const password = await ensureCluster(dataDir, binaries, account);
  const left = livePostmaster(dataDir);
  const port = left?.port ?? (options.port || (await freePorts(1))[0]!);
  const child = left ? undefined : await launch(binaries, port, account, options);
  const pid = left?.pid ?? child!.pid!;
  const url = (database = 'postgres') =>
    `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  await answering(url(), child, dataDir);
  const watchdog = guard(pid, account);
  // else it might later signal another process with the same id
  const gone = (child ? exitOf(child) : goneOf(pid)).finally(() => watchdog.stdin!.end('stop\n'));
  return { pid, port, url, gone, stop: once(() => stop(pid, dataDir, watchdog)) };
}

async function launch(
  binaries: string,
  port: number,
  account: Account,
  { dataDir, settings, log }: PostgresOptions,
): Promise<ChildProcess> {
  const flags = Object.entries({ ...durable, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // In its own session, so that Ctrl-C reaches only Node, and the services finish before their
  // database stops.
  const child = spawn(
    path.join(binaries, 'bin', 'postgres'),
    ['-D', dataDir, '-p', String(port), ...flags],
    {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let tail = '';
  child.stderr!.on('data', (text) => {
    tail = (tail + text).slice(-4000);
    log?.(String(text).trimEnd());
  });
  child.once('exit', () => Object.assign(child, { complaint: tail }));
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();
  (child.stderr as Socket).unref();
  return child;
}

/** Waits until a query is answered, so crash recovery is included. */
async function answering(
  url: string,
  child: ChildProcess | undefined,
  dataDir: string,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (child && hasExited(child))
      throw new Error(`postgres ended: ${(child as { complaint?: string }).complaint ?? ''}`);
    if (!child && !livePostmaster(dataDir)) throw new Error('the postmaster left running has gone');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (attempt > 3000 || (code && !notYet.includes(code))) throw error;
      await sleep(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * A shell that reads from a pipe of ours. If Node dies, even by kill -9, `read` ends, and the shell
 * stops PostgreSQL quickly.
 */
function guard(pid: number, account: Account): ChildProcess {
  const watchdog = spawn(
    '/bin/sh',
    ['-c', 'read _ || kill -INT "$1"', 'mizan-watchdog', String(pid)],
    { ...account, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  watchdog.unref();
  (watchdog.stdin as Socket).unref();
  watchdog.on('error', () => undefined).stdin!.on('error', () => undefined);
  return watchdog;
}

async function stop(pid: number, dataDir: string, watchdog: ChildProcess): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT'); // SIGTERM would wait for the clients
  const isServing = () => existsSync(path.join(dataDir, 'postmaster.pid')) && isAlive(pid);
  for (let waited = 0; waited < 1_500 && isServing(); waited++) await sleep(20);
  // the process ends a moment after its pid file is removed
  for (let waited = 0; waited < 100 && isAlive(pid); waited++) await sleep(20);
  watchdog.stdin!.end('stop\n');
}

async function goneOf(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 500).unref());
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= action());
}
