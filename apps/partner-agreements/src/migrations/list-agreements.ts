import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGREEMENT_FACETS = `
  array_remove(array['kind:' || kind, 'organisation:' || organisation,
    'external-id:' || external_id, 'implements:' || implements::text, 'origin:' || origin,
    case when jsonb_path_exists(commitments, '$[*].late.period') then 'late:true' else 'late:false' end],
    null)
  || facets_in('party', parties, 'organisation')
  || facets_in('effect', commitments, 'effect')
  || prefixes_in('occupation', commitments, 'occupation')
  || facets_in('sector', commitments, 'sector')`;

const SORTS = {
  agreement_title: 'agreement (title, id)',
  agreement_starts_on: `agreement (coalesce(starts_on, 'infinity'), id)`,
  agreement_ends_on: `agreement (coalesce(ends_on, 'infinity'), id)`,
  agreement_status: 'agreement (status, id)',
  organisation_name: `organisation ((name ->> 'fr'), id)`,
  organisation_kind: 'organisation (kind, id)',
  organisation_territory: 'organisation (territory, id)',
  organisation_status: 'organisation (status, id)',
};

/** The facets and the indexes by which agreements and organisations are listed. */
export class ListAgreements1764700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table agreement add facets text[] generated always as (${AGREEMENT_FACETS}) stored`,
    );
    await runner.query('drop index agreement_implements, agreement_dates, agreement_parties');
    await runner.query('create index agreement_facets on agreement using gin (facets)');
    for (const [name, columns] of Object.entries(SORTS))
      await runner.query(`create index ${name} on ${columns}`);
    await runner.query('drop index cover_commitment');
    await runner.query(
      'create index cover_commitment on cover (commitment_id, (fault is not null), source)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index cover_commitment');
    await runner.query('create index cover_commitment on cover (commitment_id, source)');
    await runner.query(`drop index ${Object.keys(SORTS).join(', ')}`);
    await runner.query('alter table agreement drop facets');
    await runner.query(
      'create index agreement_parties on agreement using gin (parties jsonb_path_ops)',
    );
    await runner.query('create index agreement_dates on agreement (starts_on, ends_on)');
    await runner.query(
      'create index agreement_implements on agreement (implements) where implements is not null',
    );
  }
}
