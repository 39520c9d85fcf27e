import { coverageOf } from './coverage.js';

describe('the coverage shown', () => {
  it.each([[59.9, 'very-low'], [60, 'low'], [90, 'balanced'], [120, 'high'], [150, 'very-high']])('of 100 openings by %d persons is %s', (supply, band) =>
    expect(coverageOf({ demand: 100, supply }).band).toBe(band));
  it('is a state of its own without demand', () => expect(coverageOf({ demand: 0, supply: 10 })).toEqual({ ratio: null, band: 'no-demand' }));
});
