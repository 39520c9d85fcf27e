import fc from 'fast-check';
import {
  endedQuarter,
  nextQuarter,
  phased,
  quarterOf,
  quartersOf,
  schoolYearOf,
  splitShares,
  spread,
} from './index.js';

const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);

describe('spreading over quarters', () => {
  it('puts 120 openings of half a year in two quarters of 60', () => {
    expect(spread(120, quartersOf('2026-10-01', '2027-03-31'))).toEqual([
      ['2026-Q4', 60],
      ['2027-Q1', 60],
    ]);
  });
  it('puts 6,000 over three years at 500 a quarter', () => {
    const quarters = spread(6000, quartersOf('2027-01-01', '2029-12-31'));
    expect(quarters).toHaveLength(12);
    expect(new Set(quarters.map(([, amount]) => amount))).toEqual(new Set([500]));
  });
  it('weighs a quarter by the calendar months touched', () =>
    expect(spread(100, quartersOf('2026-09-15', '2026-11-02'))).toEqual([
      ['2026-Q3', 33],
      ['2026-Q4', 67],
    ]));
  it('gives a tie to the earliest', () =>
    expect(spread(1, quartersOf('2026-01-01', '2026-06-30'))).toEqual([['2026-Q1', 1]]));
  it('leaves what has no dates without a period', () =>
    expect(spread(7, quartersOf(null, null))).toEqual([[null, 7]]));
  it('loses nothing in a window whose dates are in the wrong order', () =>
    expect(spread(7, quartersOf('2027-02-01', '2026-01-01'))).toEqual([['2027-Q1', 7]]));
  it('adds up to the total, whatever the window', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), date, date, (total, a, b) => {
        const parts = spread(total, quartersOf(a < b ? a : b, a < b ? b : a));
        expect(parts.reduce((n, [, amount]) => n + amount, 0)).toBe(total);
      }),
    );
  });
});

describe('a promise by quarter', () => {
  it('is spread evenly over its dates', () =>
    expect(phased({ target: 6, schedule: 'linear' }, '2026-01-01', '2026-12-31')).toEqual([
      ['2026-Q1', 2],
      ['2026-Q2', 2],
      ['2026-Q3', 1],
      ['2026-Q4', 1],
    ]));
  it('follows its own steps in their order, and keeps without a period what they do not reach', () =>
    expect(
      phased(
        {
          target: 10,
          schedule: [
            { period: '2026-Q4', amount: 3 },
            { period: '2026-Q2', amount: 5 },
          ],
        },
        null,
        null,
      ),
    ).toEqual([
      ['2026-Q2', 5],
      ['2026-Q4', 3],
      [null, 2],
    ]));
  it('without dates or steps has no period', () =>
    expect(phased({ target: 10 }, null, null)).toEqual([[null, 10]]));
});

describe('splitting by shares', () => {
  it('keeps a tenth of 61.2 a tenth', () =>
    expect(splitShares(61_200n, [0.6, 0.4])).toEqual([36_720n, 24_480n, 0n]));
  it('leaves over what the shares do not take', () =>
    expect(splitShares(1000n, [0.1, 0.2])).toEqual([100n, 200n, 700n]));
  it('adds up exactly, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 9n),
        fc.array(fc.nat(200), { maxLength: 5 }),
        (amount, shares) => {
          expect(
            sum(
              splitShares(
                amount,
                shares.map((share) => share / 1000),
              ),
            ),
          ).toBe(amount);
        },
      ),
    );
  });
});

describe('the calendar', () => {
  it('ends a quarter after its last day', () =>
    expect(
      ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31'].map(endedQuarter),
    ).toEqual(['2026-Q2', '2026-Q3', '2026-Q3', '2026-Q4', '2026-Q4']));
  it('follows the fourth quarter with the first of the next year', () =>
    expect([nextQuarter('2026-Q4'), nextQuarter('2026-Q1'), quarterOf('2026-11-20')]).toEqual([
      '2027-Q1',
      '2026-Q2',
      '2026-Q4',
    ]));
  it('starts a school year in the fourth quarter', () =>
    expect(['2026-Q4', '2027-Q3', '2026-Q3'].map(schoolYearOf)).toEqual([
      '2026-2027',
      '2026-2027',
      '2025-2026',
    ]));
});
