import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the filters of the list of needs. */
export class IndexNeeds1764200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index hiring_need_occupation on hiring_need (occupation, id) where occupation is not null',
    );
    await runner.query(
      'create index hiring_need_sector on hiring_need (sector, id) where sector is not null',
    );
    await runner.query('create index hiring_need_dates on hiring_need (window_from, window_to)');
    await runner.query(
      'create index hiring_need_commitment on hiring_need (commitment_id) where commitment_id is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index hiring_need_commitment, hiring_need_dates, hiring_need_sector, hiring_need_occupation',
    );
  }
}
