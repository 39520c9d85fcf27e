import { amountsOf, balanceOf, ranked } from './balance';
import type { Row } from './figures';
import { movementsBetween } from './movement';

const row = (part: Partial<Row>): Row => ({
  allocated: true,
  demand: 0,
  supply: 0,
  gap: 0,
  coverage: null,
  band: 'very-low',
  bandAlone: 'very-low',
  above: { demand: 0, supply: 0 },
  measures: {},
  ...part,
});

describe('the four figures', () => {
  const amounts = amountsOf({
    data: [
      row({ measures: { 'demand.declared': 120, 'supply.expected': 36.72 } }),
      row({
        measures: {
          'supply.expected': 24.48,
          'supply.completed': 68,
          'commitment.supply': 100.1,
          'pending.supply': 6_000,
          'demand.met': 3,
        },
      }),
    ],
  });

  it('add up to the gap of each line', () => {
    expect(balanceOf(amounts, 'declared')).toMatchObject({
      needs: 120,
      training: 129.2,
      gap: -9.2,
    });
    expect(balanceOf(amounts, 'in-force')).toMatchObject({ supply: 229.3, gap: -109.3 });
    expect(balanceOf(amounts, 'if-signed')).toMatchObject({ supply: 6_229.3, gap: -6_109.3 });
  });
  it('do not drift: thousandths are added as whole numbers', () =>
    expect(
      amountsOf({
        data: Array.from({ length: 1_000 }, () => row({ measures: { 'supply.expected': 0.1 } })),
      }),
    ).toEqual({ 'supply.expected': 100 }));
});

describe('the ranking', () => {
  it('has the largest determined gap first, and says apart what it cannot rank', () => {
    const rows = [
      row({ territory: 'a', gap: 5 }),
      row({ territory: 'b', gap: 900, band: 'undetermined' }),
      row({ territory: 'c', gap: 7 }),
      row({ territory: null, gap: 23_000, allocated: false }),
    ];
    const { determined, undetermined, notAllocated } = ranked(rows);
    expect(
      [determined, undetermined, notAllocated].map((group) =>
        group.map(({ territory }) => territory),
      ),
    ).toEqual([['c', 'a'], ['b'], [null]]);
  });
});

describe('what moved between two answers', () => {
  const at = (territory: string, period: string | null, demand: number, supply = 0) =>
    row({ territory, period, demand, supply });

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
