import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schemaOfGeneration } from '../ledger/ledger-schema.js';

/**
 * Movements carry the amounts by which cells moved and the activation in use. Earlier movements
 * have none, so they are forgotten, and their readers ask for their figures again.
 */
export class MoveByAmounts1764500000007 implements MigrationInterface {
  readonly name = 'MoveByAmounts1764500000007';

  async up(db: QueryRunner): Promise<void> {
    const [{ serving }] = (await db.query('select serving from ledger_generation')) as [
      { serving: number },
    ];
    const movement = `${schemaOfGeneration(serving)}.movement`;
    await db.query(`truncate ${movement}`);
    await db.query(`alter table ${movement}
      add column if not exists activation int not null,
      add column if not exists amounts numeric[] not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    const [{ serving }] = (await db.query('select serving from ledger_generation')) as [
      { serving: number },
    ];
    await db.query(
      `alter table ${schemaOfGeneration(serving)}.movement drop column activation, drop column amounts`,
    );
  }
}
