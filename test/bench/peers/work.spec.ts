import { quartersOf, spread } from '../../../libs/classifications/src/index.js';
import { balancesOf, checked, events, needIn, needs, position, recomputed } from './work.js';

describe('the work of the benchmarks', () => {
  it('is the same on every machine', () =>
    expect(checked('itself', balancesOf(5_000), balancesOf(5_000))).toBe('7841b532d84a'));

  it('revises one need in ten and sends one event in fifty again', () => {
    const all = [...events(5_000)].map(needIn);
    const sent = new Set(all.map(({ id, version }) => `${id}@${version}`));
    expect(all.length - sent.size).toBeGreaterThan(50);
    expect(all.length - sent.size).toBeLessThan(150);
    expect(new Set(all.filter(({ version }) => version === 2).map(({ id }) => id)).size).toBe(
      [...sent].filter((one) => one.endsWith('@2')).length,
    );
  });

  it('puts no need into two files', () => {
    const ids = [...needs(300), ...needs(300, 300)].map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(600);
  });

  it('spreads openings as the plan does', () => {
    for (const need of needs(300))
      expect(position(need).map(({ period, amount }) => [period, amount])).toEqual(
        spread(need.openings, quartersOf(need.from, need.to)).filter(([, amount]) => amount > 0),
      );
  });

  it('counts the newest version of a need once', () => {
    const [need] = [...needs(1)];
    const revised = { ...need!, version: 2, openings: 7 };
    const cells = recomputed([revised, need!, revised]);
    expect([...cells.values()].reduce((sum, amount) => sum + amount, 0)).toBe(7);
  });

  it('refuses balances with a wrong, a missing or an unknown cell', () => {
    const right = new Map([['a', 2]]);
    expect(() => checked('it', new Map([['a', 3]]), right)).toThrow('it: a has 3 instead of 2');
    expect(() => checked('it', new Map(), right)).toThrow('it: a has undefined instead of 2');
    expect(() =>
      checked(
        'it',
        new Map([
          ['a', 2],
          ['b', 1],
        ]),
        right,
      ),
    ).toThrow('it: b has 1 and is in no event');
    expect(checked('it', new Map([...right, ['b', 0]]), right)).toBe(checked('it', right, right));
  });
});
