import type { CellCodes } from '../posting-rules/position.js';
import { Coalesced } from './coalesced.js';
import { LedgerSnapshot } from './ledger-snapshot.js';
import { MoveLog } from './move-log.js';
import { Places } from './places.js';

const codes: CellCodes = {
  measure: 'demand.declared',
  territory: 'MA-KEN',
  occupation: null,
  sector: null,
  period: '2026-Q4',
};
const set = { activation: 1, name: 'default-1' };
const snapshotWith = (amount: bigint) => {
  const snapshot = new LedgerSnapshot(3, 7, set);
  snapshot.addCell({ id: 1, ...codes }, amount);
  return snapshot;
};
const moved = (id: number, amount: string) => ({
  id,
  activation: 1,
  cells: [1],
  amounts: [amount],
});

describe('the balances in memory', () => {
  it('are at the position of the last movement that was applied', () => {
    const snapshot = snapshotWith(5_000n);
    snapshot.apply([moved(8, '1000'), moved(9, '-2500')], { activation: 2, name: 'cautious' });
    expect([snapshot.position, snapshot.columns.view.amount[1], snapshot.set.name]).toEqual([
      '3.9',
      3_500,
      'cautious',
    ]);
  });

  it('stay exact where an amount leaves the doubles and comes back', () => {
    const snapshot = snapshotWith(2n ** 53n - 1n);
    snapshot.apply([moved(8, '3'), moved(9, `-${2n ** 53n - 1n}`)], set);
    expect(snapshot.columns.view.amount[1]).toBe(3);
  });

  it('grow with the numbers of their cells', () => {
    const snapshot = snapshotWith(1n);
    snapshot.addCell({ id: 100_000, ...codes, territory: 'nowhere' }, 2n);
    const { columns, ordinals } = snapshot;
    expect([columns.view.amount[1], columns.view.amount[100_000], columns.count]).toEqual([
      1, 2, 2,
    ]);
    expect(ordinals.codes.territory[columns.view.territory[100_000]!]).toBe('nowhere');
    expect(snapshot.unknownIn([{ ...moved(8, '1'), cells: [1, 2, 100_000] }])).toEqual([2]);
  });
});

describe('the places of numbers', () => {
  it.each([
    ['a table, where many of the numbers are used', 100, 50],
    ['a map, where few of them are', 1_000_000_000, 50],
  ])('are in %s', (_, limit, expected) => {
    const places = new Places(limit, expected);
    const numbers = [limit - 1, 0, 7];
    for (const [place, number] of numbers.entries()) places.put(number, place);
    expect(numbers.map((number) => places.of(number))).toEqual([0, 1, 2]);
    expect(places.of(8)).toBe(-1);
  });
});

describe('the log of moves', () => {
  it('replays what came after a place, and says if some of it is forgotten', () => {
    const log = new MoveLog();
    log.add(1, 10);
    const place = log.end;
    log.add(2, 20);
    const seen: number[][] = [];
    expect(log.replay(place, (...one) => seen.push(one))).toBe(true);
    expect(seen).toEqual([[2, 20]]);
    for (let i = 0; i < 300_000; i++) log.add(3, 1);
    expect(log.replay(place, () => undefined)).toBe(false);
    log.break();
    expect(log.replay(log.end, () => undefined)).toBe(true);
    expect(log.replay(log.end - 1, () => undefined)).toBe(false);
  });
});

describe('work of which one run serves many', () => {
  it('runs once more for all who asked while it ran', async () => {
    let runs = 0;
    let finish = () => undefined as void;
    const work = new Coalesced(() => {
      runs++;
      return new Promise((resolve) => (finish = resolve));
    });
    const first = work.run();
    const [second, third] = [work.run(), work.run()];
    finish();
    await first;
    await new Promise(setImmediate);
    expect(runs).toBe(2);
    finish();
    await Promise.all([second, third]);
    expect(runs).toBe(2);
  });
});
