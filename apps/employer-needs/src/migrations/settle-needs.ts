import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `status in ('declared', 'validated', 'partly-met')`;

/**
 * Adds why and by whom a need was ended, its title in the source, and the day on which it expires.
 */
export class SettleNeeds1764400000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hiring_need
        add title text,
        add openings_assumed boolean,
        add status_reason text,
        add ended_by text check (ended_by in ('source', 'person', 'date')),
        add due_on date,
        alter source_version type bigint`);
    await runner.query('drop index hiring_need_open_window');
    await runner.query(`update hiring_need set ended_by = 'date' where status = 'expired'`);
    await runner.query(`update hiring_need set due_on = window_to + 31 where ${OPEN}`);
    await runner.query('create index hiring_need_due on hiring_need (due_on)');
    await this.nameHires(runner);
    await this.composeIds(runner);
    await runner.query('alter table need_import add version int not null default 0');
    await runner.query(`update need_import set version = 1 where status <> 'running'`);
  }

  /** Gives hires an id, so that a correction can name the hires that it corrects. */
  private async nameHires(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update hiring_need set hires = (
        select jsonb_agg(hire || jsonb_build_object('id', gen_random_uuid()) order by place)
        from jsonb_array_elements(hires) with ordinality as h (hire, place))
      where hires <> '[]'`);
  }

  /** Normalises external ids to one Unicode form, unless two needs would then have the same id. */
  private async composeIds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update hiring_need need set external_id = normalize(external_id, nfc)
      where external_id is not nfc normalized and not exists (
        select 1 from hiring_need other where other.organisation = need.organisation
          and other.id <> need.id
          and normalize(other.external_id, nfc) = normalize(need.external_id, nfc))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table need_import drop version');
    await runner.query(
      `create index hiring_need_open_window on hiring_need (window_to) where ${OPEN}`,
    );
    await runner.query(`
      alter table hiring_need
        drop title, drop openings_assumed, drop status_reason, drop ended_by, drop due_on,
        alter source_version type int using least(source_version, 2147483647)`);
  }
}
