import path from 'node:path';
import { Groups } from '../projections/groups.js';
import { questionOf } from '../projections/question.js';
import { LedgerSnapshot } from './ledger-snapshot.js';
import { scan, type Scanned } from './scan.js';
import { Scanner } from './scanner.js';

/** The worker from its source: tests do not build. */
class SourceScanner extends Scanner {
  protected override readonly program = new URL('./scan.worker.ts', import.meta.url);
  protected override readonly execArgv = [
    '--import',
    path.resolve(import.meta.dirname, '../../../../deploy/local/bin/typescript.mjs'),
  ];
}

const snapshot = new LedgerSnapshot(1, 0, { activation: 1, name: 'default-1' });
const provinces = ['MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-04', null];
for (let id = 1; id <= 60_000; id++)
  snapshot.addCell(
    {
      id,
      measure: id % 3 ? 'demand.declared' : 'supply.expected',
      territory: provinces[id % 5]!,
      occupation: '8212',
      sector: null,
      period: `20${26 + (id % 7)}-Q1`,
    },
    BigInt(id),
  );
const scope = {
  territory: 'MA-04',
  occupation: null,
  sector: null,
  from: null,
  to: null,
  line: 'in-force' as const,
};
const { tables } = new Groups(questionOf({ by: 'territory,period' }, scope), snapshot.ordinals);

describe('a pass over many cells', () => {
  const scanner = new SourceScanner();
  afterAll(() => scanner.onApplicationShutdown());

  it('gives in a worker what it gives here, and nothing moves meanwhile', async () => {
    const here = scan(snapshot.columns.view, snapshot.columns.last, tables);
    const order: string[] = [];
    let there: Scanned | undefined;
    const scanned = scanner.scan(snapshot.columns, () => ({
      tables,
      take: (found) => {
        there = found;
        order.push('taken');
      },
    }));
    const second = scanner.scan(snapshot.columns, () => ({
      tables,
      take: () => void order.push('taken by the second'),
    }));
    const moved = scanner.whenIdle(() => void order.push('moved'));
    await Promise.all([scanned, second, moved]);
    expect(there).toEqual(here);
    expect(order).toEqual(['taken', 'moved', 'taken by the second']);
  }, 20_000);

  it('fails if the worker ends, and has another one the next time', async () => {
    const pass = () => scanner.scan(snapshot.columns, () => ({ tables, take: () => undefined }));
    const failing = pass();
    await scanner.onApplicationShutdown();
    await expect(failing).rejects.toThrow('has ended');
    await pass();
  }, 20_000);
});
