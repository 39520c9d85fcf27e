import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';

/** Lists the entries of a cell, and the agreements among the sources, in the order of their ids. */
export class ListEntries1764700000005 implements MigrationInterface {
  readonly name = 'ListEntries1764700000005';

  async up(db: QueryRunner): Promise<void> {
    const schema = await servingSchema(db);
    await db.query(`drop index ${schema}.entry_cell`);
    await db.query(`create index entry_cell on ${schema}.entry (cell, id)`);
    await db.query(
      `create index if not exists source_agreement on ${schema}.source (id) where name like 'partner-agreements:agreement:%'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    const schema = await servingSchema(db);
    await db.query(`drop index ${schema}.source_agreement, ${schema}.entry_cell`);
    await db.query(`create index entry_cell on ${schema}.entry (cell)`);
  }
}
