import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other organisations than the author approve a set, several of them if they are councils. */
export class ApproveByOthers1764400000007 implements MigrationInterface {
  readonly name = 'ApproveByOthers1764400000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table assumption_set add column approvals text[] not null default '{}'`);
    await db.query(
      `update assumption_set set approvals = array[approved_by] where approved_by is not null`,
    );
    await db.query('alter table assumption_set drop column approved_by');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table assumption_set add column approved_by text');
    await db.query('update assumption_set set approved_by = approvals[1]');
    await db.query('alter table assumption_set drop column approvals');
  }
}
