import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import {
  countOf,
  type Listing,
  type ListQuery,
  type ListReading,
  type Position,
  readingOf,
  type SortValue,
} from './lists.js';
import { COUNT_MAX, type CountedPage, cursorFor } from './pages.js';
import { setPlanner } from './planner.js';

/** A condition of a list, with its parameters. */
export type Filter = readonly [condition: string, parameters: ObjectLiteral];

/** How the filters of a list are answered. */
export interface Narrowing {
  /**
   * By sort, also by `id`: a filter that the index in this order begins with. Only its rows are
   * walked.
   */
  readonly leads?: Readonly<Record<string, Filter | undefined>>;
  /** A condition that no index answers, such as a search for text. */
  readonly search?: Filter | undefined;
}

/**
 * The rows of an index that one request reads at most. Ids follow the age, so neighbours in the
 * index are neighbours on disk; by another sort each row costs a page.
 */
const WALKED_MAX = { byId: 20_000, bySort: 5_000 };
/** How far a list is walked first, because often many of its rows match. */
const WALKED_PER_ROW = 10;

/**
 * If a bitmap of so many rows is expected, a sample of the table that should hold half as many
 * again as are counted shows sooner that there are more. Of fewer rows the bitmap is faster.
 */
const SAMPLED = { rowsMin: 400_000, spare: 1.5 };

/** Planner settings: the statistics cannot know how filters and order go together. */
const PLANS = {
  count: { bitmapscan: 'on', sort: 'on', seqscan: 'off', indexscan: 'on', indexonlyscan: 'on' },
  walk: { bitmapscan: 'off', sort: 'off', seqscan: 'off', indexscan: 'on', indexonlyscan: 'on' },
  gather: { bitmapscan: 'on', sort: 'on', seqscan: 'on', indexscan: 'off', indexonlyscan: 'off' },
} as const;

/**
 * A page of the selected rows in a total order, so that rows that are added or removed meanwhile
 * move no others. Its cost does not grow with the list: it walks the index of the sort up to a
 * limit, or gathers and sorts the matching rows if they are at most 10,000. If the walk ends at its
 * limit, the page has fewer rows than asked, perhaps none, and `next` goes on from there.
 */
export async function listed<E extends ObjectLiteral, T>(
  rows: SelectQueryBuilder<E>,
  query: ListQuery,
  listing: Listing,
  show: (row: E) => T,
  narrowing: Narrowing = {},
): Promise<CountedPage<T>> {
  const reading = readingOf(query, listing.id, Object.keys(listing.sorts));
  return rows.connection.transaction(async (tx) => {
    const list = new SortedRows(tx, rows, listing, reading, narrowing);
    const counted = reading.after ? reading.after[3] : await list.count();
    const { data, next } = await list.page(counted);
    const cursor: Position | null = next && [reading.of, ...next, counted];
    return { data: data.map(show), next: cursor && cursorFor(cursor), ...countOf(counted) };
  });
}

/** The table of a list and its alias, in a statement. */
const TABLE = / FROM (?:"[^"]+"\.)?"[^"]+" "[^"]+"/;
const countable = <E extends ObjectLiteral>(rows: SelectQueryBuilder<E>): SelectQueryBuilder<E> =>
  rows.select('1', 'one').limit(COUNT_MAX + 1);

/** How PostgreSQL would execute what is countable: a limit of a scan. */
interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: { readonly Plans: readonly [Scan] } }];
}
interface Scan {
  readonly 'Node Type': string;
  readonly 'Plan Rows': number;
}

/** A place in the order of a list. */
type Place = readonly [id: string, value: SortValue | null];
type Found<E> = { readonly data: E[]; readonly next: Place | null };

/** The rows of a list in the order of one of its sorts. */
class SortedRows<E extends ObjectLiteral> {
  private readonly sort: Listing['sorts'][string] | undefined;
  /** A bare column would be removed from the selected entity, so it is cast. */
  private readonly by: string | undefined;
  private readonly after: Place | undefined;
  private readonly lead: Filter | undefined;

  constructor(
    private readonly tx: EntityManager,
    private readonly rows: SelectQueryBuilder<E>,
    private readonly listing: Listing,
    private readonly reading: ListReading,
    private readonly narrowing: Narrowing,
  ) {
    this.sort = listing.sorts[reading.name];
    this.by = this.sort && `cast(${this.sort.by} as ${this.sort.type})`;
    this.lead = narrowing.leads?.[reading.name];
    this.after = reading.after && [reading.after[1], reading.after[2]];
  }

  /** Up to one more than the maximum; null if they cannot be counted at a bounded cost. */
  async count(): Promise<number | null> {
    const { search } = this.narrowing;
    await setPlanner(this.tx, PLANS.count);
    const indexed = (await this.areMany()) ? COUNT_MAX + 1 : await this.bounded(this.rows.clone());
    if (!search) return indexed;
    return indexed > COUNT_MAX ? null : this.bounded(this.rows.clone().andWhere(...search));
  }

  async page(counted: number | null): Promise<Found<E>> {
    const { limit } = this.reading;
    const max = this.sort ? WALKED_MAX.bySort : WALKED_MAX.byId;
    const near = await this.walk(Math.min(max, WALKED_PER_ROW * (limit + 1)));
    if (near.next === null || near.data.length === limit) return near;
    return counted !== null && counted <= COUNT_MAX ? this.gather() : this.walk(max);
  }

  /**
   * Whether a sample has more rows than are counted. A bitmap has no limit: it collects all that
   * match, half a million perhaps, before the first one is counted.
   */
  private async areMany(): Promise<boolean> {
    const [sql, parameters] = countable(this.rows.clone()).getQueryAndParameters();
    const [explained] = await this.tx.query<[Explained]>(
      `explain (format json) ${sql}`,
      parameters,
    );
    const [scan] = explained['QUERY PLAN'][0].Plan.Plans;
    const expected = scan['Plan Rows'];
    if (scan['Node Type'] !== 'Bitmap Heap Scan' || expected < SAMPLED.rowsMin) return false;
    const percent = (100 * SAMPLED.spare * COUNT_MAX) / expected;
    return (await this.bounded(this.rows.clone(), percent)) > COUNT_MAX;
  }

  /**
   * How many rows there are, up to one more than the maximum; in a sample of the table if asked.
   */
  private async bounded(rows: SelectQueryBuilder<E>, percent?: number): Promise<number> {
    const [sql, parameters] = countable(rows).getQueryAndParameters();
    const counted =
      percent === undefined ? sql : sql.replace(TABLE, `$& tablesample system (${percent})`);
    const [row] = await this.tx.query<[{ count: number }]>(
      `select count(*)::int as count from (${counted}) counted`,
      parameters,
    );
    return row.count;
  }

  /** Reads at most so many rows of the index, and those that match. */
  private async walk(steps: number): Promise<Found<E>> {
    await setPlanner(this.tx, PLANS.walk);
    const end = await this.placeAfter(steps);
    const rows = this.matching();
    if (this.lead && !this.sort) this.among(rows, this.walked().limit(steps));
    else if (end) this.compare(rows, this.reading.isDescending ? '>=' : '<=', end, 'end');
    return this.found(rows, end);
  }

  /** The planner would rather walk the primary key, which also has the rows of others. */
  private among(rows: SelectQueryBuilder<E>, walked: SelectQueryBuilder<E>): void {
    const { id } = this.listing;
    rows.andWhere(`${id} = any(array(${walked.getQuery()}))`, walked.getParameters());
  }

  private async gather(): Promise<Found<E>> {
    await setPlanner(this.tx, PLANS.gather);
    return this.found(this.matching(), null);
  }

  /** The place of the row so many steps on; null if the list ends before. */
  private async placeAfter(steps: number): Promise<Place | null> {
    const raw = await this.walked()
      .offset(steps - 1)
      .limit(1)
      .getRawOne<{ sort_id: string | number; sort_key?: SortValue }>();
    return raw ? [String(raw.sort_id), raw.sort_key ?? null] : null;
  }

  /** The entries of the index that is walked. */
  private walked(): SelectQueryBuilder<E> {
    const { target } = this.rows.expressionMap.mainAlias!.metadata;
    const rows = this.tx.createQueryBuilder<E>(target as new () => E, this.rows.alias);
    rows.select(this.listing.id, 'sort_id').where('true');
    if (this.lead) rows.andWhere(...this.lead);
    this.order(rows);
    return rows;
  }

  private matching(): SelectQueryBuilder<E> {
    const { search } = this.narrowing;
    const rows = this.rows.clone().setQueryRunner(this.tx.queryRunner!);
    if (search) rows.andWhere(...search);
    this.order(rows);
    return rows;
  }

  private async found(rows: SelectQueryBuilder<E>, end: Place | null): Promise<Found<E>> {
    const { limit } = this.reading;
    const { entities, raw } = await rows
      .limit(limit + 1)
      .getRawAndEntities<{ sort_key?: SortValue }>();
    if (entities.length <= limit) return { data: entities, next: end };
    const last = entities[limit - 1] as Record<string, unknown>;
    const id = String(last[this.listing.id.split('.')[1]!]);
    return { data: entities.slice(0, limit), next: [id, raw[limit - 1]!.sort_key ?? null] };
  }

  /** In the order of the sort, from the end of the page before on. */
  private order(rows: SelectQueryBuilder<E>): void {
    const { isDescending } = this.reading;
    const way = isDescending ? 'DESC' : 'ASC';
    if (this.by) rows.addSelect(this.by, 'sort_key').orderBy('sort_key', way);
    rows.addOrderBy(this.listing.id, way);
    if (this.after) this.compare(rows, isDescending ? '<' : '>', this.after, 'after');
  }

  private compare(
    rows: SelectQueryBuilder<E>,
    operator: string,
    [id, value]: Place,
    name: 'after' | 'end',
  ): void {
    const { id: column, idType = 'uuid' } = this.listing;
    const at = `cast(:${name}Id as ${idType})`;
    const parameters = { [`${name}Id`]: id, [`${name}Value`]: value };
    if (this.sort)
      rows.andWhere(
        `(${this.by}, ${column}) ${operator} (cast(:${name}Value as ${this.sort.type}), ${at})`,
        parameters,
      );
    else rows.andWhere(`${column} ${operator} ${at}`, parameters);
  }
}
