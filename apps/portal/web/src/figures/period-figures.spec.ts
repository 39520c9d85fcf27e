import type { Row } from './figures';
import { isCut, quarterFigures, schoolYearFigures, totalOf } from './period-figures';

const row = (
  period: string | null,
  openings: number,
  persons = 0,
  part: Partial<Row> = {},
): Row => ({
  period,
  allocated: true,
  demand: openings,
  supply: persons,
  gap: openings - persons,
  coverage: null,
  band: 'very-low',
  bandAlone: 'very-low',
  above: { demand: 0, supply: 0 },
  measures: { 'demand.declared': openings, 'supply.expected': persons },
  ...part,
});
const quarters = ['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'];

describe('quarter by quarter', () => {
  const rows = [
    row('2026-Q3', 1, 0.5),
    row('2026-Q4', 60, 12.4),
    row('2026-Q4', 0, 0.1),
    row('2027-Q2', 60, 12.4),
    row(null, 23_000),
  ];

  it('has a quarter without an amount as nought, and last what has no period', () =>
    expect(
      quarterFigures(rows, quarters, {}).map(({ period, demand }) => [period, demand]),
    ).toEqual([
      ['2026-Q3', 1],
      ['2026-Q4', 60],
      ['2027-Q1', 0],
      ['2027-Q2', 60],
      [null, 23_000],
    ]));
  it('adds up to the sum of everything', () =>
    expect(totalOf(quarterFigures(rows, quarters, {}))).toEqual({
      demand: 23_121,
      supply: 25,
      gap: 23_096,
    }));
  it('adds up in a window to the sum of the window, and shows the quarters beside it each by itself', () => {
    const figures = quarterFigures(rows, quarters, { from: '2026-Q4', to: '2027-Q1' });
    expect(figures.map(({ isInside }) => isInside)).toEqual([false, true, true, false, false]);
    expect(totalOf(figures.filter(({ isInside }) => isInside))).toMatchObject({
      demand: 60,
      supply: 13,
    });
    expect(figures.map(({ supply }) => supply)).toEqual([1, 13, 0, 12, 0]);
  });
  it('has no gap by sector', () =>
    expect(
      totalOf(quarterFigures([row('2026-Q4', 5, 0, { gap: null })], ['2026-Q4'], {})).gap,
    ).toBeNull());
});

describe('school year by school year', () => {
  const years = [row('2026-2027', 60), row('2027-2028', 40)];
  const partial = (window: object, rows = years) =>
    schoolYearFigures(rows, window).map(({ isPartial }) => isPartial);

  it('says which ones the window cuts', () => {
    expect(partial({ from: '2026-Q4', to: '2028-Q1' })).toEqual([false, true]);
    expect(partial({ from: '2027-Q1' })).toEqual([true, false]);
    expect(partial({})).toEqual([false, false]);
    expect(partial({ from: '2027-Q1' }, [row(null, 3)])).toEqual([false]);
  });
  it('takes the word of the service', () =>
    expect(partial({}, [row('2026-2027', 60, 0, { partial: true })])).toEqual([true]));
  it('is cut by one quarter less', () =>
    expect([
      isCut('2026-2027', { from: '2026-Q4', to: '2027-Q3' }),
      isCut('2026-2027', { from: '2026-Q4', to: '2027-Q2' }),
    ]).toEqual([false, true]));
});
