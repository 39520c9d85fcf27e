import type { Row } from '../figures/figures';
import { movementsBetween } from './movement';

describe('what moved between two answers', () => {
  const at = (territory: string, period: string | null, demand: number, supply = 0): Row => ({
    territory,
    period,
    demand,
    supply,
    allocated: true,
    gap: demand - supply,
    coverage: null,
    band: 'very-low',
    bandAlone: 'very-low',
    above: { demand: 0, supply: 0 },
    measures: {},
  });

  it('is the difference of each place and quarter, the largest first', () => {
    const before = [at('MA-KEN', '2026-Q4', 60), at('MA-SAL', null, 3), at('MA-RAB', '2026-Q4', 9)];
    const after = [at('MA-KEN', '2026-Q4', 180, 0.1), at('MA-RAB', '2026-Q4', 9)];
    expect(movementsBetween(before, after)).toEqual([
      { territory: 'MA-KEN', period: '2026-Q4', demand: 120, supply: 0.1 },
      { territory: 'MA-SAL', period: null, demand: -3, supply: 0 },
    ]);
  });
  it('is nothing between equal answers', () =>
    expect(movementsBetween([at('MA-KEN', null, 1)], [at('MA-KEN', null, 1)])).toEqual([]));
});
