import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Comparison, report, rowOf } from './bench-rows.js';

const rate: Comparison = {
  work: 'sustained',
  peer: 'straight line',
  ours: 12_000,
  theirs: 20_000,
  unit: 'events/s',
  goal: 0.5,
  isLessBetter: false,
};

describe('a line of the table of benchmarks', () => {
  it('has a ratio above 1 where ours is better, of rates and of times', () => {
    expect(rowOf(rate)).toMatchObject({ ratio: 0.6, met: true });
    const time = { ...rate, unit: 'ms', ours: 30, theirs: 20, goal: 0.75, isLessBetter: true };
    expect(rowOf(time).ratio).toBeCloseTo(0.667, 3);
    expect(rowOf(time).met).toBe(false);
    expect(rowOf({ ...rate, goal: null }).met).toBeNull();
  });

  it('is added to the file of the run, if it was measured', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mizan-rows-'));
    const before = process.env.MIZAN_BENCH_ROWS;
    process.env.MIZAN_BENCH_ROWS = path.join(folder, 'rows');
    try {
      report(rate);
      report({ ...rate, peer: 'nobody', theirs: Number.NaN });
      report({ ...rate, peer: 'Kafka Streams' });
      const lines = readFileSync(path.join(folder, 'rows'), 'utf8').trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as { peer: string }).peer)).toEqual([
        'straight line',
        'Kafka Streams',
      ]);
    } finally {
      if (before === undefined) delete process.env.MIZAN_BENCH_ROWS;
      else process.env.MIZAN_BENCH_ROWS = before;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
