import fc from 'fast-check';
import { agreementState, commitmentState, sessionState } from '../../../../test/support/states.js';
import { promisedBy } from '../posting-rules/agreement.js';
import type { Assumptions } from '../posting-rules/assumptions.js';
import { SOURCE_KINDS } from '../posting-rules/sources.js';
import { recomputedNetting } from '../verify/recomputed-netting.js';
import { coverDifference, type Covers } from './covers.js';
import { byMoment, netInOrder, netLate, type NetRow } from './history.js';
import type { PromisedAgreement } from './promised.js';
import { type NetLines, sum, Tree } from './tree.js';

const set = (delivery = 1000n): Assumptions => ({
  name: 'default-1',
  fill: 900n,
  completion: 800n,
  availability: 850n,
  delivery,
});
const id = (kind: string, n: number) =>
  `0190000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
const time = (at: number) => `2027-01-01T00:00:${String(at).padStart(2, '0')}.000000Z`;
const NONE: Covers = new Map();

const ofSession = (terms: Parameters<typeof sessionState>[0]) =>
  SOURCE_KINDS.session.weigh(sessionState(terms), set()).covers;
const commitment = commitmentState();
const framework = promisedBy(agreementState({ commitments: [commitment] }), set());
const linked = { commitmentId: commitment.commitmentId };
const amounts = (lines: NetLines) =>
  [...lines.values()].map(({ line, amount }) => [line.measure, line.period, Number(amount) / 1000]);

describe('a promise of 6,000 and what covers it', () => {
  it('is less what a linked session brings, from the earliest quarter on', () => {
    const tree = Tree.of([framework], ofSession(linked));
    const s2 = ofSession({ ...linked, seats: { cumulative: 1000 } });
    const moved = sum([...s2].map(([key, amount]) => tree.cover(key, amount)));
    expect(amounts(tree.promise({ ...framework, commitments: [] }))).toHaveLength(2);
    expect(amounts(moved)).toEqual([
      ['commitment.supply', '2027-Q1', -438.8],
      ['commitment.supply', '2027-Q2', -173.2],
    ]);
  });
  it('moves with the completers as the session itself does', () => {
    const tree = Tree.of([framework], ofSession(linked));
    const completion = { on: '2027-04-01', completed: 80, countedBy: 'operator-ofppt' };
    const change = coverDifference(ofSession(linked), ofSession({ ...linked, completion }));
    expect(amounts(sum([...change].map(([key, amount]) => tree.cover(key, amount))))).toEqual([
      ['commitment.supply', '2027-Q1', -6.8],
    ]);
  });
  it('is never below nothing, and tells what is beyond it to nobody', () => {
    const small = promisedBy(
      agreementState({ commitments: [commitmentState({ target: 12 })] }),
      set(),
    );
    const tree = new Tree();
    tree.promise(small);
    const lines = sum([...ofSession(linked)].map(([key, amount]) => tree.cover(key, amount)));
    expect(amounts(lines).reduce((total, [, , amount]) => total + Number(amount), 0)).toBe(-12);
  });
  it('waits for a commitment that nobody has promised yet', () => {
    const tree = Tree.of([], ofSession(linked));
    expect(amounts(tree.promise(framework))).toEqual([['commitment.supply', '2027-Q1', -61.2]]);
  });
  it('is covered by nobody who is no party, elsewhere, or of another occupation', () => {
    const strangers = [
      ofSession({ ...linked, operator: 'operator-iscae' }),
      ofSession({ ...linked, territory: 'MA-CAS' }),
    ];
    for (const covers of strangers) {
      const tree = Tree.of([framework], covers);
      expect(tree.coverageOf(commitment.commitmentId)?.covered).toBe(0n);
    }
    const cooks = promisedBy(
      agreementState({ commitments: [commitmentState({ occupation: '8212' })] }),
      set(),
    );
    const tree = Tree.of([cooks], ofSession(linked));
    expect(tree.coverageOf(commitment.commitmentId)?.covered).toBe(36_720n);
  });
});

describe('a framework and the agreement that carries it out', () => {
  const part = agreementState({
    agreementId: id('c', 2),
    implements: framework.agreement,
    commitments: [commitmentState({ commitmentId: id('d', 2), target: 2000 })],
  });
  const netOf = (promises: PromisedAgreement[]) => {
    const tree = new Tree();
    const lines = sum(promises.map((promise) => tree.promise(promise)));
    const of = (measure: string) =>
      [...lines.values()]
        .filter(({ line }) => line.measure === measure)
        .reduce((total, { amount }) => total + Number(amount) / 1000, 0);
    return [of('commitment.supply'), of('pending.supply')];
  };
  it('are 6,000 together, not 8,000', () =>
    expect(netOf([framework, promisedBy(part, set())])).toEqual([-2000, 0]));
  it('are so in whatever order they are read', () =>
    expect(netOf([promisedBy(part, set()), framework])).toEqual([-2000, 0]));
  it('leave what is if signed as it was while the part is not in force yet', () =>
    expect(netOf([framework, promisedBy({ ...part, status: 'signed' }, set())])).toEqual([
      0, -2000,
    ]));
  it('are two where the part is a draft, elsewhere or of another indicator', () => {
    const others = [
      { ...part, status: 'draft' as const },
      { ...part, commitments: [{ ...part.commitments[0]!, territory: 'MA-CAS' }] },
      { ...part, commitments: [{ ...part.commitments[0]!, indicator: 'places' }] },
    ];
    for (const other of others)
      expect(netOf([framework, promisedBy(other, set())])).toEqual([0, 0]);
  });
  it('are as the part says where it names the commitment that it carries out', () => {
    const two = promisedBy(
      agreementState({
        commitments: [commitment, commitmentState({ commitmentId: id('d', 3), target: 500 })],
      }),
      set(),
    );
    const named = { ...part.commitments[0]!, covers: id('d', 3), target: 400 };
    const tree = Tree.of([two, promisedBy({ ...part, commitments: [named] }, set())], []);
    expect(tree.coverageOf(id('d', 3))?.covered).toBe(400_000n);
  });
  it('go by the narrowest territory where several fit, then by the smallest id', () => {
    const of = (n: number, territory: string) =>
      commitmentState({ commitmentId: id('d', n), territory, target: 3000 });
    const carriedOut = (...commitments: ReturnType<typeof commitmentState>[]) => {
      const whole = promisedBy(agreementState({ commitments }), set());
      const narrow = { ...part.commitments[0]!, territory: 'MA-KEN' };
      const tree = Tree.of([whole, promisedBy({ ...part, commitments: [narrow] }, set())], []);
      return commitments
        .map(({ commitmentId }) => commitmentId)
        .filter((one) => tree.coverageOf(one)!.covered > 0n);
    };
    expect(carriedOut(of(3, 'MA-04'), of(4, 'MA-KEN'))).toEqual([id('d', 4)]);
    expect(carriedOut(of(5, 'MA-04'), of(4, 'MA-04'))).toEqual([id('d', 4)]);
  });
  it('that carry each other out in a circle carry nothing out', () => {
    const circle = { ...framework, implements: id('c', 2) };
    expect(netOf([circle, promisedBy(part, set())])).toEqual([0, 0]);
  });
});

// Any history of four agreements and five sessions, read in any order and any batches, is compared
// with the states alone.
const target = fc.integer({ min: 1, max: 400 });
const agreements = fc.record({
  n: fc.nat(3),
  status: fc.constantFrom('draft', 'signed', 'in-force', 'suspended', 'terminated'),
  target,
  territory: fc.constantFrom('MA-04', 'MA-KEN'),
  occupation: fc.constantFrom(null, '82'),
  implements: fc.option(fc.nat(3)),
  hasOperator: fc.boolean(),
});
const sessions = fc.record({
  n: fc.nat(4),
  link: fc.option(fc.nat(3)),
  seats: target,
  territory: fc.constantFrom('MA-KEN', 'MA-RAB'),
  completed: fc.option(target),
  isCancelled: fc.boolean(),
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the arbitraries above give
type Any = Record<string, any>;

interface Version {
  readonly row: NetRow;
  readonly promise?: PromisedAgreement;
  readonly covers?: Covers;
}

function historyOf(steps: readonly unknown[], gaps: readonly number[]): Version[] {
  const versions = new Map<string, number>();
  const before = new Map<string, Covers>();
  let at = 0;
  return steps.map((step, i) => {
    const one = step as { kind: string; of: Any };
    const source = `${one.kind}:${String(one.of.n)}`;
    const version = (versions.get(source) ?? 0) + 1;
    versions.set(source, version);
    at += gaps[i] ?? 1;
    const moment = { time: time(at), source, version, activation: 1 };
    if (one.kind === 'p') {
      const promise = promisedBy(agreementOf(one.of), set());
      return { row: { ...moment, promise, covers: NONE }, promise };
    }
    const covers = coversOf(one.of);
    const change = coverDifference(before.get(source) ?? NONE, covers);
    before.set(source, covers);
    return { row: { ...moment, promise: null, covers: change }, covers };
  });
}

function agreementOf(of: Any) {
  const { n, status, target: size, territory, occupation, hasOperator } = of;
  const carriesOut = of.implements as number | null;
  return agreementState({
    agreementId: id('c', n),
    status,
    effectiveAt: '2027-01-01',
    endedOn: '2028-03-31',
    implements: carriesOut === null ? null : id('c', carriesOut),
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      ...(hasOperator ? [{ organisation: 'operator-ofppt', role: 'operator' }] : []),
    ],
    commitments: [
      commitmentState({ commitmentId: id('d', n), target: size, territory, occupation }),
    ],
  });
}

function coversOf(of: Any): Covers {
  const { link, seats, territory, completed, isCancelled } = of;
  return ofSession({
    territory,
    seats: { cumulative: Math.max(seats, completed ?? 0) },
    status: isCancelled ? 'cancelled' : 'scheduled',
    commitmentId: link === null ? null : id('d', link),
    completion:
      completed === null ? null : { on: '2027-04-01', completed, countedBy: 'operator-ofppt' },
  });
}

const plain = (lines: NetLines) =>
  Object.fromEntries(
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, v.amount]),
  );

/** The netting computed only from the newest states at the moment. */
function expectedAt(versions: readonly Version[], moment: string): Record<string, bigint> {
  const newest = new Map<string, Version>();
  for (const one of versions) if (one.row.time <= moment) newest.set(one.row.source, one);
  const states = [...newest.values()];
  const promises = states.flatMap(({ promise }) => promise ?? []);
  const lines = recomputedNetting(
    promises,
    states.flatMap(({ covers }) => covers ?? []),
  );
  return Object.fromEntries(
    lines.map(({ part, measure, territory, occupation, sector, period, amount }) => [
      [part, measure, territory, occupation, sector, period].join('|'),
      amount,
    ]),
  );
}

/**
 * Posts batch after batch, as the ledger does. Returns what was posted at the moment of each row.
 */
function posted(batches: readonly NetRow[][]): (NetRow & { lines: NetLines })[] {
  const known: NetRow[] = [];
  const entries: (NetRow & { lines: NetLines })[] = [];
  for (const batch of batches) {
    const added = [...batch].sort(byMoment);
    const last = [...known].sort(byMoment).at(-1);
    const isInOrder = !last || byMoment(added[0]!, last) > 0;
    const netted = isInOrder ? netInOrder(treeOf(known), added) : netLate(known, added);
    for (const [row, lines] of netted) entries.push({ ...row, lines });
    known.push(...added);
  }
  return entries;
}

function treeOf(rows: readonly NetRow[]): Tree {
  const promises = new Map<string, PromisedAgreement>();
  for (const { promise } of [...rows].sort(byMoment))
    if (promise) promises.set(promise.agreement, promise);
  return Tree.of(
    promises.values(),
    rows.flatMap(({ covers }) => [...covers]),
  );
}

describe('any history, read in any order and in any batches', () => {
  it('shows at each moment what the states of that moment come to', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            agreements.map((of) => ({ kind: 'p', of })),
            sessions.map((of) => ({ kind: 't', of })),
          ),
          { minLength: 2, maxLength: 18 },
        ),
        fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 18, maxLength: 18 }),
        fc.array(fc.nat(1000), { minLength: 18, maxLength: 18 }),
        fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
        (steps, gaps, order, cuts) => {
          const versions = historyOf(steps, gaps).filter(({ row }, i, all) => {
            const previous = all
              .slice(0, i)
              .filter((one) => one.row.source === row.source)
              .at(-1);
            return !previous || previous.row.time < row.time; // in an owner's log every event has a time of its own
          });
          if (versions.length < historyOf(steps, gaps).length) return;
          const entries = posted(batchesOf(versions, order, cuts));
          const moments = [...new Set(versions.map(({ row }) => row.time))];
          for (const moment of moments) {
            const shown = sum(
              entries.filter((one) => one.time <= moment).map(({ lines }) => lines),
            );
            expect(plain(shown)).toEqual(expectedAt(versions, moment));
          }
        },
      ),
      { numRuns: 600 },
    ));
});

/** Batches in any order, except that the versions of one source keep theirs. */
function batchesOf(
  versions: readonly Version[],
  order: readonly number[],
  cuts: readonly boolean[],
) {
  const ranks = new Map<string, number[]>();
  const at = versions.map(({ row }, i) => {
    const rank = Math.max(order[i] ?? 0, ...(ranks.get(row.source) ?? [0]));
    ranks.set(row.source, [...(ranks.get(row.source) ?? []), rank]);
    return { row, rank, i };
  });
  const read = at.sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ row }) => row);
  return read.reduce<NetRow[][]>((batches, row, i) => {
    if (i === 0 || cuts[i]) batches.push([row]);
    else batches.at(-1)!.push(row);
    return batches;
  }, []);
}
