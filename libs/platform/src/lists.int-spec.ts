import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import './database.js';
import { newId } from './ids.js';
import { containing, overlapping } from './list-filters.js';
import { listed, type Narrowing } from './listed.js';
import { listedFrom, type Listing, ListQuery } from './lists.js';
import { Problem } from './problems/problem.js';

@Entity('thing')
class Thing {
  @PrimaryColumn('uuid', { name: 'thing_id' }) id!: string;
  @Column('text') title!: string;
  @Column('int') size!: number;
  @Column('date', { name: 'starts_on', nullable: true }) from!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) to!: string | null;
}

const listing: Listing = {
  id: 'thing.id',
  sorts: {
    title: { by: 'thing.title', type: 'text' },
    size: { by: 'thing.size', type: 'int' },
    from: { by: `coalesce(thing.from, 'infinity')`, type: 'date' },
    to: { by: `coalesce(thing.to, 'infinity')`, type: 'date' },
  },
};
const COUNT = 5_000;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + (n % 40))).toISOString().slice(0, 10);
const thing = (n: number): Thing => ({
  id: newId(),
  title: `Titre ${n % 700} é_%`,
  size: n % 13,
  from: n % 5 === 0 ? null : day(n),
  to: n % 5 === 0 ? null : day(n + 3),
});
const asked = (query: Partial<ListQuery>): ListQuery => Object.assign(new ListQuery(), query);

describe('a list', () => {
  let database: TestDatabase;
  let db: DataSource;
  const before = Array.from({ length: COUNT }, (_, n) => thing(n));
  beforeAll(async () => {
    database = await testDatabase();
    db = await new DataSource({
      type: 'postgres',
      url: database.url,
      entities: [Thing],
    }).initialize();
    await db.query(
      'create table thing (thing_id uuid primary key, title text not null, size int not null, starts_on date, ends_on date)',
    );
    for (let at = 0; at < COUNT; at += 1_000)
      await db.manager.insert(Thing, before.slice(at, at + 1_000));
  });
  afterAll(async () => {
    await db?.destroy();
    await database?.drop();
  });

  const page = (
    query: Partial<ListQuery>,
    filter: (rows: ReturnType<typeof all>) => void = () => undefined,
    narrowing: Narrowing = {},
  ) => {
    const rows = all().where('true');
    filter(rows);
    return listed(rows, asked(query), listing, (row) => row, narrowing);
  };
  const found = (text: string) => ({ search: containing(['thing.title'], text) });
  const all = () => db.manager.createQueryBuilder(Thing, 'thing');

  it.each(['id', '-id', 'title', '-title', 'size', '-size', 'from', '-from'])(
    'shows every row once and in order by %s, whatever is added meanwhile',
    async (sort) => {
      const seen: Thing[] = [];
      let added = 0;
      for (let cursor: string | undefined; ;) {
        const { data, next } = await page({
          sort,
          limit: '487',
          ...(cursor !== undefined && { cursor }),
        });
        seen.push(...data);
        if (next === null) break;
        cursor = next;
        await db.manager.insert(
          Thing,
          Array.from({ length: 7 }, () => thing(added++)),
        );
      }
      const byId = new Map(seen.map((row) => [row.id, { ...row }]));
      expect(byId.size).toBe(seen.length);
      expect(before.map(({ id }) => byId.get(id))).toEqual(before);
      const name = sort.replace('-', '') as 'id' | 'title' | 'size' | 'from';
      if (name !== 'title')
        expect(
          isOrdered(
            seen.map((row) => row[name] ?? 'infinity'),
            sort.startsWith('-'),
          ),
        ).toBe(true);
      await db.query('delete from thing where thing_id <> all($1)', [before.map(({ id }) => id)]);
    },
  );

  it('finds text as it stands, % and _ included', async () => {
    const { data, ...rest } = await page({ limit: '1000' }, undefined, found('TITRE 7 É_%'));
    expect(new Set(data.map(({ title }) => title))).toEqual(new Set(['Titre 7 é_%']));
    expect(rest).toEqual({ next: null, count: data.length, isMore: false });
    expect((await page({}, undefined, found('r__%'))).data).toEqual([]);
  });

  it('finds what overlaps some days, and nothing without days', async () => {
    const { data } = await page({ limit: '1000' }, (rows) =>
      overlapping(
        rows,
        { from: listing.sorts.from!.by, to: listing.sorts.to!.by },
        { from: '2026-01-10', to: '2026-01-10' },
      ),
    );
    expect(data.length).toBe(
      before.filter(
        ({ from, to }) => from !== null && from <= '2026-01-10' && (to ?? '') >= '2026-01-10',
      ).length,
    );
    expect(data.length).toBeGreaterThan(0);
  });

  it('refuses a sort it does not have, naming those it has', async () => {
    const problem = await page({ sort: 'colour' }).catch((error: unknown) => error as Problem);
    expect(problem).toMatchObject({
      extra: {
        errors: [
          {
            parameter: 'sort',
            code: 'not-one-of',
            parameters: { values: expect.stringContaining('title, -title') as string },
          },
        ],
      },
    });
  });

  it('refuses a cursor of another sort, another filter or another list', async () => {
    const { next } = await page({ sort: 'size', limit: '10' });
    const cursor = next as string;
    const refused = { extra: { errors: [{ parameter: 'cursor', code: 'unknown-cursor' }] } };
    await expect(page({ sort: '-size', cursor })).rejects.toMatchObject(refused);
    await expect(
      page({ sort: 'size', cursor, territory: 'MA-KEN' } as Partial<ListQuery>),
    ).rejects.toMatchObject(refused);
    await expect(page({ cursor: 'abc' })).rejects.toMatchObject(refused);
    expect(() =>
      listedFrom(
        [],
        asked({ sort: 'size', cursor }),
        { name: 'other', id: String, sorts: { size: () => 1 } },
        (row) => row,
      ),
    ).toThrow(Problem);
    await expect(page({ sort: 'size', limit: '20', cursor })).resolves.toMatchObject({
      data: expect.any(Array) as unknown[],
    });
  });

  it('is the same for rows at hand', () => {
    const short = {
      name: 'short',
      id: ({ id }: Thing) => id,
      sorts: { size: ({ size }: Thing) => size },
    };
    const seen: Thing[] = [];
    for (let cursor: string | undefined; ;) {
      const { data, next } = listedFrom(
        before,
        asked({ sort: '-size', limit: '333', ...(cursor !== undefined && { cursor }) }),
        short,
        (row) => row,
      );
      seen.push(...data);
      if (next === null) break;
      cursor = next;
    }
    expect([
      seen.length,
      new Set(seen.map(({ id }) => id)).size,
      isOrdered(
        seen.map(({ size }) => size),
        true,
      ),
    ]).toEqual([COUNT, COUNT, true]);
  });
});

describe('a long list', () => {
  const LONG = 60_000;
  let database: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    db = await new DataSource({
      type: 'postgres',
      url: database.url,
      entities: [Thing],
    }).initialize();
    await db.query(`
      create table thing (thing_id uuid primary key, title text not null, size int not null,
        starts_on date, ends_on date);
      insert into thing
        select cast(lpad(to_hex(n), 32, '0') as uuid), 'Titre ' || n, n % 1000, null, null
        from generate_series(1, ${LONG}) n;
      create index on thing (title, thing_id);
      create index on thing (size, thing_id);
      analyze thing`);
  }, 60_000);
  afterAll(async () => {
    await db?.destroy();
    await database?.drop();
  });

  const page = (query: Partial<ListQuery>, condition: string, narrowing: Narrowing = {}) =>
    listed(
      db.manager.createQueryBuilder(Thing, 'thing').where(condition),
      asked(query),
      listing,
      ({ size }) => size,
      narrowing,
    );
  async function pages(condition: string, sort: string, narrowing: Narrowing = {}) {
    const all = [];
    let cursor: string | undefined;
    do {
      all.push(await page({ sort, ...(cursor && { cursor }) }, condition, narrowing));
      cursor = all.at(-1)!.next ?? undefined;
    } while (cursor !== undefined);
    return all;
  }

  it.each([
    ['true', { count: 10_000, isMore: true }],
    ['thing.size < 166', { count: 9_960, isMore: false }],
    ['thing.size = 1', { count: 60, isMore: false }],
    ['false', { count: 0, isMore: false }],
  ])('counts %s up to ten thousand', async (condition, count) =>
    expect(await page({}, condition)).toMatchObject(count),
  );

  it('says on every page what was counted on the first', async () => {
    const answers = await pages('thing.size < 5', 'size');
    expect(answers.length).toBeGreaterThan(2);
    for (const answer of answers) expect(answer).toMatchObject({ count: 300, isMore: false });
  });

  it('does not count what only a search through many rows would find', async () =>
    expect(await page({}, 'true', { search: containing(['thing.title'], '777') })).toMatchObject({
      count: null,
      isMore: true,
    }));

  it.each(['size', '-size', 'id', '-title'])(
    'gathers a few rows wherever they stand by %s, each once',
    async (sort) => {
      const seen = (await pages('thing.size in (0, 999)', sort)).map(({ data }) => data);
      expect(seen[0]).toHaveLength(100);
      expect(seen.flat()).toHaveLength(120);
    },
  );

  it.each(['size', '-size', 'id', '-title'])(
    'goes on from page to page through the rows that a request does not read, by %s',
    async (sort) => {
      const search = containing(['thing.title'], '777');
      const answers = await pages('true', sort, { search });
      const [{ count }] = await db.query<[{ count: number }]>(
        `select count(*)::int as count from thing where title like '%777%'`,
      );
      expect(answers.flatMap(({ data }) => data)).toHaveLength(count);
      expect(answers.some(({ data }) => data.length < 100)).toBe(true);
    },
  );

  it('shows in a sample that there are many, and counts them where the statistics are wrong', async () => {
    const [MANY, LEFT] = [420_000, 9_000];
    await db.query(`
      insert into thing select cast(lpad(to_hex(n), 32, '0') as uuid), 'Foule', 5000, null, null
        from generate_series(${LONG + 1}, ${LONG + MANY}) n;
      analyze thing`);
    const crowd = `(thing.size = 5000 or thing.title = 'Foule')`; // a bitmap of two indexes
    expect(await page({}, crowd)).toMatchObject({ count: 10_000, isMore: true });
    await db.query(`delete from thing where size = 5000
      and thing_id > cast(lpad(to_hex(${LONG + LEFT}), 32, '0') as uuid)`);
    expect(await page({}, crowd)).toMatchObject({ count: LEFT, isMore: false });
  }, 60_000);
});

const isOrdered = (values: (string | number)[], isDescending: boolean): boolean =>
  values.every(
    (value, i) => i === 0 || (isDescending ? values[i - 1]! >= value : values[i - 1]! <= value),
  );
