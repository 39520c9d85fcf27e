import { instantOf, microsOf } from '../ledger/instants.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const OFFSETS_H = [1, 0]; // Morocco is one hour ahead of UTC, except in Ramadan
const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

/**
 * The moment that `asOf` names: an RFC 3339 instant, or the last microsecond of a date in
 * Casablanca. Undefined for any other text.
 */
export function momentOf(asOf: string): string | undefined {
  try {
    // a `+` that was not URL-encoded arrives as a space
    return instantOf(
      DATE.test(asOf) ? endOfDay(asOf) : microsOf(asOf.replace(/ (?=\d{2}:\d{2}$)/, '+')),
    );
  } catch {
    return undefined;
  }
}

function endOfDay(date: string): bigint {
  const day = Number(microsOf(`${date}T00:00:00Z`) / 1_000n);
  if (new Date(day).toISOString().slice(0, 10) !== date)
    throw new RangeError(`${date} is not a date`);
  const midnight =
    OFFSETS_H.map((hours) => day + DAY_MS - hours * HOUR_MS).find((instant) =>
      casablanca.format(instant).endsWith(', 00'),
    ) ?? day + DAY_MS;
  return BigInt(midnight) * 1_000n - 1n;
}
