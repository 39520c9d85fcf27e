import { serviceNames } from '@mizan/contracts';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startedBefore } from './first-start.js';

const root = path.resolve(import.meta.dirname, '../..');
export const TODAY = '2026-11-24';
const TOKEN_USED_MS = 60_000;

export interface MizanOptions {
  brokers?: string[];
  /** With a broker that it starts itself. */
  withKafka?: boolean;
  demo?: boolean;
  /** Else a new one, as a first start leaves it. */
  dataDir?: string;
  clock?: string;
  env?: Record<string, string>;
}
/** Whatever answers the demo's clients. */
export interface Callers {
  as(client: string): Caller;
}
/** A Mizan that runs, as a test speaks to it. */
export interface Mizan extends Callers {
  url: string;
  dataDir: string;
  run(): {
    pid: number;
    servicePids: Record<string, number>;
    services: Record<string, string>;
    databaseUrls: Record<string, string>;
    kafkaBrokers: string[];
    verify: { clientId: string; clientSecret: string };
  };
  /** Moves the date of every owning service. */
  moveClock(date: string): Promise<void>;
  /** Runs `npm run verify`'s program; answers its exit code and what it printed. */
  verify(): Ended;
  replay(): Ended;
  /** `npm run demo:push`. */
  push(): Ended;
  /** `npm run topics`. */
  topics(): Ended;
}
/** One that the test started itself. */
export interface RunningMizan extends Mizan {
  process: ChildProcess;
  /** What the start printed. */
  output(): string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Stops it and forgets its data. */
  discard(): Promise<void>;
}

export interface Ended {
  status: number;
  output: string;
}

export interface HttpAnswer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  /** What the services have logged about it, if the request failed on their side. */
  logged?: () => string;
}
export interface CallOptions {
  ifMatch?: number | string;
  key?: string;
  contentType?: string;
  headers?: Record<string, string>;
}

/** A data directory on which a system starts faster than on an empty one. */
export const startedDataDir = (): Promise<string> =>
  startedBefore((dataDir) => startMizan({ dataDir }));

/**
 * A system of its own: `npm start` on a data directory and a port of its own, without the demo
 * unless asked.
 */
export async function startMizan({
  brokers,
  withKafka = false,
  demo = false,
  dataDir: given,
  clock = TODAY,
  env = {},
}: MizanOptions = {}): Promise<RunningMizan> {
  await endStanding();
  const dataDir = given ?? (await startedDataDir());
  const port = await freePort();
  const started = spawn(
    process.execPath,
    [path.join(root, 'deploy/local/bin/mizan.mjs'), 'start', ...(withKafka ? ['--kafka'] : [])],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: '',
        PORT: String(port),
        MIZAN_DATA_DIR: dataDir,
        MIZAN_DEMO: demo ? 'on' : 'off',
        MIZAN_CLOCK: clock,
        KAFKA_BROKERS: (brokers ?? []).join(','),
        ...env,
      },
    },
  );
  let output = '';
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (data) => (output += String(data)));
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  const deadline = Date.now() + 90_000;
  while (!output.includes('Mizan is ready')) {
    if (started.exitCode !== null || Date.now() > deadline) {
      started.kill('SIGINT');
      throw new Error(`Mizan did not start:\n${output}\n${logsOf(dataDir)}`);
    }
    await sleep(50);
  }
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    started.kill('SIGINT');
    await ended;
  };
  return {
    ...mizanAt(url, dataDir),
    process: started,
    output: () => output,
    stop,
    discard: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The Mizan that somebody has started there. */
export function mizanAt(url: string, dataDir: string): Mizan {
  const callers = new Map<string, Caller>();
  return {
    url,
    dataDir,
    run: () => JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8')),
    as: (client) => {
      let caller = callers.get(client);
      if (!caller) callers.set(client, (caller = new Caller(url, client, undefined, dataDir)));
      return caller;
    },
    moveClock: async (date) => {
      const answer = await fetch(`${url}/dev/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ date }),
      });
      if (!answer.ok)
        throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`);
    },
    verify: () => command('verify', dataDir),
    replay: () => command('replay', dataDir),
    push: () => command('push', dataDir),
    topics: () => command('topics', dataDir),
  };
}

/**
 * Systems that stand idle take a share of the machine; no file after this one uses them
 * (test/config/sequencer.js).
 */
async function endStanding(): Promise<void> {
  const owner = process.env.MIZAN_STANDING_SYSTEMS;
  if (owner) await fetch(owner, { method: 'DELETE' });
}

/** The process of its database. */
export const postmasterOf = ({ dataDir }: Pick<Mizan, 'dataDir'>): number =>
  Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

function command(name: string, dataDir: string): Ended {
  try {
    const output = execFileSync(
      process.execPath,
      [path.join(root, 'deploy/local/bin/mizan.mjs'), name],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, NODE_OPTIONS: '', MIZAN_DATA_DIR: dataDir },
      },
    );
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: `${stdout}${stderr}` };
  }
}

function logsOf(dataDir: string): string {
  try {
    return execFileSync(
      'tail',
      [
        '-n',
        '30',
        ...[...serviceNames, 'portal'].map((name) => path.join(dataDir, 'logs', `${name}.log`)),
      ],
      { encoding: 'utf8', stdio: 'pipe' },
    );
  } catch {
    return '';
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isSent = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

/**
 * While a test waits for a program (`verify`), the portal closes idle connections. Without this
 * turn the next request would be sent on one of them.
 */
const closedConnectionsSeen = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One of the demo clients, through the portal, as any system outside would be. */
export class Caller {
  private token: Promise<string> | undefined;
  private fetchedAt = 0;

  constructor(
    protected readonly url: string,
    readonly client: string,
    private readonly secret = 'demo',
    private readonly dataDir?: string,
  ) {}

  /**
   * A token serves many requests, as with every client; what an account may do can change
   * meanwhile.
   */
  bearer(): Promise<string> {
    if (this.token && Date.now() - this.fetchedAt < TOKEN_USED_MS) return this.token;
    this.fetchedAt = Date.now();
    this.token = this.fetchToken();
    this.token.catch(() => (this.token = undefined));
    return this.token;
  }

  get = <T = Record<string, unknown>>(target: string, options?: CallOptions) =>
    this.call<T>('GET', target, undefined, options);
  post = <T = Record<string, unknown>>(target: string, body?: unknown, options?: CallOptions) =>
    this.call<T>('POST', target, body, options);
  put = <T = Record<string, unknown>>(target: string, body?: unknown, options?: CallOptions) =>
    this.call<T>('PUT', target, body, options);
  patch = <T = Record<string, unknown>>(target: string, body?: unknown, options?: CallOptions) =>
    this.call<T>('PATCH', target, body, options);

  /** `target` is below `/api/`: `employer-needs/v1/needs`. Text and bytes are sent as they are. */
  async call<T = Record<string, unknown>>(
    method: string,
    target: string,
    body?: unknown,
    { ifMatch, key, contentType = 'application/json', headers = {} }: CallOptions = {},
  ): Promise<HttpAnswer<T>> {
    await closedConnectionsSeen();
    const answer = await fetch(this.addressOf(target), {
      method,
      headers: {
        authorization: `Bearer ${await this.bearer()}`,
        ...(body !== undefined && { 'content-type': contentType }),
        ...(ifMatch !== undefined && {
          'if-match': typeof ifMatch === 'number' ? `"v${ifMatch}"` : ifMatch,
        }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && {
        body: isSent(body) ? body : JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    const isJson = text !== '' && /json/.test(type) && !/ndjson/.test(type);
    const read = (isJson ? JSON.parse(text) : text) as T;
    return {
      status: answer.status,
      headers: answer.headers,
      body: read,
      ...(answer.status >= 500 && { logged: () => this.loggedAbout(read) }),
    };
  }

  private loggedAbout(body: unknown): string {
    const { traceId } = body as { traceId?: string };
    if (!this.dataDir || !traceId) return '';
    const folder = path.join(this.dataDir, 'logs');
    return readdirSync(folder)
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
      .filter((line) => line.includes(traceId))
      .join('\n');
  }

  protected addressOf(target: string): string {
    return `${this.url}/api/${target}`;
  }

  protected async fetchToken(): Promise<string> {
    const answer = await fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${this.client}:${this.secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    if (!answer.ok)
      throw new Error(`no token for ${this.client}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
