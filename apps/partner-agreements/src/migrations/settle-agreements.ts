import { type AgreementTerms, countedOpenings } from '@mizan/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentHashOf } from '../agreements/rules/content.js';

/** What a commitment stored about its covers before the ledger netted them. */
interface Covered {
  readonly kind: string;
  readonly status: string;
  readonly openings?: number | null;
  readonly met?: number | null;
  readonly completed?: number | null;
}
interface CoveredCommitment {
  readonly commitmentId: string;
  readonly effect: string;
  readonly covered?: readonly Covered[];
}
type Row = { id: string; commitments: CoveredCommitment[] } & AgreementTerms;

const VOIDED = 'signatures voided by a change of content: ';

/**
 * Separates the signed text from its progress, and moves references, scans and covers to tables of
 * their own.
 */
export class SettleAgreements1764400000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.addColumns(runner);
    await this.nameReferences(runner);
    await this.fillTexts(runner);
    await this.separateCovers(runner);
    await runner.query('create index event_log_key on event_log (key)');
  }

  private async addColumns(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table agreement
      add text_version int, add signatures_voided jsonb, add entry_agreed jsonb,
      add delivered jsonb not null default '{}', add content_key text, add due_on date`);
    await runner.query('update agreement set text_version = version');
    await runner.query('alter table agreement alter text_version set not null');
    await runner.query(
      `update agreement set due_on = current_date
       where status = 'in-force' or (status = 'signed' and effective_at is not null)`,
    );
    await runner.query(
      `update agreement set status_reason = null, signatures_voided =
         to_jsonb(string_to_array(substr(status_reason, ${VOIDED.length + 1}), ', '))
       where starts_with(status_reason, '${VOIDED}')`,
    );
    await runner.query('drop index agreement_due');
    await runner.query('alter table agreement drop measured_quarter');
    await runner.query('create index agreement_due_on on agreement (due_on)');
  }

  private async nameReferences(runner: QueryRunner): Promise<void> {
    await runner.query(`create table agreement_reference (
      organisation text not null, external_id text not null,
      agreement_id uuid not null references agreement, source_version bigint,
      primary key (organisation, external_id))`);
    await runner.query(
      `insert into agreement_reference
       select organisation, normalize(external_id, nfc), id, source_version
       from agreement where external_id is not null on conflict do nothing`,
    );
    await runner.query('drop index agreement_document');
    await runner.query(`create table agreement_document (
      document_hash text not null, agreement_id uuid not null references agreement,
      primary key (document_hash, agreement_id))`);
    await runner.query(
      `insert into agreement_document
       select document_hash, id from agreement where document_hash is not null`,
    );
    await runner.query('alter table agreement drop document_hash, drop source_version');
  }

  private async fillTexts(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      `select id, kind, title, territory, parties, conditions, commitments,
         notice_months as "noticeMonths", starts_on as "startsOn", ends_on as "endsOn"
       from agreement`,
    )) as Row[];
    for (const row of rows) {
      const delivered = row.commitments.map((one) => [one.commitmentId, deliveredOf(one)]);
      await runner.query(
        'update agreement set content_key = $2, delivered = $3, commitments = $4 where id = $1',
        [
          row.id,
          contentHashOf(row),
          JSON.stringify(Object.fromEntries(delivered)),
          JSON.stringify(row.commitments.map((one) => ({ ...one, covered: [] }))),
        ],
      );
    }
    await runner.query('alter table agreement alter content_key set not null');
    await runner.query('create index agreement_content on agreement (content_key)');
  }

  /**
   * Reads the topics again from the beginning: the old rows did not store the place and the
   * organisation of a source.
   */
  private async separateCovers(runner: QueryRunner): Promise<void> {
    await runner.query('drop table covering_source');
    await runner.query(
      'create table covering_source (source text primary key, version int not null)',
    );
    await runner.query(`create table cover (
      source text not null references covering_source, version int not null,
      commitment_id uuid not null, kind text not null, counts jsonb not null,
      whole int not null, parts jsonb not null, delivered int not null, fault text,
      primary key (source, commitment_id))`);
    await runner.query('create index cover_commitment on cover (commitment_id, source)');
    await runner.query(
      `delete from consumer_offset where topic in ('mizan.employer-needs', 'mizan.training-plans')`,
    );
    await runner.query('delete from consumer_import_count');
  }

  async down(): Promise<void> {
    throw new Error('What covered a commitment cannot be put back into the text of an agreement');
  }
}

function deliveredOf({ effect, covered = [] }: CoveredCommitment): number {
  const counted = covered.map(({ kind, status, openings, met, completed }) => {
    if (effect === 'supply' && kind === 'session')
      return status === 'cancelled' ? 0 : (completed ?? 0);
    if (effect === 'demand' && kind === 'need')
      return countedOpenings(status, openings ?? 0, met ?? 0);
    return 0;
  });
  return counted.reduce((sum, count) => sum + count, 0);
}
