import fc from 'fast-check';
import { canonicalInstant, instantOf, microsOf } from './instants.js';

describe('the form of an instant', () => {
  const micros = fc.bigInt({ min: -2_208_988_800_000_000n, max: 253_370_764_799_999_999n });

  it('is UTC with microseconds, whatever the zone and the digits of the text', () => {
    expect(canonicalInstant('2026-11-20T11:00:00.5+01:00')).toBe('2026-11-20T10:00:00.500000Z');
    expect(canonicalInstant('2028-02-29T00:00:00Z')).toBe('2028-02-29T00:00:00.000000Z');
    expect(() => canonicalInstant('2026-02-30T25:00:00.000000Z')).toThrow(RangeError);
    expect(() => canonicalInstant('1899-12-31T23:59:59.999999Z')).toThrow(RangeError);
  });

  it('stays as it is once a text has it', () => {
    fc.assert(
      fc.property(micros, (instant) => {
        const text = instantOf(instant);
        expect(canonicalInstant(text)).toBe(text);
        expect(microsOf(text)).toBe(instant);
      }),
    );
  });
});
