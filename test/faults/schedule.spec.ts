import { type Scheduled, scheduleOf } from './schedule.js';

const kinds: Record<string, Scheduled> = {
  kill: { logs: ['embedded', 'kafka'], weight: 3 },
  cut: { logs: ['embedded', 'kafka'], weight: 1 },
  storm: { logs: ['kafka'], weight: 1 },
  outage: { logs: ['kafka'], weight: 0 },
};
const told = (seed: number, cycles = 40) =>
  scheduleOf({ seed, cycles, logs: ['embedded', 'kafka'], kinds }).map(
    ({ number, log, kind, random }) => [number, log, kind, random(), random()],
  );

describe('the schedule of faults', () => {
  it('is the same for the same seed: kinds, victims and moments', () =>
    expect(told(7)).toEqual(told(7)));
  it('is another for another seed', () => expect(told(7)).not.toEqual(told(8)));
  it('divides the cycles among the logs', () =>
    expect(told(7).filter(([, log]) => log === 'kafka')).toHaveLength(20));

  it('has every kind on each of its logs before any comes again', () => {
    const firstOn = (log: string, count: number) =>
      told(7)
        .filter((one) => one[1] === log)
        .slice(0, count)
        .map(([, , kind]) => kind)
        .sort();
    expect(firstOn('embedded', 2)).toEqual(['cut', 'kill']);
    expect(firstOn('kafka', 4)).toEqual(['cut', 'kill', 'outage', 'storm']);
  });

  it('has every kind once on each of its logs where that is asked', () =>
    expect(
      scheduleOf({ seed: 7, cycles: 'each-once', logs: ['embedded', 'kafka'], kinds })
        .map(({ log, kind }) => `${log} ${kind}`)
        .sort(),
    ).toEqual([
      'embedded cut',
      'embedded kill',
      'kafka cut',
      'kafka kill',
      'kafka outage',
      'kafka storm',
    ]));

  it('has every kind on one of its logs where that is asked, and on another by another seed', () => {
    const logOf = (seed: number) =>
      new Map(
        scheduleOf({ seed, cycles: 'one-log-each', logs: ['embedded', 'kafka'], kinds }).map(
          ({ log, kind }) => [kind, log],
        ),
      );
    const seeds = Array.from({ length: 20 }, (_, seed) => logOf(seed));
    for (const one of seeds) {
      expect([...one.keys()].sort()).toEqual(['cut', 'kill', 'outage', 'storm']);
      expect([one.get('storm'), one.get('outage')]).toEqual(['kafka', 'kafka']);
    }
    expect(new Set(seeds.map((one) => one.get('kill')))).toEqual(new Set(['embedded', 'kafka']));
  });

  it('has a kind without weight once in the whole', () =>
    expect(told(7, 200).filter(([, , kind]) => kind === 'outage')).toHaveLength(1));
});
