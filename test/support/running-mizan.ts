import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exitOf, hasExited, sleep, steadyPorts } from '../../deploy/local/src/processes.js';
import { runningMizan, type RunFile } from '../../deploy/local/src/run-file.js';
import { tokenFor } from '../../deploy/local/src/tokens.js';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'deploy/local/bin/mizan.mjs');
const readyMsMax = 110_000;

export interface Call { method?: string; body?: unknown; headers?: Record<string, string> }
export interface Reply { status: number; headers: Headers; body: any; text: string } // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads whatever JSON came

/** A whole Mizan as `npm start` starts it, on a port and in a data directory of its own; allow two minutes for it in `beforeAll`. */
export class RunningMizan {
  private constructor(readonly dataDir: string, readonly port: number, private readonly env: NodeJS.ProcessEnv, private child: ChildProcess) {}

  output = '';
  private readonly tokens = new Map<string, Promise<string>>();

  /** `MIZAN_DEMO` is off unless given; `KAFKA_BROKERS` moves it to Kafka. */
  static async start(env: NodeJS.ProcessEnv = {}): Promise<RunningMizan> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mizan-e2e-'));
    chmodSync(dataDir, 0o711);
    const [port] = await steadyPorts(1);
    const all = { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', MIZAN_DEMO: 'off', ...env, PORT: String(port), MIZAN_DATA_DIR: dataDir };
    const mizan = new RunningMizan(dataDir, port!, all, launch(all));
    await mizan.becomesReady();
    return mizan;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get run(): RunFile {
    return runningMizan(this.dataDir);
  }

  get pid(): number {
    return this.child.pid!;
  }

  token(client: string): Promise<string> {
    if (!this.tokens.has(client)) this.tokens.set(client, tokenFor(this.url, client));
    return this.tokens.get(client)!;
  }

  /** Calls `/api/<path>` as a client; a body that is not text is sent as JSON. */
  async call(client: string, apiPath: string, { method, body, headers = {} }: Call = {}): Promise<Reply> {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${this.url}/api/${apiPath}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { authorization: `Bearer ${await this.token(client)}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(sent !== undefined && { body: sent as string }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined };
  }

  async moveClock(date: string): Promise<void> {
    const answer = await fetch(`${this.url}/dev/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ date }) });
    if (!answer.ok) throw new Error(`The clock did not move: ${await answer.text()}`);
  }

  /** `npm run verify`: its exit code and what it printed. */
  async verify(): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [entry, 'verify'], { env: this.env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    return { code: await exitOf(child), output };
  }

  /** As Ctrl-C does; answers the exit code. */
  async interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    return exitOf(this.child);
  }

  async kill9(): Promise<void> {
    this.child.kill('SIGKILL');
    await exitOf(this.child);
  }

  /** Starts it again on the same data after `interrupt` or `kill9`. */
  async startAgain(): Promise<void> {
    this.child = launch(this.env);
    await this.becomesReady();
  }

  private async becomesReady(): Promise<void> {
    for (const stream of [this.child.stdout!, this.child.stderr!]) stream.on('data', (text) => (this.output += text));
    const deadline = Date.now() + readyMsMax;
    while (!this.output.includes('Ctrl-C stops everything')) {
      if (hasExited(this.child) || Date.now() > deadline) throw new Error(`Mizan did not start:\n${this.output}`);
      await sleep(50);
    }
  }

  async healthy(): Promise<void> {
    const deadline = Date.now() + readyMsMax;
    while (!(await fetch(`${this.url}/health/ready`).catch(() => undefined))?.ok) {
      if (Date.now() > deadline) throw new Error(`Mizan did not recover:\n${this.output}`);
      await sleep(50);
    }
  }

  /** Stops it and throws its data away. */
  async end(): Promise<void> {
    await this.interrupt();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const launch = (env: NodeJS.ProcessEnv) => spawn(process.execPath, [entry, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
