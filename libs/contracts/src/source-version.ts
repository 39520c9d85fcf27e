/** The largest version that a source may give its record: 2^53 − 1. */
export const SOURCE_VERSION_MAX = Number.MAX_SAFE_INTEGER;

const DECIMAL = /^(0|[1-9][0-9]{0,15})$/;

/**
 * The version in a value: a number, or decimal text, because many systems have larger numbers than
 * their JSON library can write. Undefined for anything else, also for what JavaScript would convert
 * to a number (`""`, `true`, `[7]`, `"0x10"`).
 */
export function sourceVersionIn(value: unknown): number | undefined {
  const version = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  const isVersion = typeof version === 'number' && Number.isSafeInteger(version) && version >= 0;
  return isVersion ? version : undefined;
}
