import { coverageOf } from './bands';

describe('the band of a figure', () => {
  it.each([
    [0, 'very-low'], [59.999, 'very-low'], [60, 'low'], [89.999, 'low'], [90, 'balanced'], [119.999, 'balanced'], [120, 'high'], [149.999, 'high'], [150, 'very-high'],
  ])('of 100 openings and %d persons is %s: bands are half-open', (supply, band) => expect(coverageOf({ demand: 100, supply }).band).toBe(band));

  it('is a state of its own without needs, whatever training there is', () => expect(coverageOf({ demand: 0, supply: 40 })).toEqual({ ratio: null, band: 'no-demand' }));
});
