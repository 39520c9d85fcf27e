import type { LagReader } from '@mizan/messaging';
import type { Principal } from '@mizan/platform';
import type { DataSource } from 'typeorm';
import { LedgerNews } from '../ledger/ledger-news.js';
import type { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { Visibility } from './visibility.js';

const planner: Principal = {
  client: 'planner',
  organisation: 'council-ma-04',
  role: 'planner',
  territory: 'MA-04',
  scopes: [],
};
const NEED = 'need:00000000-0000-7000-8000-000000000000@1';

describe('waiting for a version that is not there', () => {
  let looks = 0;
  const db = {
    query: (sql: string) => {
      if (sql.includes('.source where')) looks++;
      return Promise.resolve(sql.includes('generation') ? [{ serving: 1 }] : []);
    },
  } as unknown as DataSource;
  const visibility = () =>
    new Visibility(
      db,
      new LedgerNews(),
      undefined as unknown as LagReader,
      undefined as unknown as SnapshotFeed,
    );
  beforeEach(() => {
    looks = 0;
  });

  it('ends with the caller: nothing is looked for that nobody waits for', async () => {
    const gone = new AbortController();
    const began = performance.now();
    const waiting = visibility().after(planner, NEED, gone.signal);
    setTimeout(() => gone.abort(), 100);
    await expect(waiting).rejects.toThrow(expect.objectContaining({ code: 'request-aborted' }));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('lasts five seconds, and asks the database a few times', async () => {
    const waiting = visibility().after(planner, NEED, new AbortController().signal);
    await expect(waiting).rejects.toThrow(expect.objectContaining({ code: 'not-yet-visible' }));
    expect(looks).toBeLessThan(25);
  }, 10_000);
});
