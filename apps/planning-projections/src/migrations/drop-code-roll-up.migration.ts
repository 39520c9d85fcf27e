import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Levels are reached in the service, by the same rules in memory and after SQL. */
export class DropCodeRollUp1764500000009 implements MigrationInterface {
  readonly name = 'DropCodeRollUp1764500000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop table code_roll_up');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'create table code_roll_up (list text not null, level text not null, code text not null, rolled text not null, primary key (list, level, code))',
    );
  }
}
