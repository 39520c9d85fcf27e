import { DataSource } from 'typeorm';
import {
  type TestServiceDatabase,
  testServiceDatabase,
} from '../../../../test/support/postgres.js';
import { readLedger } from '../ledger/generations.js';
import { CreateAssumptionSets1732500000002 } from './create-assumption-sets.migration.js';
import { CreateLedger1732500000000 } from './create-ledger.migration.js';
import { ledgerMigrations } from './ledger-migrations.js';

describe('a ledger of before the generations', () => {
  let database: TestServiceDatabase;
  const open: DataSource[] = [];
  const connect = async (migrations: (typeof ledgerMigrations)[number][]) => {
    const db = await new DataSource({
      type: 'postgres',
      url: database.urlFor('planning_projections'),
      migrations,
    }).initialize();
    open.push(db);
    await db.runMigrations();
    return db;
  };
  beforeAll(async () => {
    database = await testServiceDatabase();
  });
  afterAll(async () => {
    for (const db of open) await db.destroy();
    await database?.drop();
  });

  it('becomes the first generation, with every entry at the time of its event', async () => {
    const before = await connect([CreateLedger1732500000000, CreateAssumptionSets1732500000002]);
    await before.query(
      `insert into source (name, version, position, state) values ('employer-needs:need:a', 2, 'need|1=7000', '{}')`,
    );
    await before.query(
      `insert into cell (measure, territory) values ('demand.declared', 'MA-KEN')`,
    );
    await before.query(
      `insert into posting values (1, 1, 'e-1', 'anapec', '2026-11-20T10:00:00.000001Z', null), (1, 2, 'e-2', 'anapec', '2026-11-21T10:00:00Z', 'import-1')`,
    );
    await before.query(
      `insert into entry (source, version, part, cell, amount) values (1, 1, 'need', 1, 5000), (1, 2, 'need', 1, 2000)`,
    );
    await before.query('insert into balance values (1, 7000)');
    const after = await connect(ledgerMigrations);
    await readLedger(after, async (tx, generation) => {
      expect(generation).toBe(1);
      expect(
        await tx.query(
          `select e.id, e.amount, e.activation, e.time = p.time as timed from entry e join posting p using (source, version, activation) order by e.id`,
        ),
      ).toEqual([
        { id: '1', amount: '5000', activation: 1, timed: true },
        { id: '2', amount: '2000', activation: 1, timed: true },
      ]);
      expect(
        await tx.query(
          'select b.amount, s.position, set_name from balance b, source s, assumption_activation',
        ),
      ).toEqual([{ amount: '7000', position: 'need|1=7000', set_name: 'default-1' }]);
      expect(
        await tx.query(
          `insert into entry (time, source, version, activation, cell, amount, part) values (now(), 1, 3, 1, 1, 1, 'need') returning id`,
        ),
      ).toEqual([{ id: '3' }]);
    });
    await expect(readLedger(after, (tx) => tx.query('delete from entry'))).rejects.toThrow(
      'append-only',
    );
  });
});
