import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** `--quick`: a size that measures nothing and shows that the benchmark runs, for CI. */
export const isQuick = process.argv.includes('--quick');

/** A number given on the command line, else the size of this kind of run. */
export const sized = (full: number, quick: number): number => (isQuick ? quick : full);
export const given = (): number | undefined =>
  process.argv
    .slice(2)
    .map(Number)
    .find((size) => size > 0);

const SIGNAL_MS_MAX = 30_000;

/** What a benchmark has started and must end, whatever becomes of it. */
export class Owned {
  private readonly ends: (() => unknown)[] = [];
  private ending: Promise<void> | undefined;

  /**
   * Waits for `starting`; what it gives is ended with the benchmark, also where a signal comes
   * while it starts.
   */
  async own<T>(starting: T | Promise<T>, end: (started: T) => unknown): Promise<T> {
    this.ends.push(() => Promise.resolve(starting).then(end, () => undefined));
    return starting;
  }

  /** A folder that the database's account can enter. */
  async folder(): Promise<string> {
    const folder = await this.own(mkdtempSync(path.join(tmpdir(), 'mizan-bench-')), (made) =>
      rmSync(made, { recursive: true, force: true }),
    );
    chmodSync(folder, 0o711);
    return folder;
  }

  process<T extends ChildProcess>(child: T): Promise<T> {
    return this.own(child, ended);
  }

  /** The newest first; one that cannot be ended does not keep the others. */
  end(): Promise<void> {
    return (this.ending ??= this.endAll());
  }

  private async endAll(): Promise<void> {
    for (let end = this.ends.pop(); end; end = this.ends.pop())
      try {
        await end();
      } catch (error) {
        console.error(error);
      }
  }
}

/** Asks a process to end and waits for it; one that takes longer than 10 s is killed. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}

/**
 * Runs a benchmark and ends what it owns: after it, after its failure, wherever that is thrown, and
 * after a signal.
 */
export async function bench(measure: (owned: Owned) => Promise<void>): Promise<never> {
  const owned = new Owned();
  process.on('uncaughtException', (error) => {
    console.error(error);
    void owned.end().then(() => process.exit(1));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      const exit = () => process.exit(128 + constants.signals[signal]);
      setTimeout(exit, SIGNAL_MS_MAX).unref(); // what does not come up does not end either
      void owned.end().then(exit);
    });
  const status = await measure(owned).then(
    () => 0,
    (error: unknown) => {
      console.error(error);
      return 1;
    },
  );
  await owned.end();
  process.exit(status);
}

/** The time that 99 of 100 stay below. */
export const p99Of = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1]!;

const TICKS_PER_SECOND = 100; // of Linux

/**
 * Seconds of computing that this process and those below it have used until now, also those that
 * have ended.
 */
export function cpuSecondsOf(pid: number): number {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === '') return 0;
  const ticks = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15) // utime and stime: its own, and those of the children that it has waited for
    .map(Number);
  const below = textOf(`/proc/${pid}/task/${pid}/children`).trim();
  return (below === '' ? [] : below.split(' ').map(Number)).reduce(
    (sum, child) => sum + cpuSecondsOf(child),
    ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND,
  );
}

/** Empty if the process has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The resident memory of a process in MiB: now, or at its peak. */
export const rssMbOf = (pid: number, at: 'VmRSS' | 'VmHWM' = 'VmRSS'): number =>
  Number(new RegExp(`${at}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) /
  1024;
