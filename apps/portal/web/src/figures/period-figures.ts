import { isWithin, quartersBetween, schoolYearQuarters } from '../classifications/quarters';
import { amountsOf, type Parts } from './balance';
import type { Filter, Row } from './figures';
import { wholeRows } from './wholes';

export type Window = Pick<Filter, 'from' | 'to'>;

/** Demand, supply and gap in whole numbers. */
export interface WholeFigures {
  demand: number;
  supply: number;
  gap: number | null;
}
/** Those of a quarter or a school year; `period` is null where there is none. */
export interface PeriodFigures extends WholeFigures {
  period: string | null;
  /** Whether it counts in the sum of the first screen. */
  isInside: boolean;
  /** Whether the window asked holds a part of it only. */
  isPartial: boolean;
}

export type QuarterFigures = PeriodFigures & { period: string };
export const isQuarterly = (figures: PeriodFigures): figures is QuarterFigures =>
  figures.period !== null;

const hasWindow = ({ from, to }: Window) => from !== undefined || to !== undefined;

/**
 * The quarters from the first to the last that holds an amount, one without a row as nought, so that a gap in time is seen; then what has no
 * period. Those of the window add up to the sum of the first screen; those beside it are shown each by itself.
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

/** The school years of an answer, in whole numbers that add up to the sum of the first screen; one that the window cuts says so, whether the service says it or not. */
export function schoolYearFigures(
  rows: readonly Row[],
  window: Window,
  shown?: Parts,
): PeriodFigures[] {
  return wholeRows(rows, shown).map(({ period = null, demand, supply, gap, partial }) => ({
    period,
    demand,
    supply,
    gap,
    isInside: true,
    isPartial: partial ?? (period !== null && isCut(period, window)),
  }));
}

/** Whether a window leaves out a quarter of a school year. */
export function isCut(schoolYear: string, window: Window): boolean {
  const { from, to } = schoolYearQuarters(schoolYear);
  return quartersBetween(from, to).some((quarter) => !isWithin(quarter, window));
}

/** The sum of figures that are shown, as it is shown below them. */
export function totalOf(figures: readonly WholeFigures[]): WholeFigures {
  const sum = (of: (one: WholeFigures) => number) => figures.reduce((all, one) => all + of(one), 0);
  return {
    demand: sum(({ demand }) => demand),
    supply: sum(({ supply }) => supply),
    gap: figures.some(({ gap }) => gap === null) ? null : sum(({ gap }) => gap ?? 0),
  };
}
