import { askedIn, written } from './asked-figure';
import { changesBetween, type Entry, totalOf, weightsOf } from './sources';

const entry = (part: Partial<Entry>): Entry => ({
  source: 'employer-needs:need:n1',
  part: '',
  measure: 'demand.declared',
  version: 1,
  organisation: 'anapec',
  amount: 0,
  time: '2026-11-20T08:00:00Z',
  territory: 'MA-KEN',
  occupation: '8212',
  sector: null,
  period: '2026-Q4',
  ...part,
});
const sign = (measure: string) => (measure.startsWith('demand') ? 1 : -1);

describe('the sources of a figure', () => {
  it('weigh the sum of their entries, the heaviest first, with where the latest came from', () => {
    const weights = weightsOf(
      [
        entry({ amount: 60 }),
        entry({ amount: -10, version: 2, time: '2026-11-21T08:00:00Z' }),
        entry({
          source: 'training-plans:session:s1',
          measure: 'supply.expected',
          amount: 61.2,
          organisation: 'operator-ofppt',
        }),
      ],
      sign,
    );
    expect(weights).toMatchObject([
      { kind: 'session', id: 's1', amount: -61.2, organisation: 'operator-ofppt' },
      { kind: 'need', id: 'n1', amount: 50, entries: 2, version: 2, time: '2026-11-21T08:00:00Z' },
    ]);
    expect(totalOf(weights)).toBe(-11.2);
  });
});

describe('what changed between two lineages', () => {
  const before = weightsOf(
    [
      entry({ amount: 60 }),
      entry({ source: 'employer-needs:need:n2', amount: 5 }),
      entry({ source: 'employer-needs:need:n3', amount: 7 }),
    ],
    sign,
  );
  const after = weightsOf(
    [
      entry({ amount: 60 }),
      entry({ amount: 40.5, version: 2 }),
      entry({ source: 'employer-needs:need:n2', amount: 5 }),
      entry({ source: 'employer-needs:need:n4', amount: 1 }),
    ],
    sign,
  );

  it('is told by source: what came, what went, what weighs otherwise; the rest is left out', () => {
    expect(changesBetween(before, after)).toMatchObject([
      { id: 'n1', before: 60, after: 100.5, change: 40.5 },
      { id: 'n3', before: 7, after: 0, change: -7 },
      { id: 'n4', before: 0, after: 1, change: 1 },
    ]);
  });
  it('adds up to the difference of the figures', () =>
    expect(changesBetween(before, after).reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(
      totalOf(after) - totalOf(before),
    ));
});

describe('a figure in the address', () => {
  it('is read as it was written', () => {
    const asked = {
      side: 'gap' as const,
      territory: 'MA-KEN',
      occupation: '82',
      from: '2026-Q4',
      to: '2027-Q3',
      above: { territory: true, occupationLevel: 2 },
    };
    expect(askedIn(written(asked))).toEqual(asked);
    expect(askedIn('promised;MA-04;;;;p')).toMatchObject({
      side: 'promised',
      above: { territory: false, period: true },
    });
  });
  it.each(['', 'forecast;MA-KEN;;;;', 'gap;;;;;'])('%p asks for nothing', (text) =>
    expect(askedIn(text)).toBeUndefined(),
  );
});
