import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';

/**
 * Movements say what their transaction has read. Earlier movements do not, so they are forgotten,
 * and their readers ask for their figures again.
 */
export class MoveByReads1764500000008 implements MigrationInterface {
  readonly name = 'MoveByReads1764500000008';

  async up(db: QueryRunner): Promise<void> {
    const movement = await movementsOf(db);
    await db.query(`truncate ${movement}`);
    await db.query(`alter table ${movement}
      add column if not exists transport text,
      add column if not exists topic text,
      add column if not exists partition int,
      add column if not exists next_offset bigint,
      add column if not exists parked bigint[] not null,
      add column if not exists replayed bigint[] not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table ${await movementsOf(db)} drop column transport, drop column topic,
      drop column partition, drop column next_offset, drop column parked, drop column replayed`);
  }
}

const movementsOf = async (db: QueryRunner): Promise<string> =>
  `${await servingSchema(db)}.movement`;
