/** Quarters in SDMX style (`2026-Q4`) and their school years (Q4 to Q3). */
const QUARTER = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (text: unknown): text is string =>
  typeof text === 'string' && QUARTER.test(text);

/** The number of quarters since year 0, so that a difference is a number of quarters. */
export function numberOf(quarter: string): number {
  const [, year, part] = QUARTER.exec(quarter) ?? [];
  if (year === undefined) throw new Error(`${quarter} is no quarter`);
  return Number(year) * 4 + Number(part) - 1;
}
export const quarterAt = (number: number): string =>
  `${String(Math.floor(number / 4)).padStart(4, '0')}-Q${(number % 4) + 1}`;

/** Every quarter from one to another, both included; empty if they are reversed. */
export function quartersBetween(from: string, to: string): string[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, i) =>
    quarterAt(first + i),
  );
}

/** The quarter of a day. */
export const quarterOfDate = (date: string): string =>
  `${date.slice(0, 4)}-Q${Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1}`;

/** `2026-Q4` and `2027-Q3` are both in `2026-2027`. */
export function schoolYearOf(quarter: string): string {
  const beginsIn = Math.floor((numberOf(quarter) - 3) / 4);
  return `${beginsIn}-${beginsIn + 1}`;
}
export const schoolYearQuarters = (schoolYear: string): { from: string; to: string } => ({
  from: `${schoolYear.slice(0, 4)}-Q4`,
  to: `${schoolYear.slice(5)}-Q3`,
});

/** Whether a quarter is within a range; a missing end means that it is open. */
export const isWithin = (quarter: string, { from, to }: { from?: string; to?: string }): boolean =>
  (from === undefined || quarter >= from) && (to === undefined || quarter <= to);
