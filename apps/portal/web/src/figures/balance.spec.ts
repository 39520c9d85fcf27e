import fc from 'fast-check';
import type { Amounts } from '@mizan/client';
import { amountsOf, balanceOf, everyPart, partIn, partsOf, roundedPart } from './balance';
import { type Line, lines } from './plan-search';

const balanceIn = (amounts: Amounts, line: Line) => balanceOf(partsOf(amounts), line);

const measures = [
  'demand.declared',
  'commitment.demand',
  'pending.demand',
  'supply.expected',
  'supply.completed',
  'commitment.supply',
  'pending.supply',
];
const thousandths = fc.integer({ min: 0, max: 40_000_000 }).map((n) => n / 1_000);
const anyAmounts = fc.record(Object.fromEntries(measures.map((name) => [name, thousandths])));

describe('the balance of a plan', () => {
  const amounts = amountsOf({
    data: [
      { measures: { 'demand.declared': 120, 'supply.expected': 36.72 } },
      {
        measures: {
          'supply.expected': 24.48,
          'supply.completed': 68,
          'commitment.demand': 268,
          'commitment.supply': 100.1,
          'pending.supply': 6_000,
          'demand.met': 3,
        },
      },
    ],
  });

  it('is in whole numbers that add up on each line', () =>
    expect(
      lines.map((line) => {
        const { declared, promised, expected, committed, gap } = balanceIn(amounts, line);
        return [declared, promised, expected, committed, gap];
      }),
    ).toEqual([
      [120, 0, 129, 0, -9],
      [120, 268, 129, 100, 159],
      [120, 268, 129, 6_100, -5_841],
    ]));

  it('adds up whatever the amounts are', () =>
    fc.assert(
      fc.property(anyAmounts, fc.constantFrom(...lines), (found, line) => {
        const balance = balanceIn(found, line);
        expect(balance.declared + balance.promised - balance.expected - balance.committed).toBe(
          balance.gap,
        );
        expect(balance.demand - balance.supply).toBe(balance.gap);
      }),
    ));

  it('has the same number for a part on every line, within a half of what it is', () =>
    fc.assert(
      fc.property(anyAmounts, (found) => {
        const balances = lines.map((line) => balanceIn(found, line));
        expect(new Set(balances.map(({ expected }) => expected)).size).toBe(1);
        expect(balances[2]!.committed - balances[1]!.committed).toBe(
          balances[0]!.parts.committedLater,
        );
        for (const part of everyPart)
          expect(
            Math.abs(balances[0]!.parts[part] - partIn(found, part) / 1_000),
          ).toBeLessThanOrEqual(0.5);
      }),
    ));

  it('keeps a promise whole that training delivers in part, at the half too', () =>
    expect(
      balanceIn({ 'supply.expected': 76.5, 'commitment.supply': 23.5 }, 'in-force'),
    ).toMatchObject({ expected: 77, committed: 23, supply: 100 }));

  it('has no minus nought', () =>
    expect([roundedPart('expected', -300), roundedPart('committed', 300)]).toEqual([0, 0]));

  it('does not drift: thousandths are added as whole numbers', () =>
    expect(
      amountsOf({
        data: Array.from({ length: 1_000 }, () => ({ measures: { 'supply.expected': 0.1 } })),
      }),
    ).toEqual({ 'supply.expected': 100 }));
});
