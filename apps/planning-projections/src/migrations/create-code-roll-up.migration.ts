import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ancestor of each code at each level of its list. Dropped since by `DropCodeRollUp`. */
export class CreateCodeRollUp1732500000001 implements MigrationInterface {
  readonly name = 'CreateCodeRollUp1732500000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create table code_roll_up (list text not null, level text not null, code text not null, rolled text not null, primary key (list, level, code))',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table code_roll_up');
  }
}
