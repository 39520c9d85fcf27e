import type { Cycle, Log } from './schedule.js';
import { Difference } from './system.js';

export interface Passed {
  number: number;
  kind: string;
  log: Log;
  victim: string;
  recoverySeconds: number;
  /** Writes that were acknowledged in the cycle. The checks cover all of them since the start. */
  writes: number;
  /** Answers 503 and connections without an answer so far. */
  away: number;
  lost: number;
  seconds: number;
}

/** Prints a line per cycle and a table of all. */
export class Report {
  private readonly cycles: Passed[] = [];
  private readonly differences: { kind: string; log: Log }[] = [];

  get passed(): number {
    return this.cycles.length;
  }

  get failed(): number {
    return this.differences.length;
  }

  add(cycle: Passed): void {
    this.cycles.push(cycle);
    console.log(lineOf(cycle));
  }

  /** Prints what is needed to examine the failure and to reproduce it. */
  fail(
    error: Error,
    { number, kind, log }: Cycle,
    first: Cycle,
    seed: number,
    {
      cycles,
      logs,
      kinds,
      quick,
      readings,
    }: { cycles?: string; logs: string; kinds?: string; quick: boolean; readings?: string },
  ): void {
    this.differences.push({ kind, log });
    console.log(
      `cycle ${number}, ${log}, ${kind}: ${error instanceof Difference ? error.message : (error.stack ?? error.message)}`,
    );
    const same = [
      `--seed ${seed}`,
      `--from ${first.number}`,
      cycles && `--cycles ${cycles}`,
      `--logs ${logs}`,
      kinds && `--kinds ${kinds}`,
      quick && '--quick',
      readings && `--readings ${readings}`,
    ]
      .filter(Boolean)
      .join(' ');
    console.log(`again: npm run test:faults -- ${same}`);
  }

  print(): void {
    const rows: Record<string, Record<string, number>> = {};
    for (const { kind, log } of [...this.cycles, ...this.differences].sort((a, b) =>
      `${a.log}${a.kind}` < `${b.log}${b.kind}` ? -1 : 1,
    )) {
      const same = this.cycles.filter((cycle) => cycle.kind === kind && cycle.log === log);
      rows[`${log}: ${kind}`] = {
        cycles: same.length,
        'worst recovery, s': Number(
          Math.max(0, ...same.map(({ recoverySeconds }) => recoverySeconds)).toFixed(1),
        ),
        'writes acknowledged': same.reduce((sum, { writes }) => sum + writes, 0),
        differences: this.differences.filter((one) => one.kind === kind && one.log === log).length,
      };
    }
    console.table(rows);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}

const lineOf = ({
  number,
  log,
  kind,
  victim,
  recoverySeconds,
  writes,
  away,
  lost,
  seconds,
}: Passed) =>
  `${String(number).padStart(3)} ${log.padEnd(8)} ${`${kind}${victim && ` (${victim})`}`.padEnd(50)} recovered in ${recoverySeconds.toFixed(1).padStart(5)} s, ${String(writes).padStart(4)} writes acknowledged, ${away} × 503, ${lost} lost so far, ${seconds.toFixed(1)} s`;
