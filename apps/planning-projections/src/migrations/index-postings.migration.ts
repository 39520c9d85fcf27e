import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';
import { POSTING_EVENT } from '../ledger/ledger-schema.js';

/** Finds the posting of an event by a small index over the ranges of ids. */
export class IndexPostings1764900000002 implements MigrationInterface {
  readonly name = 'IndexPostings1764900000002';

  async up(db: QueryRunner): Promise<void> {
    const schema = await servingSchema(db);
    await db.query(`drop index ${schema}.posting_event`);
    await db.query(POSTING_EVENT.replaceAll('%s', schema));
  }

  async down(db: QueryRunner): Promise<void> {
    const schema = await servingSchema(db);
    await db.query(`drop index ${schema}.posting_event`);
    await db.query(`create index posting_event on ${schema}.posting (event_id)`);
  }
}
