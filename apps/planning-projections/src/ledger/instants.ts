const INSTANT =
  /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2})(?:\.(\d+))?\s?(Z|[+-]\d{2}(?::?\d{2})?)$/i;
const MICROS = 1_000_000n;
// years of four digits, which JavaScript and PostgreSQL write alike
const [EARLIEST_MS, LATEST_MS] = [Date.UTC(1900, 0, 1), Date.UTC(9999, 0, 1)];

/** Existing instants in UTC with milliseconds or microseconds, as most events have them. */
const CANONICAL =
  /^(?:19|[2-8]\d)\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}(?:\d{3})?Z$/;

/**
 * An instant as text (RFC 3339 or PostgreSQL's form) in microseconds since 1970; smaller parts are
 * cut off. RangeError for any other text, and for years before 1900 or after 9998.
 */
export function microsOf(text: string): bigint {
  if (CANONICAL.test(text)) return BigInt(Date.parse(text)) * 1_000n + BigInt(text.slice(23, -1));
  const [, seconds = '', fraction = '', zone = ''] = INSTANT.exec(text) ?? [];
  const ms = Date.parse(
    `${seconds.replace(' ', 'T')}${/^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone}`,
  );
  if (!(ms >= EARLIEST_MS && ms < LATEST_MS)) throw new RangeError(`${text} is not an instant`);
  return BigInt(ms / 1_000) * MICROS + BigInt(fraction.slice(0, 6).padEnd(6, '0'));
}

/** The instant as text in UTC, with microseconds. */
export function instantOf(micros: bigint): string {
  const fraction = ((micros % MICROS) + MICROS) % MICROS;
  return `${new Date(Number((micros - fraction) / 1_000n)).toISOString().slice(0, 19)}.${String(fraction).padStart(6, '0')}Z`;
}

/**
 * The form of `instantOf`. A text that has it already, as most events have, is returned as it is.
 */
export function canonicalInstant(text: string): string {
  if (!CANONICAL.test(text)) return instantOf(microsOf(text));
  return text.length === CANONICAL_LENGTH ? text : `${text.slice(0, -1)}000Z`;
}

const CANONICAL_LENGTH = '2026-11-30T12:00:00.000000Z'.length;
