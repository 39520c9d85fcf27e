import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of an agreement after its signature: amendments, suspension, renewal, notice, final
 * report.
 */
export class AmendAgreements1764800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table agreement
      add former_territory text, add renewal jsonb, add renewed_until date, add suspended_on date,
      add notice_given_on date, add shared_with jsonb, add final_report jsonb, add amended_by jsonb,
      add amends uuid references agreement, add amendment jsonb`);
    await runner.query('alter table agreement drop constraint agreement_status_check');
    await runner.query(`alter table agreement add constraint agreement_status_check check (status in (
      'draft', 'in-review', 'corrections', 'ready', 'partly-signed', 'signed', 'in-force',
      'suspended', 'expired', 'terminated', 'denounced', 'closed', 'abandoned'))`);
    await runner.query(
      'create index agreement_amends on agreement (amends) where amends is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agreement_amends');
    await runner.query(`alter table agreement
      drop former_territory, drop renewal, drop renewed_until, drop suspended_on,
      drop shared_with, drop notice_given_on, drop final_report, drop amended_by, drop amends, drop amendment`);
  }
}
