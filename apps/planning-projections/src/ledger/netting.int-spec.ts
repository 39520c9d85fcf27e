import type { Principal } from '@mizan/platform';
import { LedgerHarness, type Version } from '../../../../test/support/ledger-harness.js';
import {
  agreementState,
  commitmentState,
  needState,
  sessionState,
} from '../../../../test/support/states.js';
import { CommitmentsService } from '../projections/commitments.service.js';
import { LineageService } from '../projections/lineage.service.js';
import { scopeOf } from '../projections/scope.js';
import { wrongNetting } from '../verify/netting.js';
import { readLedger } from './generations.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

const ministry: Principal = {
  client: 'ministry',
  organisation: 'ministry',
  role: 'ministry',
  territory: 'MA',
  scopes: [],
};
const scope = scopeOf({}, ministry);

/** A later version of a source with other terms. */
const again = (one: Version, terms: object, version = one.version + 1): Version => ({
  ...one,
  version,
  state: { ...one.state, ...terms },
});
const commitmentOf = ({ state }: Version): string =>
  (state as { commitments: { commitmentId: string }[] }).commitments[0]!.commitmentId;
const versionsOf = (
  agreements: Parameters<typeof agreementState>[0][],
  others: { kind: 'need' | 'session'; state: object }[] = [],
): Version[] =>
  ledger.versionsOf([
    ...agreements.map((terms, n) => ({
      kind: 'agreement' as const,
      n,
      state: agreementState(terms),
    })),
    ...others.map((one, n) => ({ ...one, n })),
  ]);
async function posted(...versions: Version[]): Promise<void> {
  await ledger.publish(versions);
  await ledger.caughtUp();
}
/** The sum of a measure in everything that was posted by these sources and their netting. */
async function sumOf(measure: string, commitments: readonly string[]): Promise<number> {
  const [row] = (await readLedger(ledger.db, (tx) =>
    tx.query(
      `select coalesce(sum(e.amount), 0)::float8 / 1000 as sum from entry e
       join cell c on c.id = e.cell where c.measure = $1 and e.part = any($2)`,
      [measure, commitments],
    ),
  )) as [{ sum: number }];
  return row.sum;
}
const listed = async (commitment: string) =>
  (
    (await ledger.app.get(CommitmentsService).list({}, scope)).data as {
      commitmentId: string;
      promised: number;
      covered: number;
      delivered: number;
      posted: Record<string, number>;
    }[]
  ).find(({ commitmentId }) => commitmentId === commitment)!;

const demand = () => commitmentState({ effect: 'demand', unit: 'openings', target: 500 });

describe('a link that moves', () => {
  it('changes both commitments, there and back, though the record’s own amounts stay', async () => {
    const [a, b, need] = versionsOf(
      [{ commitments: [demand()] }, { commitments: [demand()] }],
      [{ kind: 'need', state: needState({ openings: 120 }) }],
    ) as [Version, Version, Version];
    const [first, second] = [commitmentOf(a), commitmentOf(b)];
    const left = async () => [
      await sumOf('commitment.demand', [first]),
      await sumOf('commitment.demand', [second]),
    ];
    await posted(a, b, again(need, { commitmentId: first }, 1));
    expect(await left()).toEqual([380, 500]);
    await posted(again(need, { commitmentId: second }, 2));
    expect(await left()).toEqual([500, 380]);
    await posted(again(need, { commitmentId: first }, 3));
    expect(await left()).toEqual([380, 500]);
    await posted(again(need, { commitmentId: null }, 4));
    expect(await left()).toEqual([500, 500]);
  }, 30_000);

  it('counts again when the party that made it valid is back', async () => {
    const [agreement, need] = versionsOf(
      [{ commitments: [demand()] }],
      [{ kind: 'need', state: needState({ openings: 120 }) }],
    ) as [Version, Version];
    const commitment = commitmentOf(agreement);
    const { parties } = agreement.state as { parties: { organisation: string }[] };
    const others = parties.filter(({ organisation }) => organisation !== 'anapec');
    await posted(agreement, again(need, { commitmentId: commitment }, 1));
    await posted(again(agreement, { parties: others }, 2));
    expect(await sumOf('commitment.demand', [commitment])).toBe(500);
    await posted(again(agreement, { parties }, 3));
    expect(await sumOf('commitment.demand', [commitment])).toBe(380);
  }, 30_000);
});

describe('a tree of agreements', () => {
  it('comes to its root at any depth, and its lineage names who carries it out', async () => {
    const target = (persons: number) => [commitmentState({ target: persons })];
    const [root, middle, leaf, session] = versionsOf(
      [{ commitments: target(6000) }, { commitments: target(2000) }, { commitments: target(800) }],
      [{ kind: 'session', state: sessionState() }],
    ) as [Version, Version, Version, Version];
    const commitments = [root, middle, leaf].map(commitmentOf);
    await posted(
      root,
      again(middle, { implements: root.subject }, 1),
      again(leaf, { implements: middle.subject }, 1),
      again(session, { commitmentId: commitmentOf(leaf) }, 1),
    );
    const left = await Promise.all(commitments.map((one) => sumOf('commitment.supply', [one])));
    expect(left).toEqual([4000, 1200, 738.8]);
    const { data } = await ledger.app
      .get(LineageService)
      .entries({ measure: 'commitment.supply' }, scope, ministry);
    const takers = (data as { source: string; nets: string | null }[])
      .filter(({ nets }) => nets === commitments[0])
      .map(({ source }) => source);
    expect(new Set(takers)).toEqual(new Set([`partner-agreements:agreement:${middle.subject}`]));
  }, 30_000);

  it('that is suspended keeps netted the quarters until then, and is pending after', async () => {
    const [agreement, session] = versionsOf([{}], [{ kind: 'session', state: sessionState() }]) as [
      Version,
      Version,
    ];
    const commitment = commitmentOf(agreement);
    await posted(
      again(agreement, { status: 'suspended', suspendedOn: '2027-05-10' }, 1),
      again(session, { commitmentId: commitment }, 1),
    );
    expect([
      await sumOf('commitment.supply', [commitment]),
      await sumOf('pending.supply', [commitment]),
    ]).toEqual([938.8, 5000]);
  }, 30_000);
});

describe('many covers of one commitment', () => {
  it('are kept as sums, so that a further one touches no more rows than the first', async () => {
    const many = 1_000;
    const [agreement, session] = versionsOf([{}], [{ kind: 'session', state: sessionState() }]) as [
      Version,
      Version,
    ];
    const commitment = commitmentOf(agreement);
    const linked = (n: number): Version => {
      const subject = session.subject.replace(/^.{8}/, String(n).padStart(8, '0'));
      return {
        ...session,
        subject,
        state: { ...session.state, sessionId: subject, commitmentId: commitment },
      };
    };
    await posted(agreement);
    await ledger.publishAtOnce(Array.from({ length: many }, (_, n) => linked(n)));
    await ledger.caughtUp();
    const rows = () =>
      readLedger(ledger.db, (tx) =>
        tx.query(
          `select (select count(*)::int from cover_total where node = n.id) as totals,
             (select count(*)::int from cover where node = n.id) as covers,
             (select count(*)::int from entry where nets = n.id) as entries
           from link_node n where name = $1`,
          [`c:${commitment}`],
        ),
      ) as Promise<[{ totals: number; covers: number; entries: number }]>;
    const [before] = await rows();
    expect(before).toMatchObject({ totals: 2, covers: 2 * many });
    await posted(linked(many));
    const [after] = await rows();
    expect(after.totals).toBe(2);
    expect(after.entries - before.entries).toBeLessThanOrEqual(2);
  }, 60_000);
});

describe('by a set that expects half of what is promised', () => {
  it('a commitment is still what is covered and what is left', async () => {
    const completion = { on: '2027-04-01', completed: 80, countedBy: 'operator-ofppt' };
    const [agreement, session] = versionsOf(
      [{}],
      [{ kind: 'session', state: sessionState({ completion }) }],
    ) as [Version, Version];
    const commitment = commitmentOf(agreement);
    await posted(agreement, again(session, { commitmentId: commitment }, 1));
    const set = (delivery: number) =>
      ledger.happens({ does: 'activate', factors: [0.9, 0.8, 0.85, delivery] });
    for (const [delivery, promised] of [
      [1, 6000],
      [0.5, 3000],
      [0.01, 60],
    ] as const) {
      await set(delivery);
      const { covered, delivered, posted: left, ...found } = await listed(commitment);
      expect([found.promised, covered, delivered]).toEqual([promised, 68, 68]);
      expect(left['commitment.supply'] ?? 0).toBe(Math.max(0, promised - 68));
    }
    await set(1);
    expect(await readLedger(ledger.db, wrongNetting)).toEqual([]);
  }, 30_000);
});

describe('writers at the same time', () => {
  it('of trees that become one have no deadlock, and leave what the states come to', async () => {
    const agreements = versionsOf(Array.from({ length: 8 }, () => ({})));
    const commitments = agreements.map(commitmentOf);
    const records = versionsOf(
      [],
      Array.from({ length: 9 }, () => ({ kind: 'session' as const, state: sessionState() })),
    );
    const needs = versionsOf(
      [],
      Array.from({ length: 9 }, () => ({ kind: 'need' as const, state: needState() })),
    );
    const linked = (ones: readonly Version[], round: number, step: number) =>
      ones.map((one, n) => {
        const commitmentId = commitments[(n * step + round) % commitments.length];
        return again(one, { commitmentId }, round);
      });
    const joined = (round: number) =>
      agreements.map((one, n) => {
        const other = agreements[(n * 3 + round) % agreements.length]!.subject;
        return again(one, { implements: other === one.subject ? null : other }, round);
      });
    for (let round = 1; round <= 6; round++)
      await Promise.all([
        ledger.publishAtOnce(joined(round)),
        ledger.publishAtOnce(linked(records, round, 5)),
        ledger.publishAtOnce(linked(needs, round, 7)),
      ]);
    await ledger.caughtUp();
    expect(await readLedger(ledger.db, wrongNetting)).toEqual([]);
  }, 60_000);
});
