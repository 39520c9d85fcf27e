import { Metrics, type Principal } from '@mizan/platform';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import {
  type TestServiceDatabase,
  testServiceDatabase,
} from '../../../../test/support/postgres.js';
import { CellNumbers } from '../ledger/cell-numbers.js';
import { holdServing } from '../ledger/generations.js';
import { LedgerWriter } from '../ledger/ledger.writer.js';
import { ledgerMigrations } from '../migrations/ledger-migrations.js';
import type { Measure, PositionLine } from '../posting-rules/position.js';
import type { FreshnessReader } from './freshness.reader.js';
import { LineageService } from './lineage.service.js';
import type { LineageQuery, ProjectionQuery } from './projection.query.js';
import { pageSizeOf } from './page-size.js';
import { questionOf } from './question.js';
import { Readings } from './readings.js';
import { StandingAnswers } from './standing-answers.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { Turns } from '../snapshot/turns.js';
import { AnswerWorkers } from './answer-workers.js';
import { ProjectionsService } from './projections.service.js';
import { scopeOf } from './scope.js';

type Row = Record<string, unknown> & {
  demand: number;
  supply: number;
  measures: Record<string, number>;
};
interface Answer {
  total: { demand: number; supply: number; gap: number | null };
  unallocatedPeriod?: object;
  data: Row[];
  next: string | null;
}
const ministry: Principal = {
  client: 'ministry',
  organisation: 'ministry',
  role: 'ministry',
  territory: 'MA',
  scopes: [],
};
let database: TestServiceDatabase;
let db: DataSource;
let cells: CellNumbers;
let posted = 0;

beforeAll(async () => {
  database = await testServiceDatabase();
  db = await new DataSource({
    type: 'postgres',
    url: database.urlFor('planning_projections'),
    migrations: ledgerMigrations,
  }).initialize();
  await db.runMigrations();
  cells = new CellNumbers(database.urlFor('planning_projections'));
  const metrics = new Metrics();
  const turns = new Turns();
  feed = new SnapshotFeed(db, new LedgerNews(), turns, { isListening: false }, metrics);
  service = new ProjectionsService(
    db,
    fresh,
    new Readings(fresh, feed),
    new StandingAnswers(feed, turns, new AnswerWorkers(), metrics),
  );
  const demand: [string | null, string | null, string | null, string | null, number][] = [
    ['MA-KEN', '8212', '29', '2026-Q4', 100],
    ['MA-KEN', '2512', '62', '2026-Q4', 40],
    ['MA-RAB', '25', 'J', '2027-Q1', 30],
    ['MA-04', null, 'cluster:tech-offshoring-services', null, 500],
    ['MA-NOU', '8212', null, '2026-Q4', 9],
    ['MA', '82', null, '2026-Q4', 7],
  ];
  await post(
    ...demand.map(([territory, occupation, sector, period, amount]) =>
      line('demand.declared', territory, occupation, sector, period, amount),
    ),
  );
  await post(
    line('supply.expected', 'MA-KEN', '8212', null, '2026-Q4', 100),
    line('pending.supply', 'MA-04', null, null, '2027-Q1', 12),
    line('supply.seats', 'MA-KEN', '8212', null, '2026-Q4', 160),
  );
});
afterAll(async () => {
  await cells?.onApplicationShutdown();
  await db?.destroy();
  await database?.drop();
});

const line = (
  measure: Measure,
  territory: string | null,
  occupation: string | null,
  sector: string | null,
  period: string | null,
  amount: number,
): PositionLine => ({
  part: 'part',
  measure,
  territory,
  occupation,
  sector,
  period,
  amount: BigInt(amount) * 1000n,
});
async function post(...lines: PositionLine[]): Promise<void> {
  const time = '2026-11-24T00:00:00.000000Z';
  const steps = [{ activation: 1, time, lines, covers: new Map(), promise: null }];
  const position = {
    source: `test:need:${++posted}`,
    version: 1,
    steps,
    stepsFor: () => steps,
    state: '{}',
    eventId: `e-${posted}`,
    organisation: 'anapec',
    importId: null,
  };
  await db.transaction(async (tx) => {
    const client = (await tx.queryRunner!.connect()) as PoolClient;
    await new LedgerWriter(cells).post(client, [position], await holdServing(client));
  });
}
let feed: SnapshotFeed;
let service: ProjectionsService;
const fresh = {
  read: () => Promise.resolve({ freshness: { lagMs: 0, parked: 0 } }),
} as unknown as FreshnessReader;
/** The answer of the tables, and that of the balances in memory, which must be the same. */
async function ask(query: ProjectionQuery): Promise<Answer> {
  await feed.catchUp();
  const asked = await service.project(query, scopeOf(query, ministry), 'ministry');
  const question = questionOf(query, scopeOf(query, ministry));
  const stored = await service.fromTables(question, pageSizeOf(query.limit), query.cursor, null);
  const [memory, tables] = [asked, stored].map(
    ({ bytes }) => JSON.parse(String(bytes)) as Answer,
  ) as [Answer, Answer];
  expect(asked.etag).toBeDefined(); // from memory
  expect(memory).toEqual(tables);
  return tables;
}
const brief = (answer: Answer, ...columns: string[]) =>
  answer.data.map((row) => [...columns, 'demand', 'supply'].map((column) => row[column]));

describe('the projection', () => {
  it('rolls up to the level asked and shows apart what was posted above it', async () => {
    expect(
      brief(await ask({ territory: 'MA-04', by: 'territory' }), 'territory', 'allocated'),
    ).toEqual([
      ['MA-KEN', true, 140, 100],
      ['MA-RAB', true, 30, 0],
      [null, false, 500, 0],
    ]);
  });
  it('takes the level below the filter’s where none is named', async () => {
    expect(brief(await ask({ by: 'territory' }), 'territory')).toEqual([
      ['MA-04', 670, 100],
      ['MA-06', 9, 0],
      [null, 7, 0],
    ]);
    expect(brief(await ask({ occupation: '8', by: 'occupation' }), 'occupation')).toEqual([
      ['82', 116, 100],
    ]);
  });
  it('says what has no period apart once periods are asked, and in a row of its own by period', async () => {
    const asked = await ask({ territory: 'MA-04', from: '2026-Q4', to: '2026-Q4' });
    expect([asked.total.demand, asked.unallocatedPeriod]).toEqual([
      140,
      { demand: 500, supply: 0 },
    ]);
    expect(brief(await ask({ territory: 'MA-04', by: 'period:school-year' }), 'period')).toEqual([
      ['2026-2027', 170, 100],
      [null, 500, 0],
    ]);
  });
  it('gives no gap by sector, for sessions have none', async () => {
    const [row] = (await ask({ by: 'sector:section' })).data;
    expect(row).toMatchObject({
      gap: null,
      band: null,
      coverage: null,
      reason: 'supply-has-no-sector',
    });
    expect((await ask({ sector: 'J' })).total.gap).toBeNull();
  });
  it('never adds the two views of sectors', async () => {
    expect(brief(await ask({ territory: 'MA-04', by: 'sector:section' }), 'sector')).toEqual([
      ['C', 100, 0],
      ['J', 70, 0],
      [null, 500, 100],
    ]);
    expect(brief(await ask({ territory: 'MA-04', by: 'sector:cluster' }), 'sector')).toEqual([
      ['cluster:outside', 100, 0],
      ['cluster:tech-offshoring-services', 540, 0],
      [null, 30, 100],
    ]);
  });
  it('says of each cell what was posted above it, in any dimension', async () => {
    const cellsOf = async (query: ProjectionQuery) =>
      Object.fromEntries((await ask(query)).data.map((row) => [String(row.occupation), row.above]));
    const above = await cellsOf({
      territory: 'MA-KEN',
      from: '2026-Q4',
      to: '2026-Q4',
      by: 'occupation:4',
    });
    expect(above).toEqual({
      '8212': { demand: 7, supply: 0 },
      '2512': { demand: 0, supply: 0 },
    });
  });
  it('says of a year or a school year that the window cuts it', async () => {
    const cut = async (by: string, from?: string, to?: string) =>
      (await ask({ by, from, to })).data.map(({ period, partial }) => [period, partial ?? false]);
    expect(await cut('period:school-year')).toEqual([
      ['2026-2027', false],
      [null, false],
    ]);
    expect(await cut('period:school-year', '2026-Q4', '2027-Q3')).toEqual([['2026-2027', false]]);
    expect(await cut('period:school-year', '2027-Q1')).toEqual([['2026-2027', true]]);
    expect(await cut('period:year', '2026-Q4', '2027-Q4')).toEqual([
      ['2026', true],
      ['2027', false],
    ]);
    expect(await cut('period', '2026-Q4', '2026-Q4')).toEqual([['2026-Q4', false]]);
  });
  it('counts above a cell what has a period in the window, and beside it what has none', async () => {
    const [row] = (
      await ask({ territory: 'MA-KEN', from: '2026-Q4', to: '2026-Q4', by: 'occupation:4' })
    ).data.filter(({ occupation }) => occupation === '2512');
    expect(row).toMatchObject({ above: { demand: 0, supply: 0 }, band: 'very-low' });
    const inRegion = await ask({ territory: 'MA-04', from: '2026-Q4', to: '2026-Q4' });
    expect(inRegion).toMatchObject({ unallocatedPeriod: { demand: 500, supply: 0 } });
  });
  it('explains what stands above a cell, a line a source where it is wider than the reader’s territory', async () => {
    const query = { territory: 'MA-KEN', occupation: '8212', posted: 'above' as const };
    const reader = { ...ministry, organisation: 'council-ma-04', territory: 'MA-04' };
    const above = async (principal: Principal, more: LineageQuery = {}) =>
      (
        (await new LineageService(db, fresh).entries(
          { ...query, ...more },
          scopeOf({ ...query, ...more }, principal),
          principal,
        )) as { data: { territory: string; amount: number; part: string | null; wider: boolean }[] }
      ).data.map(({ territory, amount, part, wider }) => [territory, amount, part, wider]);
    expect(await above(reader)).toEqual([
      ['MA-04', 500, 'part', false],
      ['MA', 7, null, true],
    ]);
    expect(await above(ministry)).toEqual([
      ['MA-04', 500, 'part', false],
      ['MA', 7, 'part', false],
    ]);
    expect(await above(reader, { from: '2026-Q4', to: '2026-Q4' })).toEqual([
      ['MA', 7, null, true],
    ]);
    const asked = { territory: 'MA-KEN', by: 'occupation:4' };
    const cell = (await ask(asked)).data.find(({ occupation }) => occupation === '8212');
    expect(cell?.above).toEqual({ demand: 507, supply: 0 });
  });
  it('gives no band that what lies above could move', async () => {
    const row = async (query: ProjectionQuery) =>
      (await ask(query)).data.find(({ occupation }) => occupation === '8212');
    expect(await row({ territory: 'MA-KEN', by: 'occupation:4' })).toMatchObject({
      coverage: 1,
      band: 'undetermined',
    });
    expect(await row({ territory: 'MA-NOU', by: 'occupation:4' })).toMatchObject({
      coverage: 0,
      band: 'very-low',
    });
  });
  it('adds pending supply on the line if-signed only, and seats on none', async () => {
    const supply = async (lineName: 'declared' | 'in-force' | 'if-signed') =>
      (await ask({ territory: 'MA-04', line: lineName })).total.supply;
    expect([await supply('declared'), await supply('in-force'), await supply('if-signed')]).toEqual(
      [100, 100, 112],
    );
    expect((await ask({ territory: 'MA-04', measure: 'supply.seats' })).data[0]?.measures).toEqual({
      'demand.declared': 670,
      'supply.expected': 100,
      'supply.seats': 160,
    });
  });
  it.each([
    'territory',
    'occupation',
    'sector',
    'sector:subcluster',
    'period',
    'territory:province,occupation:3,period:year',
    'territory:region,sector:cluster',
  ])('adds up to its total by %s', async (by) => {
    const { data, total } = await ask({ by, line: 'if-signed' });
    expect([
      data.reduce((sum, row) => sum + row.demand, 0),
      data.reduce((sum, row) => sum + row.supply, 0),
    ]).toEqual([total.demand, total.supply]);
  });
  it('pages through its rows without a gap or a repeat', async () => {
    const query = { by: 'territory:province,occupation:4' };
    const all = (await ask(query)).data;
    const paged: Row[] = [];
    for (let cursor: string | undefined; ;) {
      const { data, next } = await ask({ ...query, limit: '2', cursor });
      paged.push(...data);
      if (next === null) break;
      cursor = next;
    }
    expect(paged).toEqual(all);
  });
  it('refuses a territory that is not the caller’s', () => {
    expect(() => scopeOf({ territory: 'MA-06' }, { ...ministry, territory: 'MA-04' })).toThrow(
      expect.objectContaining({ code: 'territory-forbidden' }),
    );
  });
  it('explains a cell by entries that add up to it', async () => {
    const query = { territory: 'MA-04', occupation: '8' };
    const { data } = (await new LineageService(db, fresh).entries(
      query,
      scopeOf(query, ministry),
      ministry,
    )) as { data: { amount: number; measure: string }[] };
    const { total } = await ask(query);
    expect(data.map(({ measure, amount }) => [measure, amount])).toEqual([
      ['demand.declared', 100],
      ['supply.expected', 100],
    ]);
    expect(total).toMatchObject({ demand: 100, supply: 100 });
  });
});
