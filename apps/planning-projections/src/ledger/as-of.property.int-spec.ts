import fc from 'fast-check';
import {
  happening,
  LedgerHarness,
  type Version,
  weighedTogether,
} from '../../../../test/support/ledger-harness.js';
import { balancesAsOf } from '../projections/balances-as-of.js';
import { wrongClosings } from '../verify/comparison.js';
import { wrongNetting } from '../verify/netting.js';
import { type Activation, Activations } from './activations.js';
import { holdServing, readLedger } from './generations.js';
import { instantOf, microsOf } from './instants.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

/**
 * Computed from the event logs and the activations only: the newest state of each source at the
 * moment, by the set of the moment.
 */
function expectedAt(
  moment: bigint,
  log: readonly (Version & { at: bigint })[],
  activations: readonly Activation[],
): Record<string, string> {
  const { set } =
    activations.filter(({ atMicros }) => atMicros <= moment).at(-1) ?? activations[0]!;
  const newest = new Map<string, Version>();
  for (const one of log)
    if (one.at <= moment && one.version > (newest.get(one.subject)?.version ?? 0))
      newest.set(one.subject, one);
  return weighedTogether(newest.values(), set);
}

async function balancesAt(moment: string): Promise<Record<string, string>> {
  const { sql, parameters } = await readLedger(ledger.db, (tx) => balancesAsOf(tx, moment, 1));
  return ledger.balances(sql, parameters);
}

describe('the figures as of any moment', () => {
  it('are those of what was recorded by then, valued by the set of then, through activations, closings and late reading', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 6, maxLength: 16 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        async (happenings, fractions) => {
          const began = BigInt(Date.now()) * 1_000n;
          for (const one of happenings) await ledger.happens(one);
          await ledger.caughtUp();
          const ended = BigInt(Date.now()) * 1_000n;
          const log = (await ledger.published()).map((one) => ({ ...one, at: microsOf(one.time) }));
          const activations = await ledger.withClient(async (client) =>
            new Activations().upTo(client, (await holdServing(client)).activation),
          );
          const edges = [
            ...log.slice(-8).map(({ at }) => at),
            ...activations.slice(-4).map(({ atMicros }) => atMicros),
          ].flatMap((at) => [at - 1n, at]);
          const moments = [
            ...edges,
            ...fractions.map(
              (fraction) => began + BigInt(Math.floor(Number(ended - began) * fraction)),
            ),
          ];
          for (const moment of moments)
            expect({ moment, ...(await balancesAt(instantOf(moment))) }).toEqual({
              moment,
              ...expectedAt(moment, log, activations),
            });
          expect(await ledger.balances()).toEqual(expectedAt(ended + 1_000_000n, log, activations));
          expect(await readLedger(ledger.db, wrongClosings)).toEqual([]);
          expect(await readLedger(ledger.db, wrongNetting)).toEqual([]);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 180_000);
});
