const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The calendar day (`YYYY-MM-DD`) of an instant in Casablanca, by the browser's time zone data:
 * Morocco changes its offset in Ramadan, and by decree.
 */
export const dayInCasablanca = (instant: Date): string => casablanca.format(instant);

/** The calendar day this many days later, or earlier if negative. */
export function daysFrom(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day where the month is shorter. */
export function monthsFrom(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
