const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The largest UTC offset that PostgreSQL accepts; no time zone has a larger one. */
const OFFSET_HOURS_MAX = 15;

/** Whether this day exists in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/**
 * The one rule for instants, over every channel: RFC 3339, an existing day, between the years 1900
 * and 2200. JavaScript parses more than PostgreSQL can store (`2026-02-30T08:00:00Z`, `24:00`, the
 * year 0); both accept what this accepts.
 */
export function isInstant(text: unknown): text is string {
  const parts = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!parts) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as Six;
  const [offsetHours, offsetMinutes] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  return (
    year >= 1900 &&
    year <= 2200 &&
    isDay(year, month, day) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    offsetHours <= OFFSET_HOURS_MAX &&
    offsetMinutes <= 59
  );
}

type Six = [number, number, number, number, number, number];
