import fc from 'fast-check';
import { happening, LedgerHarness } from '../../../../test/support/ledger-harness.js';
import { ministry, question, rebuilt } from '../../../../test/support/ledger-questions.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import type { ProjectionQuery } from './projection.query.js';
import { ProjectionsService } from './projections.service.js';
import { questionOf } from './question.js';
import { scopeOf } from './scope.js';

const ledger = new LedgerHarness();
beforeAll(() => ledger.open(), 60_000);
afterAll(() => ledger.close(), 30_000);

const LIMIT = 5;

interface Pages {
  position: string;
  texts: string[];
}

/**
 * All pages of an answer. Undefined if it is refused or the ledger has moved between two of them.
 */
async function pagesOf(ask: (cursor: string | undefined) => Promise<Buffer>): Promise<Pages> {
  const texts: string[] = [];
  let cursor: string | undefined;
  let position = '';
  do {
    const {
      next,
      position: at,
      ...said
    } = JSON.parse(String(await ask(cursor))) as {
      next: string | null;
      position: string;
    } & Record<string, unknown>;
    if (texts.length > 0 && at !== position) return { position: 'several', texts };
    position = at;
    const { assumptions, total, unallocatedPeriod, data } = said;
    texts.push(JSON.stringify({ assumptions, total, unallocatedPeriod, data }));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return { position, texts };
}

/** Asks memory and tables until both answer at one position; then they must say the same. */
async function compared(query: ProjectionQuery): Promise<void> {
  const service = ledger.app.get(ProjectionsService);
  const scope = scopeOf(query, ministry);
  const asked = questionOf(query, scope);
  const limit = String(LIMIT);
  for (let attempt = 0; attempt < 50; attempt++) {
    const memory = await pagesOf(async (cursor) => {
      const body = await service.project({ ...query, limit, cursor }, scope, 'ministry');
      expect(body.etag).toBeDefined(); // an answer of the tables has none
      return body.bytes;
    });
    const tables = await pagesOf(async (cursor) => {
      const body = await service.fromTables(asked, LIMIT, cursor, null);
      return body.bytes;
    });
    if (memory.position !== tables.position || memory.position === 'several') continue;
    return expect(memory.texts).toEqual(tables.texts);
  }
  throw new Error('memory and tables were never at the same position');
}

describe('a question to the balances in memory', () => {
  it('is answered as the tables answer it, at every moment of a moving ledger', async () => {
    const feed = ledger.app.get(SnapshotFeed);
    await feed.catchUp();
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 4, maxLength: 8 }),
        fc.array(question, { minLength: 6, maxLength: 12 }),
        async (happenings, questions) => {
          const moving = (async () => {
            for (const one of happenings) await ledger.happens(one);
          })();
          for (const one of questions) await compared(one);
          await moving;
          await ledger.caughtUp();
          for (const one of questions) await compared(one);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('is answered by the generation that has taken over', async () => {
    const feed = ledger.app.get(SnapshotFeed);
    const before = feed.present!.generation;
    await compared({ by: 'territory:province' });
    await rebuilt(ledger);
    await feed.catchUp();
    expect(feed.present!.generation).toBe(before + 1);
    await compared({ by: 'territory:province' });
    await ledger.happens({ does: 'activate', factors: [0.5, 0.5, 0.5, 0.5] });
    await feed.catchUp();
    await compared({ by: 'territory:province' });
  }, 60_000);

  it('loads again over movements that are pruned', async () => {
    const feed = ledger.app.get(SnapshotFeed);
    await feed.catchUp();
    const { present } = feed;
    await ledger.db.transaction(async (tx) => {
      await tx.query(`set local search_path = ledger_${present!.generation}, planning_projections`);
      await tx.query('update movement_head set last = last + 1'); // a movement that is gone
    });
    await feed.catchUp();
    expect(feed.present).not.toBe(present);
    await compared({ by: 'territory:province,occupation:3' });
  });
});
