import { lines } from '../figures/plan-search';
import { signedMeasures } from './measures';

const of = (side: Parameters<typeof signedMeasures>[0], line: (typeof lines)[number]) =>
  signedMeasures(side, line).map(({ measure, sign }) => `${sign > 0 ? '+' : '-'} ${measure}`);

describe('what a figure is made of', () => {
  it.each(['in-force', 'if-signed'] as const)('%s: a gap is made of its terms', (line) =>
    expect(of('gap', line).sort()).toEqual(
      [
        ...of('needs', line),
        ...of('promised', line),
        ...[...of('training', line), ...of('committed', line)].map((one) => one.replace('+', '-')),
      ].sort(),
    ),
  );
  it('declared counts no promise, and tells those in force where they are asked', () => {
    expect(of('gap', 'declared')).toEqual([
      '+ demand.declared',
      '- supply.expected',
      '- supply.completed',
    ]);
    expect([...of('promised', 'declared'), ...of('committed', 'declared')]).toEqual([
      '+ commitment.demand',
      '+ commitment.supply',
    ]);
  });
  it('jobs are in no other figure, and promised ones are those of the line', () => {
    expect([...of('jobs-expected', 'in-force'), ...of('jobs-created', 'in-force')]).toEqual([
      '+ jobs.expected',
      '+ jobs.created',
    ]);
    expect(of('jobs-promised', 'in-force')).toEqual(['+ commitment.jobs']);
    expect(of('jobs-promised', 'if-signed')).toEqual(['+ commitment.jobs', '+ pending.jobs']);
    expect(lines.flatMap((line) => of('gap', line)).join()).not.toContain('jobs');
  });
  it.each(lines)('%s: each side is its own measures', (line) =>
    expect([
      ...of('demand', line),
      ...of('supply', line).map((one) => one.replace('+', '-')),
    ]).toEqual(of('gap', line)),
  );
});
