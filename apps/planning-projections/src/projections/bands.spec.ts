import { bandAlone, bandOfCell, coverageOf } from './bands.js';

const nothing = { demand: 0n, supply: 0n };
const cell = (demand: number, supply: number) => ({
  demand: BigInt(demand) * 1000n,
  supply: BigInt(Math.round(supply * 1000)),
});

describe('a band', () => {
  it.each([
    [59.999, 'very-low'],
    [60, 'low'],
    [89.999, 'low'],
    [90, 'balanced'],
    [119.999, 'balanced'],
    [120, 'high'],
    [149.999, 'high'],
    [150, 'very-high'],
  ])('of 100 openings with %s persons is %s', (supply, band) =>
    expect(bandOfCell(cell(100, supply), nothing)).toBe(band),
  );
  it('is no-demand without demand of its own, whatever lies above', () =>
    expect(bandOfCell(cell(0, 24), cell(23_000, 0))).toBe('no-demand'));
  it('holds when what lies above leaves it where it was', () =>
    expect(bandOfCell(cell(120, 36.72), cell(23_000, 0))).toBe('very-low'));
  it('is undetermined when what lies above could move it', () =>
    expect(bandOfCell(cell(100, 100), cell(50, 0))).toBe('undetermined'));
  it('of its own amounts is known all the same', () =>
    expect([bandAlone(cell(100, 100)), bandAlone(cell(0, 24))]).toEqual(['balanced', 'no-demand']));
});

describe('coverage', () => {
  it('is supply by demand, to six decimals', () =>
    expect([coverageOf(cell(120, 36.72)), coverageOf(cell(3, 1)), coverageOf(cell(3, 2))]).toEqual([
      0.306, 0.333333, 0.666667,
    ]));
  it('is nothing without demand', () => expect(coverageOf(cell(0, 5))).toBeNull());
});
