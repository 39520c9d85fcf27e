import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';

/**
 * Movements carry the amounts by which cells moved and the activation in use. Earlier movements
 * have none, so they are forgotten, and their readers ask for their figures again.
 */
export class MoveByAmounts1764500000007 implements MigrationInterface {
  readonly name = 'MoveByAmounts1764500000007';

  async up(db: QueryRunner): Promise<void> {
    const movement = `${await servingSchema(db)}.movement`;
    await db.query(`truncate ${movement}`);
    await db.query(`alter table ${movement}
      add column if not exists activation int not null,
      add column if not exists amounts numeric[] not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table ${await servingSchema(db)}.movement drop column activation, drop column amounts`,
    );
  }
}
