import { LedgerHarness, type Version } from '../../../../test/support/ledger-harness.js';
import { needState } from '../../../../test/support/states.js';
import { wrongClosings } from '../verify/comparison.js';
import { CLOSED_EVERY } from './closings.js';
import { readLedger } from './generations.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

const closings = (): Promise<number> =>
  readLedger(
    ledger.db,
    async (tx) =>
      ((await tx.query('select count(*)::int as n from closing')) as [{ n: number }])[0].n,
  );
const needs = (count: number): Version[] =>
  ledger.versionsOf(
    Array.from({ length: count }, (_, n) => ({
      kind: 'need' as const,
      n,
      state: needState({ openings: 2 + (n % 50) }),
    })),
  );

describe('the closings of the serving generation', () => {
  it('are made once enough was entered, while it goes on', async () => {
    const many = needs(CLOSED_EVERY / 2 + 10); // each falls into two quarters
    for (let at = 0; at < many.length; at += 2_000)
      await ledger.publishAtOnce(many.slice(at, at + 2_000));
    await ledger.caughtUp();
    for (const deadline = Date.now() + 30_000; (await closings()) === 0 && Date.now() < deadline;)
      await ledger.publish(needs(1));
    expect(await closings()).toBe(1);
    await ledger.caughtUp();
    expect(await readLedger(ledger.db, wrongClosings)).toEqual([]);
  }, 90_000);
});
