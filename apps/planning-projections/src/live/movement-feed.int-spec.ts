import { LedgerHarness } from '../../../../test/support/ledger-harness.js';
import { needState } from '../../../../test/support/states.js';
import { readLedger } from '../ledger/generations.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { createLedger } from '../ledger/ledger-schema.js';
import type { StreamPosition } from './stream-position.js';
import { CELLS_MAX, MovementFeed } from './movement-feed.js';

const ledger = new LedgerHarness();
let feed: MovementFeed;
beforeAll(async () => {
  await ledger.open();
  feed = ledger.app.get(MovementFeed);
}, 60_000);
afterAll(() => ledger.close(), 30_000);

const publish = async (...terms: Parameters<typeof needState>[0][]) => {
  await ledger.publishAtOnce(
    ledger.versionsOf(
      terms.map((one, n) => ({
        kind: 'need' as const,
        n,
        state: needState({ from: '2026-10-01', to: '2026-12-31', ...one }),
      })),
    ),
  );
  await ledger.caughtUp();
};
const cellsOf = async (position: StreamPosition | undefined, territory: string) => {
  const moved = await feed.since(position, territory);
  return moved.reset
    ? 'reset'
    : moved.cells.map((cell) => `${cell.territory} ${cell.occupation}`).sort();
};

describe('what moved', () => {
  it('is told to the readers of the territory and of those within and above it', async () => {
    const { position } = await feed.since(undefined, 'MA');
    await publish(
      { territory: 'MA-KEN', occupation: '8212' },
      { territory: 'MA-06', occupation: '2512' },
      { territory: 'MA', occupation: '82' },
    );
    expect(await cellsOf(position, 'MA')).toEqual(['MA 82', 'MA-06 2512', 'MA-KEN 8212']);
    expect(await cellsOf(position, 'MA-04')).toEqual(['MA 82', 'MA-KEN 8212']);
    expect(await cellsOf(position, 'MA-06')).toEqual(['MA 82', 'MA-06 2512']);
    expect(await cellsOf((await feed.since(position, 'MA')).position, 'MA')).toEqual([]);
  });

  it('is one cell however often it moved, and no more than can be told at once', async () => {
    const { position } = await feed.since(undefined, 'MA');
    for (let i = 0; i < 3; i++)
      await publish({ territory: 'MA-SAL', occupation: '8111', openings: 10 + i });
    expect(await cellsOf(position, 'MA-04')).toEqual(['MA-SAL 8111']);
    await publish(
      ...Array.from({ length: CELLS_MAX + 50 }, (_, i) => ({
        territory: 'MA-SIL',
        occupation: '8112',
        from: `${2030 + (Math.floor(i / 4) % 60)}-01-01`,
        to: `${2030 + (Math.floor(i / 4) % 60)}-12-31`,
        sector: ['A', 'B', 'C', 'D'][i % 4]!,
      })),
    );
    expect(await feed.since(position, 'MA-04')).toMatchObject({
      reset: false,
      more: true,
      cells: { length: CELLS_MAX },
    });
  });

  it('cannot be told to a reader of what is forgotten, or of another generation', async () => {
    const begin = { generation: 1, movement: 0 };
    expect(await cellsOf(begin, 'MA-04')).not.toBe('reset');
    await readLedger(ledger.db, (tx) => tx.query('delete from movement where id <= 2'));
    ledger.app.get(LedgerNews).announce(); // as a commit does; only a commit removes old movements
    expect(await cellsOf({ generation: 1, movement: 1 }, 'MA-04')).toBe('reset');
    expect(await cellsOf({ generation: 1, movement: 2 }, 'MA-04')).not.toBe('reset');
    const { position } = await feed.since(undefined, 'MA-04');
    await createLedger(ledger.db.manager, 2);
    await ledger.db.query('update ledger_generation set serving = 2');
    expect(await feed.since({ ...position, movement: position.movement - 1 }, 'MA-04')).toEqual({
      position: { generation: 2, movement: 0 },
      reset: true,
    });
  });
});
