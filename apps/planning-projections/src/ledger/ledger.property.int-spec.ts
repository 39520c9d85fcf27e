import { LagReader } from '@mizan/messaging';
import fc from 'fast-check';
import {
  command,
  LedgerHarness,
  type Version,
  weighedTogether,
} from '../../../../test/support/ledger-harness.js';
import { eventually } from '../../../../test/support/log-harness.js';
import { needState } from '../../../../test/support/states.js';
import { sourceName } from '../posting-rules/sources.js';
import { compare, unbalancedCells } from '../verify/comparison.js';
import { wrongNetting } from '../verify/netting.js';
import { activationInUse } from './activations.js';
import { readLedger } from './generations.js';
import { LedgerNews } from './ledger-news.js';

const ledger = new LedgerHarness();
let crashes: boolean[] = [];

beforeAll(() => ledger.open((app) => crashBetweenWorkAndCommit(app.get(LedgerNews))), 60_000);
afterAll(() => ledger.close(), 30_000);

/** `announce` is the last call before the commit: an error there rolls the whole batch back. */
function crashBetweenWorkAndCommit(news: LedgerNews): void {
  const posted = news.posted.bind(news);
  news.posted = (context) => {
    if (crashes.shift())
      throw Object.assign(new Error('the connection was lost'), { code: 'ECONNRESET' });
    posted(context);
  };
}

const newest = (versions: readonly Version[]): Version[] => [
  ...new Map(
    [...versions].sort((a, b) => a.version - b.version).map((one) => [one.subject, one]),
  ).values(),
];

/** Balances computed only from the newest state of every source so far. */
async function recomputed(states: readonly Version[]): Promise<Record<string, string>> {
  const { set } = await readLedger(ledger.db, activationInUse);
  return weighedTogether(states, set);
}

describe('any commands, delivered twice, out of order and through crashes', () => {
  const everything: Version[] = [];
  it('leave every balance equal to the recomputation', async () => {
    const scenario = fc.tuple(
      fc.array(command, { minLength: 3, maxLength: 25 }),
      fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
      fc.array(fc.boolean(), { maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(scenario, async ([commands, order, losses]) => {
        const versions = ledger.versionsOf(commands);
        const twice = [...versions, ...versions.filter((_, i) => (order[i] ?? 0) % 3 === 0)];
        const delivered = twice
          .map((one, i) => ({ one, at: order[i] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        crashes = [...losses];
        await ledger.publish(delivered);
        await ledger.caughtUp();
        everything.push(...newest(versions));
        expect(await ledger.balances()).toEqual(await recomputed(everything));
      }),
      { numRuns: 15, endOnFailure: true },
    );
    const found = await readLedger(ledger.db, (tx) =>
      compare(
        tx,
        everything.map(({ kind, subject, version, state }) => ({
          source: sourceName(kind, subject),
          version,
          state,
        })),
      ),
    );
    expect(found).toMatchObject({
      equal: everything.length,
      pending: [],
      ahead: [],
      different: [],
    });
    expect(await readLedger(ledger.db, unbalancedCells)).toEqual([]);
    expect(await readLedger(ledger.db, wrongNetting)).toEqual([]);
  }, 120_000);

  it('park what no rule can weigh, and let the next valid version of the source supersede it', async () => {
    const [first] = ledger.versionsOf([
      { kind: 'need', n: 0, state: needState({ territory: 'MA-QQQ' }) },
    ]) as [Version];
    const parked = async () =>
      (await ledger.app.get(LagReader).read())
        .map((topic) => topic.parked)
        .reduce((sum, n) => sum + n, 0);
    crashes = [];
    await ledger.publish([first]);
    await eventually(async () => expect(await parked()).toBe(1));
    await ledger.publish([
      { ...first, version: 2, state: { ...first.state, territory: 'MA-KEN' } },
    ]);
    await ledger.caughtUp();
    expect(await parked()).toBe(0);
  }, 30_000);

  it('are told apart when a balance or an entry is not what its owner says', async () => {
    const [first] = ledger.versionsOf([{ kind: 'need', n: 1, state: needState() }]) as [Version];
    await ledger.publish([first]);
    await ledger.caughtUp();
    const claim = {
      source: sourceName('need', first.subject),
      version: 1,
      state: { ...first.state, openings: 121 },
    };
    expect((await readLedger(ledger.db, (tx) => compare(tx, [claim]))).different).toHaveLength(1);
    await readLedger(ledger.db, (tx) =>
      tx.query(
        'update balance set amount = amount + 1 where cell = (select min(cell) from balance)',
      ),
    );
    expect(await readLedger(ledger.db, unbalancedCells)).toHaveLength(1);
  }, 30_000);
});
