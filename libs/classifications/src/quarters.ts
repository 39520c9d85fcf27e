import { daysAfter } from './days.js';

/** A quarter in SDMX style (`2026-Q4`), or null for what has no period. */
export type Period = string | null;
export type PeriodPart = Readonly<{ period: Period; months: number }>;

const yearNumber = (text: string): number => Number(text.slice(0, 4));
const monthIndex = (date: string): number => yearNumber(date) * 12 + Number(date.slice(5, 7)) - 1;
const quarterAt = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-Q${Math.floor((month % 12) / 3) + 1}`;

/** The quarter of a date: `2026-11-20` → `2026-Q4`. */
export const quarterOf = (date: string): string => quarterAt(monthIndex(date));

/** The first month of a quarter, counted from year 0. */
const firstMonth = (quarter: string): number =>
  yearNumber(quarter) * 12 + (Number(quarter.slice(6)) - 1) * 3;

export const nextQuarter = (quarter: string): string => quarterAt(firstMonth(quarter) + 3);

/** Whether the quarter has ended: its last day is this day or before. */
export const hasEndedBy = (quarter: string, day: string): boolean =>
  quarter <= endedQuarter(daysAfter(day, 1));

/** The last quarter that has ended: `2026-09-30` → `2026-Q2`, `2026-10-01` → `2026-Q3`. */
export const endedQuarter = (today: string): string => quarterAt(monthIndex(today) - 3);

const WINDOWS_MAX = 10_000;
// the needs of a region have few different windows
const windows = new Map<string, readonly PeriodPart[]>();

/**
 * Each quarter of the window with the number of its calendar months inside. With one date, or two
 * in the wrong order, the quarter of the first; without dates one part without a period.
 */
export function quartersOf(
  from: string | null | undefined,
  to: string | null | undefined,
): readonly PeriodPart[] {
  const start = from ?? to;
  const last = to ?? from;
  // an amount must not disappear because its dates are wrong
  const end = start && last && last < start ? start : last;
  if (!start || !end) return [{ period: null, months: 1 }];
  const window = `${start}/${end}`;
  const known = windows.get(window);
  if (known) return known;
  if (windows.size >= WINDOWS_MAX) windows.clear();
  const quarters = quartersBetween(start, end);
  windows.set(window, quarters);
  return quarters;
}

function quartersBetween(start: string, end: string): PeriodPart[] {
  const months = new Map<string, number>();
  for (let month = monthIndex(start); month <= monthIndex(end); month++) {
    const quarter = quarterAt(month);
    months.set(quarter, (months.get(quarter) ?? 0) + 1);
  }
  return [...months].map(([period, count]) => ({ period, months: count }));
}

/**
 * Splits by largest remainder into whole units. The parts add up to the total; ties go to the
 * earliest.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const amounts = weights.map((weight) => (total * weight) / sum);
  let left = total - amounts.reduce((a, b) => a + b, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
    );
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    amounts[index] = (amounts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return amounts;
}

/**
 * Spreads a whole total over quarters in proportion to their months, in whole units. Quarters that
 * get nothing are left out.
 */
export function spread(total: number, parts: readonly PeriodPart[]): [Period, number][] {
  const amounts = apportion(
    BigInt(total),
    parts.map(({ months }) => BigInt(months)),
  );
  return parts
    .map(({ period }, index): [Period, number] => [period, Number(amounts[index])])
    .filter(([, amount]) => amount > 0);
}

type Steps = readonly { readonly period: string; readonly amount: number }[];

/**
 * What is promised: all of it spread evenly over the dates, or in steps. Amendments may have made
 * other steps of it, or released it.
 */
export interface Promised {
  readonly target: number;
  readonly schedule?: 'linear' | Steps | null;
  readonly phases?: Steps | null;
  readonly releasedOn?: string | null;
}

/**
 * A promise by quarter, earliest first, in whole units. What the steps do not reach has no period.
 */
export function phased(
  { target, schedule, phases, releasedOn }: Promised,
  from: string | null | undefined,
  to: string | null | undefined,
): [Period, number][] {
  const said = phases ?? schedule;
  if (!said || said === 'linear') return spread(target, quartersOf(from, to));
  const rest = releasedOn ? 0 : target - said.reduce((sum, { amount }) => sum + amount, 0);
  const steps = said
    .map(({ period, amount }): [Period, number] => [period, amount])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  return rest > 0 ? [...steps, [null, rest]] : steps;
}

/** The first day of a quarter: `2026-Q4` → `2026-10-01`. */
export const firstDayOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}-01`;

const MILLION = 1_000_000n;

/** Splits an amount in thousandths by shares (Σ ≤ 1) exactly: one part per share, then the rest. */
export function splitShares(amountMilli: bigint, shares: readonly number[]): bigint[] {
  const weights = shares.map((share) => BigInt(Math.round(share * Number(MILLION))));
  const given = weights.reduce((a, b) => a + b, 0n);
  return apportion(amountMilli, [...weights, given < MILLION ? MILLION - given : 0n]);
}

/** `2026-Q4` → `2026`. */
export const yearOf = (quarter: string): string => quarter.slice(0, 4);

/**
 * The school year of a quarter, from the fourth quarter to the third: `2026-Q4` to `2027-Q3` →
 * `2026-2027`.
 */
export function schoolYearOf(quarter: string): string {
  const start = yearNumber(quarter) - (quarter.endsWith('Q4') ? 0 : 1);
  return `${start}-${start + 1}`;
}

/** The first and the last quarter of a year (`2027`) or a school year (`2026-2027`). */
export function boundsOf(period: string): readonly [first: string, last: string] {
  const [year = '', next] = period.split('-');
  return next === undefined ? [`${year}-Q1`, `${year}-Q4`] : [`${year}-Q4`, `${next}-Q3`];
}

export const isQuarter = (text: string): boolean =>
  /^\d{4}-Q[1-4]$/.test(text) && yearNumber(text) > 0;
