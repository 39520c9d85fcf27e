import type { Row } from '../figures/figures';
import { ranked } from './ranked';

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
const needing = (territory: string | null, openings: number, part: Partial<Row> = {}) =>
  row({ territory, measures: { 'demand.declared': openings }, ...part });

describe('the ranking', () => {
  it('has the largest determined gap first, and says apart what it cannot rank', () => {
    const { determined, undetermined, notAllocated } = ranked([
      needing('a', 5),
      needing('b', 900, { band: 'undetermined' }),
      needing('c', 7),
      needing(null, 23_000, { allocated: false, band: 'undetermined' }),
    ]);
    expect(
      [determined, undetermined, notAllocated].map((group) =>
        group.map(({ territory }) => territory),
      ),
    ).toEqual([['c', 'a'], ['b'], [null]]);
  });
  it('is in the order of what it shows', () => {
    const rows = [0.3, 0.3, 0.9, 0.5].map((persons, i) =>
      row({ territory: String(i), measures: { 'demand.declared': 9, 'supply.expected': persons } }),
    );
    const gaps = ranked(rows).determined.map(({ gap }) => gap!);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBe(34);
  });
});
