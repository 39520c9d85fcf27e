/** A version that a source gives its own records: whole, from 0 to 2^53 − 1. */
export const SOURCE_VERSION_MAX = Number.MAX_SAFE_INTEGER;

const DECIMAL = /^(0|[1-9][0-9]{0,15})$/;

/**
 * The version in a value: a number, or the same as decimal text, since many systems count further than their JSON
 * library writes numbers. Undefined for anything else: what JavaScript would turn into a number (`""`, `true`,
 * `[7]`, `"0x10"`) is none.
 */
export function sourceVersionIn(value: unknown): number | undefined {
  const version = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  const isVersion = typeof version === 'number' && Number.isSafeInteger(version) && version >= 0;
  return isVersion ? version : undefined;
}
