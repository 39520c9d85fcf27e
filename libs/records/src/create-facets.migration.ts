import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facets in a list of JSON: `name:value` for a member of each item, or for the items
 * themselves. Lists are filtered by facets.
 */
export class CreateFacets1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function facets_in(name text, items jsonb, member text default null) returns text[]
      language sql immutable parallel safe as $$
        select coalesce(array_agg(distinct name || ':' || facet), '{}')
        from jsonb_array_elements(
          case jsonb_typeof(items) when 'array' then items else '[]' end) as items (item),
          lateral (select case when member is null then item #>> '{}' else item ->> member end)
            as of_item (facet)
        where facet is not null
      $$`);
    // a filter by a code of the occupations finds every code below it, which begins with it
    await runner.query(`
      create function prefixes_in(name text, items jsonb, member text) returns text[]
      language sql immutable parallel safe as $$
        select coalesce(array_agg(distinct name || ':' || left(item ->> member, length)), '{}')
        from jsonb_array_elements(
            case jsonb_typeof(items) when 'array' then items else '[]' end) as items (item),
          generate_series(1, length(item ->> member)) as lengths (length)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function facets_in, prefixes_in');
  }
}
