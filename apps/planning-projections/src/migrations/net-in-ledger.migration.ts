import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLedger, schemaOfGeneration } from '../ledger/ledger-schema.js';

const CONSUMER = 'planning-projections';

/**
 * The ledger now nets linked records, so a commitment posts what it promises instead of what is
 * left of it. The next generation serves at once and reads every log from its beginning. What was
 * recorded before an activation uses the earlier assumption set, as always for late events.
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

  /** Whether a new installation has created its first generation in the new form already. */
  private async isOfToday(db: QueryRunner, generation: number): Promise<boolean> {
    const rows: unknown[] = await db.query(
      `select from information_schema.columns
       where table_schema = $1 and table_name = 'entry' and column_name = 'nets'`,
      [schemaOfGeneration(generation)],
    );
    return rows.length > 0;
  }
}
