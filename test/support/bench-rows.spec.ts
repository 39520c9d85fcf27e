import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Comparison, costsOf, report, type Row, rowOf } from './bench-rows.js';

const rate: Comparison = {
  work: 'sustained',
  peer: 'straight line',
  ours: 12_000,
  theirs: 20_000,
  unit: 'events/s',
  goal: 0.5,
  isLessBetter: false,
};

/** What `report` writes meanwhile. */
function reported(measure: () => void): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-rows-'));
  const file = path.join(folder, 'rows');
  const before = process.env.MIZAN_BENCH_ROWS;
  process.env.MIZAN_BENCH_ROWS = file;
  try {
    measure();
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Row);
  } finally {
    if (before === undefined) delete process.env.MIZAN_BENCH_ROWS;
    else process.env.MIZAN_BENCH_ROWS = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a line of the table of benchmarks', () => {
  it('has a ratio above 1 where ours is better, of rates and of times', () => {
    expect(rowOf(rate)).toMatchObject({ ratio: 0.6, met: true });
    const time = { ...rate, unit: 'ms', ours: 30, theirs: 20, goal: 0.75, isLessBetter: true };
    expect(rowOf(time).ratio).toBeCloseTo(0.667, 3);
    expect(rowOf(time).met).toBe(false);
    expect(rowOf({ ...rate, goal: null }).met).toBeNull();
  });

  it('compares the medians of several runs, and keeps the lowest and the highest', () => {
    const row = rowOf({ ...rate, ours: [9_000, 12_000, 13_000], theirs: [20_000, 28_000] });
    expect(row).toMatchObject({ ours: 12_000, theirs: 24_000, ratio: 0.5, met: true });
    expect(row.runs).toEqual({ ours: 3, theirs: 2 });
    expect(row.spread).toEqual({ ours: [9_000, 13_000], theirs: [20_000, 28_000] });
  });

  it('says what whole runs cost beside their rates', () => {
    const run = { rate: 10_000, cpuSeconds: 150, rssMb: 300 };
    const costs = costsOf({
      ours: [run, { ...run, cpuSeconds: 170 }, run],
      theirs: [{ ...run, cpuSeconds: 40 }],
    });
    const [row] = reported(() => report(rate, costs));
    expect(row?.costs).toEqual({
      cpuSeconds: { ours: 150, theirs: 40 },
      rssMb: { ours: 300, theirs: 300 },
    });
  });

  it('is added to the file of the run, if it was measured', () => {
    const rows = reported(() => {
      report(rate);
      report({ ...rate, peer: 'nobody', theirs: Number.NaN });
      report({ ...rate, peer: 'Kafka Streams' });
    });
    expect(rows.map(({ peer }) => peer)).toEqual(['straight line', 'Kafka Streams']);
  });
});
