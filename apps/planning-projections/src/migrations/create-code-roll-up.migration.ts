import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which code stands for another at a level of its list; loaded from the classifications at every start. */
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
