import { appendFileSync } from 'node:fs';

/** A measurement of ours beside one of a peer's, of the same work in the same run. */
export interface Comparison {
  /** What is done, as `--only` names it, and which part of it. */
  readonly work: string;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
  /** The ratio to reach; null where none is set. */
  readonly goal: number | null;
  /** True for times and sizes, false for rates. */
  readonly isLessBetter: boolean;
}

/** A line of the table of `npm run bench`. A ratio above 1 is better for us. */
export interface Row extends Omit<Comparison, 'isLessBetter'> {
  readonly ratio: number;
  readonly met: boolean | null;
}

export function rowOf({ isLessBetter, ...measured }: Comparison): Row {
  const { ours, theirs, goal } = measured;
  const ratio = isLessBetter ? theirs / ours : ours / theirs;
  return { ...measured, ratio, met: goal === null ? null : ratio >= goal };
}

/**
 * Adds a line to the table that the caller of this benchmark collects, if there is one. What a tiny
 * size could not measure is left out.
 */
export function report(comparison: Comparison): void {
  const file = process.env.MIZAN_BENCH_ROWS;
  const isMeasured = Number.isFinite(comparison.ours) && Number.isFinite(comparison.theirs);
  if (file && isMeasured) appendFileSync(file, `${JSON.stringify(rowOf(comparison))}\n`);
}
