import fc from 'fast-check';
import { happening, LedgerHarness } from '../../../../test/support/ledger-harness.js';
import { balancesAsOf } from '../projections/balances-as-of.js';
import { unbalancedCells, wrongClosings } from '../verify/comparison.js';
import { readLedger } from '../ledger/generations.js';
import { NewGeneration } from './new-generation.js';
import { rebuild } from './rebuild.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

const failed = (error: Error) => {
  throw error;
};
const log = { warn: () => undefined, error: () => undefined };

async function rebuilt(): Promise<string> {
  const serving = await readLedger(ledger.db, (_tx, generation) => Promise.resolve(generation));
  const next = new NewGeneration(ledger.db, serving, {
    databaseUrl: ledger.databaseUrl,
    brokers: undefined,
    log,
    onFatal: failed,
  });
  const lines: string[] = [];
  try {
    await rebuild({ db: ledger.db, next, isAccepted: false, print: (line) => lines.push(line) });
  } finally {
    await next.end();
  }
  return lines.join('\n');
}

async function balancesAt(moment: string): Promise<Record<string, string>> {
  const { sql, parameters } = await readLedger(ledger.db, (tx) => balancesAsOf(tx, moment, 1));
  return ledger.balances(sql, parameters);
}

describe('a rebuild after any history', () => {
  it('says the same as of 100 moments, also of records that are linked', async () => {
    const began = Date.now();
    for (const one of fc.sample(happening, { numRuns: 40, seed: 1 })) await ledger.happens(one);
    await ledger.caughtUp();
    const took = Date.now() - began;
    const moments = Array.from({ length: 100 }, () =>
      new Date(began + Math.random() * took).toISOString(),
    );
    const before = [];
    for (const moment of moments) before.push(await balancesAt(moment));
    expect(new Set(before.map((balances) => JSON.stringify(balances))).size).toBeGreaterThan(10);
    expect(await rebuilt()).toMatch(/Both say the same[^]*serves after/);
    for (const [i, moment] of moments.entries())
      expect({ moment, ...(await balancesAt(moment)) }).toEqual({ moment, ...before[i] });
  }, 120_000);

  it('says the same, also where sets were activated on the other transport and nobody knows at which offsets', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 5, maxLength: 14 }),
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
        async (happenings, forgotten) => {
          for (const one of happenings) await ledger.happens(one);
          const ids = (await ledger.db.query(
            'select id from assumption_activation order by id desc limit 14',
          )) as { id: number }[];
          await ledger.db.query(
            `update assumption_activation set offsets = '[]' where id = any($1)`,
            [ids.filter((_, i) => forgotten[i]).map(({ id }) => id)],
          );
          await ledger.caughtUp();
          expect(await rebuilt()).toMatch(/Both say the same[^]*serves after/);
          expect(
            await readLedger(ledger.db, async (tx) => [
              ...(await unbalancedCells(tx)),
              ...(await wrongClosings(tx)),
            ]),
          ).toEqual([]);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 180_000);
});
