import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { LogFile } from './log-files.js';
import { exitOf, hasExited, sleep } from './processes.js';
import { print } from './steps.js';

export interface ServiceDefinition {
  name: string;
  main: string;
  env: Record<string, string | undefined>;
}

const launcher = path.resolve(import.meta.dirname, '../bin/service.mjs');
const firstRestartMs = 200;
const restartMsMax = 5_000;
const steadyAfterMs = 10_000;
const graceMs = 10_000;
const errorLinesShownMax = 10;
const endsShownMax = 3;

/** How a process ended: by a signal or by itself, after so many milliseconds. */
interface End {
  signal: NodeJS.Signals | null;
  livedMs: number;
}
const signalsFromOutside: readonly (string | null)[] = ['SIGKILL', 'SIGTERM'];

/**
 * Milliseconds until it is started again. A process that ends by itself soon after each start
 * waits longer each time; one that was killed has no fault that a wait would mend.
 */
export const restartDelayMs = ({ signal, livedMs }: End, lastMs: number): number =>
  livedMs > steadyAfterMs || signalsFromOutside.includes(signal)
    ? firstRestartMs
    : Math.min(restartMsMax, Math.max(firstRestartMs, lastMs * 2));

/** A service in its own process. It is started again whenever it ends. */
export class ServiceProcess {
  private child?: ChildProcess;
  private isStopping = false;
  private isRestarting = false;
  private delayMs = 0;
  private errorLinesShown = 0;
  private ends = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly definition: ServiceDefinition,
    private readonly log: LogFile,
    private readonly onStarted: () => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get name(): string {
    return this.definition.name;
  }

  start(): void {
    this.running = this.keepRunning();
  }

  /** Stops it like a deployment, and starts it again. */
  async restart(): Promise<void> {
    this.isRestarting = true;
    this.child?.kill('SIGTERM');
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const { child } = this;
    if (child && !hasExited(child)) {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await exitOf(child);
      clearTimeout(impatience);
    }
    await this.running;
    this.log.close();
  }

  private async keepRunning(): Promise<void> {
    while (!this.isStopping) {
      const started = Date.now();
      const child = this.launch();
      await exitOf(child);
      if (this.isStopping) return;
      const end = { signal: child.signalCode, livedMs: Date.now() - started };
      if (end.livedMs > steadyAfterMs) [this.ends, this.errorLinesShown] = [0, 0];
      this.delayMs = this.isRestarting ? 0 : restartDelayMs(end, this.delayMs);
      if (!this.isRestarting) this.tellEnd(child.signalCode ?? `code ${child.exitCode}`);
      this.isRestarting = false;
      await sleep(this.delayMs);
    }
  }

  private tellEnd(reason: string): void {
    this.ends++;
    if (this.ends > endsShownMax) return;
    const outlook =
      this.ends === endsShownMax
        ? 'it keeps ending and is started again quietly'
        : 'starting it again';
    print(`! ${this.name} ended (${reason}); ${outlook}, see ${this.log.path}`);
  }

  /**
   * In its own session, so that Ctrl-C reaches only the supervisor. It ends by itself when the
   * channel to us closes.
   */
  private launch(): ChildProcess {
    const { main, env } = this.definition;
    const child = spawn(process.execPath, ['--enable-source-maps', launcher, main], {
      env: { ...process.env, ...env },
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    child.on('error', (error) => print(`! ${this.name}: ${error.message}`));
    for (const output of [child.stdout!, child.stderr!])
      output.on('data', (chunk: Buffer) => this.log.write(chunk));
    createInterface({ input: child.stderr! }).on('line', (line) => this.show(line));
    this.onStarted();
    return child;
  }

  private show(line: string): void {
    const error = errorIn(line);
    if (error === undefined || this.errorLinesShown++ >= errorLinesShownMax) return;
    print(`! ${this.name}: ${error.slice(0, 400)}`);
    if (this.errorLinesShown === errorLinesShownMax)
      print(`! ${this.name}: further errors go to ${this.log.path} only`);
  }
}

/**
 * The message in a line of standard error. A service logs JSON; a process that cannot start writes
 * plain text.
 */
function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return /^\w*Error\b/.test(line) ? line : undefined;
  try {
    const { msg, stack } = JSON.parse(line) as { msg?: string; stack?: string };
    return msg ?? stack?.split('\n')[0];
  } catch {
    return line;
  }
}
