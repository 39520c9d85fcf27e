import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLedger, schemaOfGeneration } from '../ledger/ledger-schema.js';

const CONSUMER = 'planning-projections';

/**
 * The ledger nets what is linked, so a commitment posts what it promises and no longer what is left of it: the next
 * generation serves at once and reads every log from its beginning. What the owners recorded before a set was activated
 * is valued by the set of its own moment, as always when it is read late.
 */
export class NetInLedger1764400000006 implements MigrationInterface {
  readonly name = 'NetInLedger1764400000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop table import_size');
    const [{ serving }] = (await db.query('select serving from ledger_generation')) as [
      { serving: number },
    ];
    if (await this.isOfToday(db, serving)) return;
    await db.query(`drop schema if exists ${schemaOfGeneration(serving + 1)} cascade`);
    await createLedger(db, serving + 1);
    await db.query(
      `update ${schemaOfGeneration(serving + 1)}.ledger_state
       set activation = (select max(id) from assumption_activation)`,
    );
    await db.query('update ledger_generation set serving = $1', [serving + 1]);
    for (const table of ['consumer_offset', 'parked_event', 'consumer_import_count'])
      await db.query(`delete from ${table} where consumer = $1`, [CONSUMER]);
  }

  async down(): Promise<void> {
    throw new Error('A ledger that nets does not go back to one that does not');
  }

  /** A fresh installation has made its first generation as it is now. */
  private async isOfToday(db: QueryRunner, generation: number): Promise<boolean> {
    const rows: unknown[] = await db.query(
      `select from information_schema.columns
       where table_schema = $1 and table_name = 'entry' and column_name = 'nets'`,
      [schemaOfGeneration(generation)],
    );
    return rows.length > 0;
  }
}
