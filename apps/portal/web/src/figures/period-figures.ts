import { isWithin, quartersBetween, schoolYearQuarters } from '../classifications/quarters';
import { amountsOf, type Parts } from './balance';
import type { Filter, Row } from './figures';
import { withHeadcount } from './headcounts';
import { wholeRows } from './wholes';

export type Window = Pick<Filter, 'from' | 'to'>;

/** Demand, supply and gap in whole numbers. */
export interface WholeFigures {
  demand: number;
  supply: number;
  gap: number | null;
}
/** The figures of a quarter or a school year; `period` is null without one. */
export interface PeriodFigures extends WholeFigures {
  period: string | null;
  /** Whether it counts in the sum of the first screen. */
  isInside: boolean;
  /** Whether the asked period contains only a part of it. */
  isPartial: boolean;
}

export type QuarterFigures = PeriodFigures & { period: string };
export const isQuarterly = (figures: PeriodFigures): figures is QuarterFigures =>
  figures.period !== null;

const hasWindow = ({ from, to }: Window) => from !== undefined || to !== undefined;

/**
 * All quarters from the first to the last one with an amount, with zeros where there is no row, so
 * that gaps in time are visible; then what has no period. The quarters inside the asked period add
 * up to the sum of the first screen; the others are rounded one by one.
 */
export function quarterFigures(
  rows: readonly Row[],
  quarters: readonly string[],
  window: Window,
  shown?: Parts,
): PeriodFigures[] {
  const of = new Map<string | null, Row[]>(quarters.map((quarter) => [quarter, []]));
  for (const row of rows) {
    const period = row.period ?? null;
    of.set(period, [...(of.get(period) ?? []), row]);
  }
  const summed = [...of].map(([period, data]) => ({
    period,
    measures: amountsOf({ data }),
    gap: data.some(({ gap }) => gap === null) ? null : 0,
    isInside: period === null ? !hasWindow(window) : isWithin(period, window),
    isPartial: false,
  }));
  const whole = [
    ...wholeRows(
      summed.filter(({ isInside }) => isInside),
      shown,
    ),
    ...summed.filter(({ isInside }) => !isInside).flatMap((one) => wholeRows([one])),
  ];
  const known = new Map(whole.map((one) => [one.period, one]));
  return [...of.keys()].flatMap((period) => known.get(period) ?? []);
}

/**
 * The school years in whole numbers that add up to the sum of the first screen. A year that the
 * asked period cuts is marked.
 */
export function schoolYearFigures(
  rows: readonly Row[],
  window: Window,
  shown?: Parts,
): PeriodFigures[] {
  return wholeRows(withHeadcount(rows), shown).map(
    ({ period = null, demand, supply, gap, partial }) => ({
      period,
      demand,
      supply,
      gap,
      isInside: true,
      isPartial: partial ?? (period !== null && isCut(period, window)),
    }),
  );
}

/** Whether a period leaves out a quarter of the school year. */
export function isCut(schoolYear: string, window: Window): boolean {
  const { from, to } = schoolYearQuarters(schoolYear);
  return quartersBetween(from, to).some((quarter) => !isWithin(quarter, window));
}

/** The sum of the figures, shown below them. */
export function totalOf(figures: readonly WholeFigures[]): WholeFigures {
  const sum = (of: (one: WholeFigures) => number) => figures.reduce((all, one) => all + of(one), 0);
  return {
    demand: sum(({ demand }) => demand),
    supply: sum(({ supply }) => supply),
    gap: figures.some(({ gap }) => gap === null) ? null : sum(({ gap }) => gap ?? 0),
  };
}
