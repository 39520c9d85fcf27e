import { appendFileSync } from 'node:fs';
import type { Run } from './bench-run.js';

/** Measurements of ours beside those of a peer, of the same work in the same run. */
export interface Comparison {
  /** What is done, as `--only` names it, and which part of it. */
  readonly work: string;
  readonly peer: string;
  /** One measurement, or those of several runs. */
  readonly ours: number | readonly number[];
  readonly theirs: number | readonly number[];
  readonly unit: string;
  /** The ratio to reach; null where none is set. */
  readonly goal: number | null;
  /** True for times and sizes, false for rates. */
  readonly isLessBetter: boolean;
}

interface Both<T> {
  readonly ours: T;
  readonly theirs: T;
}
/** What whole runs say beside their rate: computing for a million events, and memory in MiB. */
export interface Costs {
  readonly cpuSeconds: Both<number>;
  readonly rssMb: Both<number>;
}

/** A line of the table of `npm run bench`: medians. A ratio above 1 is better for us. */
export interface Row extends Omit<Comparison, 'isLessBetter' | keyof Both<number>>, Both<number> {
  readonly ratio: number;
  readonly met: boolean | null;
  readonly runs: Both<number>;
  /** The lowest and the highest of the runs. */
  readonly spread: Both<readonly [number, number]>;
  readonly costs: Costs | null;
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const bothOf = <T, R>({ ours, theirs }: Both<T>, of: (one: T) => R): Both<R> => ({
  ours: of(ours),
  theirs: of(theirs),
});

export function rowOf(comparison: Comparison, costs: Costs | null = null): Row {
  const { work, peer, unit, goal, isLessBetter } = comparison;
  const all = bothOf(comparison, (one) => (typeof one === 'number' ? [one] : [...one]));
  const { ours, theirs } = bothOf(all, median);
  const ratio = isLessBetter ? theirs / ours : ours / theirs;
  const met = goal === null ? null : ratio >= goal;
  return {
    ...{ work, peer, ours, theirs, unit, ratio, goal, met },
    runs: bothOf(all, (runs) => runs.length),
    spread: bothOf(all, (runs) => [Math.min(...runs), Math.max(...runs)] as const),
    costs,
  };
}

/**
 * Adds a line to the table that the caller of this benchmark collects, if there is one. What a tiny
 * size could not measure is left out.
 */
export function report(comparison: Comparison, costs: Costs | null = null): void {
  const file = process.env.MIZAN_BENCH_ROWS;
  const row = rowOf(comparison, costs);
  const isMeasured = Number.isFinite(row.ours) && Number.isFinite(row.theirs);
  if (file && isMeasured) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

export const costsOf = (runs: Both<readonly Run[]>): Costs => ({
  cpuSeconds: bothOf(runs, (all) => median(all.map(({ cpuSeconds }) => cpuSeconds))),
  rssMb: bothOf(runs, (all) => median(all.map(({ rssMb }) => rssMb))),
});
