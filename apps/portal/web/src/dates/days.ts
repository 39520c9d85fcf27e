const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day (`YYYY-MM-DD`) that an instant falls on in Casablanca, by the zone data of the browser: Morocco changes its offset in Ramadan, and by decree. */
export const dayInCasablanca = (instant: Date): string => casablanca.format(instant);

/** The calendar day so many days after another, or before it. */
export function daysFrom(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
