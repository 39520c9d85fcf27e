import { spanOf } from './spans';

describe('a span', () => {
  it.each([
    [0, 'seconds', 1],
    [0.2, 'seconds', 1],
    [119, 'seconds', 119],
    [120, 'minutes', 2],
    [7_199, 'minutes', 120],
    [7_200, 'hours', 2],
    [200_000, 'days', 2],
  ] as const)('of %d seconds is said in %s', (seconds, unit, n) =>
    expect(spanOf(seconds)).toEqual({ unit, n }),
  );
});
