import path from 'node:path';
import { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import { PASSES_AT_ONCE, Turns } from '../snapshot/turns.js';
import { AnswerWorkers } from './answer-workers.js';
import { computedAnswer } from './computed-answer.js';
import { questionOf } from './question.js';

/** The worker from its source: tests do not build. */
class SourceWorker extends AnswerWorkers {
  protected override readonly program = new URL('./answer.worker.ts', import.meta.url);
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
const order = {
  question: questionOf({ by: 'territory,period' }, scope),
  columns: snapshot.columns.view,
  last: snapshot.columns.last,
  codes: snapshot.ordinals.codes,
  limit: 10,
};

describe('an answer over many cells', () => {
  const worker = new SourceWorker();
  afterAll(() => worker.onApplicationShutdown());

  it('is in a worker what it is here', async () => {
    const computed = await worker.compute(order);
    expect(computed).toEqual(computedAnswer(order));
    expect(JSON.parse(`[${Buffer.from(computed.first.rows).toString()}]`)).toHaveLength(10);
  }, 20_000);

  it('is computed beside another one', async () => {
    const computed = await Promise.all([worker.compute(order), worker.compute(order)]);
    expect(computed[1]).toEqual(computed[0]);
  }, 20_000);

  it('fails if the worker ends, and has another one the next time', async () => {
    const failing = worker.compute(order);
    await worker.onApplicationShutdown();
    await expect(failing).rejects.toThrow('has ended');
    await worker.compute(order);
  }, 20_000);
});

describe('turns at the balances', () => {
  it('are taken beside each other, and alone by whoever moves them, before the passes that wait', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const pass = (name: string) =>
      turns.pass(async () => {
        order.push(`${name} begins`);
        await new Promise(setImmediate);
        order.push(`${name} ends`);
      });
    const first = Array.from({ length: PASSES_AT_ONCE }, (_, i) => `pass ${i}`);
    const passes = [...first, 'last'].map(pass);
    await Promise.all([...passes, turns.move(() => void order.push('moved'))]);
    expect(order).toEqual([
      ...first.map((name) => `${name} begins`),
      ...first.map((name) => `${name} ends`),
      ...['moved', 'last begins', 'last ends'],
    ]);
    await expect(turns.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const broken = () => {
      throw new Error('not moved');
    };
    await expect(turns.move(broken)).rejects.toThrow('not moved');
    await turns.move(() => undefined);
  });
});
