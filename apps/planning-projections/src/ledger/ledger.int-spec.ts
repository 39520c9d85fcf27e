import pg, { type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import {
  type TestServiceDatabase,
  testServiceDatabase,
} from '../../../../test/support/postgres.js';
import { ledgerMigrations } from '../migrations/ledger-migrations.js';
import type { PositionLine } from '../posting-rules/position.js';
import { CellNumbers } from './cell-numbers.js';
import { holdServing, readLedger } from './generations.js';
import { LedgerWriter, type SourcePosition } from './ledger.writer.js';

let database: TestServiceDatabase;
let db: DataSource;
let cells: CellNumbers;
let writer: LedgerWriter;

beforeAll(async () => {
  database = await testServiceDatabase();
  db = await new DataSource({
    type: 'postgres',
    url: database.urlFor('planning_projections'),
    migrations: ledgerMigrations,
    poolSize: 4,
  }).initialize();
  await db.runMigrations();
  cells = new CellNumbers(database.urlFor('planning_projections'));
  writer = new LedgerWriter(cells);
});
afterAll(async () => {
  await cells?.onApplicationShutdown();
  await db?.destroy();
  await database?.drop();
});

const line = (period: string | null, openings: number): PositionLine => ({
  part: 'need',
  measure: 'demand.declared',
  territory: 'MA-KEN',
  occupation: '8212',
  sector: null,
  period,
  amount: BigInt(openings) * 1000n,
});
const position = (source: string, version: number, ...lines: PositionLine[]): SourcePosition => {
  const time = '2026-11-20T10:00:00.123456Z';
  const steps = [{ activation: 1, time, lines, covers: new Map(), promise: null }];
  return {
    source,
    version,
    steps,
    stepsFor: () => steps,
    state: '{}',
    eventId: `${source}-${version}`,
    organisation: 'anapec',
    importId: null,
  };
};
const post = (...positions: SourcePosition[]) =>
  db.transaction(async (tx) => {
    const client = (await tx.queryRunner!.connect()) as PoolClient;
    return writer.post(client, positions, await holdServing(client));
  });
const rows = (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  readLedger(db, (tx) => tx.query(sql, values));
const balances = () =>
  rows(
    `select period, amount from balance b join cell c on c.id = b.cell order by period nulls last`,
  );

describe('the ledger', () => {
  it('posts what a source weighs', async () => {
    expect(
      (await post(position('s:need:a', 1, line('2026-Q4', 60), line('2027-Q1', 60)))).applied.size,
    ).toBe(1);
    expect(await balances()).toEqual([
      { period: '2026-Q4', amount: '60000' },
      { period: '2027-Q1', amount: '60000' },
    ]);
  });
  it('weighs a version it has nothing, and an older one neither', async () => {
    expect((await post(position('s:need:a', 1, line('2026-Q4', 999)))).applied.size).toBe(0);
  });
  it('posts two versions in one batch, each against the one before, whatever their order', async () => {
    await post(
      position('s:need:a', 3, line(null, 10)),
      position('s:need:a', 2, line('2026-Q4', 70)),
    );
    expect(
      await rows(
        `select version, amount, period from entry e join cell c on c.id = e.cell where version > 1 order by version, period`,
      ),
    ).toEqual([
      { version: 2, amount: '10000', period: '2026-Q4' },
      { version: 2, amount: '-60000', period: '2027-Q1' },
      { version: 3, amount: '-70000', period: '2026-Q4' },
      { version: 3, amount: '10000', period: null },
    ]);
  });
  it('reverses with an empty position and never deletes', async () => {
    await post(position('s:need:a', 4));
    expect((await balances()).map(({ amount }) => amount)).toEqual(['0', '0', '0']);
    expect(
      await rows('select sum(amount)::int as sum, count(*)::int as entries from entry'),
    ).toEqual([{ sum: 0, entries: 7 }]);
  });
  it('refuses a change of what was entered', async () => {
    await expect(rows('delete from entry')).rejects.toThrow('append-only');
    await expect(rows('update posting set version = 1')).rejects.toThrow('append-only');
  });
  it('loses nothing to writers at the same time', async () => {
    const batches = Array.from({ length: 12 }, (_, b) =>
      Array.from({ length: 20 }, (_, i) =>
        position(`s:need:b${(b * 7 + i) % 60}`, b + 1, line(`202${i % 9}-Q1`, b + i)),
      ),
    );
    const retrying = async (batch: SourcePosition[]): Promise<unknown> =>
      post(...batch).catch((error: pg.DatabaseError) =>
        error.code === '23505' ? retrying(batch) : Promise.reject(error),
      );
    await Promise.all(batches.map(retrying));
    expect(
      await rows(
        'select count(*)::int as n from (select cell, sum(amount) as amount from entry group by cell) e full join balance b using (cell) where e.amount is distinct from b.amount',
      ),
    ).toEqual([{ n: 0 }]);
  });
});
