import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { LedgerHarness } from '../../../../test/support/ledger-harness.js';
import { needState } from '../../../../test/support/states.js';
import { CHANNEL, CommitNotices } from './commit-notices.js';
import { SnapshotFeed } from './snapshot-feed.js';

/** Less than the poll of a process that hears of commits. */
const HEARD_MS = 1_000;

const ledger = new LedgerHarness();
const other = { client: undefined as pg.Client | undefined, heard: 0 };

beforeAll(async () => {
  await ledger.open();
  const { url } = ledger.db.options as { url: string };
  other.client = new pg.Client({ connectionString: url });
  await other.client.connect();
  await other.client.query(`listen ${CHANNEL}`);
  other.client.on('notification', () => (other.heard += 1));
}, 60_000);
afterAll(async () => {
  await other.client?.end();
  await ledger.close();
}, 30_000);

async function until(isSo: () => boolean, patienceMs: number): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; !isSo(); await sleep(10))
    if (Date.now() > deadline) return false;
  return true;
}

describe('a commit to the ledger', () => {
  it('of another process moves the balances here before the next poll', async () => {
    const feed = ledger.app.get(SnapshotFeed);
    const notices = ledger.app.get(CommitNotices);
    await until(() => notices.isListening && feed.present !== undefined, 10_000);
    await feed.catchUp();
    const { generation, movement } = feed.present!;
    await other.client!.query(
      `with head as (update ledger_${generation}.movement_head set last = last + 1 returning last)
       insert into ledger_${generation}.movement (id, activation, cells, amounts, parked, replayed)
       select last, 1, '{}', '{}', '{}', '{}' from head`,
    );
    await other.client!.query(`notify ${CHANNEL}, 'other'`);
    expect(await until(() => feed.present!.movement === movement + 1, HEARD_MS)).toBe(true);
  });

  it('of this process is told to the others', async () => {
    other.heard = 0;
    const state = needState({ from: '2026-10-01', to: '2026-12-31' });
    await ledger.publishAtOnce(ledger.versionsOf([{ kind: 'need', n: 1, state }]));
    await ledger.caughtUp();
    expect(await until(() => other.heard > 0, 5_000)).toBe(true);
  });

  it('is heard of again after the connection was lost', async () => {
    const notices = ledger.app.get(CommitNotices);
    await other.client!.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mizan-notices'
       and datname = current_database()`,
    );
    expect(await until(() => !notices.isListening, 5_000)).toBe(true);
    expect(await until(() => notices.isListening, 10_000)).toBe(true);
  });
});
