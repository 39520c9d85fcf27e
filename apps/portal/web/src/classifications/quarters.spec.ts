import {
  isQuarter,
  numberOf,
  quarterAt,
  quarterOfDate,
  quartersBetween,
  schoolYearOf,
  schoolYearQuarters,
} from './quarters';

describe('quarters', () => {
  it('are counted over the end of a year', () =>
    expect(quartersBetween('2026-Q3', '2027-Q2')).toEqual([
      '2026-Q3',
      '2026-Q4',
      '2027-Q1',
      '2027-Q2',
    ]));
  it('are none where the ends are reversed', () =>
    expect(quartersBetween('2027-Q1', '2026-Q4')).toEqual([]));
  it('are numbers and back', () => expect(quarterAt(numberOf('2026-Q1'))).toBe('2026-Q1'));
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-11-27', '2026-Q4'],
  ])('%s lies in %s', (date, quarter) => expect(quarterOfDate(date)).toBe(quarter));
  it.each([
    ['2026-Q5', false],
    ['2026-4', false],
    [undefined, false],
    ['2026-Q4', true],
  ])('%s is a quarter: %s', (text, is) => expect(isQuarter(text)).toBe(is));
});

describe('a school year', () => {
  it.each([
    ['2026-Q3', '2025-2026'],
    ['2026-Q4', '2026-2027'],
    ['2027-Q1', '2026-2027'],
    ['2027-Q3', '2026-2027'],
  ])('of %s is %s', (quarter, year) => expect(schoolYearOf(quarter)).toBe(year));
  it('goes from the last quarter of a year to the third of the next', () =>
    expect(schoolYearQuarters('2026-2027')).toEqual({ from: '2026-Q4', to: '2027-Q3' }));
});
