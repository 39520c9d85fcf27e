import type { ServiceName } from '@mizan/contracts';
import type { DataSource, Logger } from 'typeorm';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { AppModule as JobCreation } from '../../apps/job-creation/src/app.module.js';
import { AppModule as PartnerAgreements } from '../../apps/partner-agreements/src/app.module.js';
import { AppModule as Projections } from '../../apps/planning-projections/src/app.module.js';
import { AppModule as TrainingPlans } from '../../apps/training-plans/src/app.module.js';
import { fillLedger, lineages } from '../support/long-ledger.js';
import { fill, type LongList, listReaders, longLists, questionsOf } from '../support/long-lists.js';
import { type Owner, startOwner } from '../support/owner.js';

const ROWS = 80_000;
/** A whole table is more than this; the greatest count and the longest walk together are less. */
const READ_MAX = 70_000;
const MODULES: Record<string, Parameters<typeof startOwner>[1]> = {
  'employer-needs': EmployerNeeds,
  'partner-agreements': PartnerAgreements,
  'training-plans': TrainingPlans,
  'job-creation': JobCreation,
};
const readers = listReaders.filter(({ organisation }) =>
  ['ministry', 'council-ma-12'].includes(organisation),
);

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/** The rows of tables that a plan has read. An index scan inside a bitmap reads none. */
function rowsRead({ Plans = [], ...node }: Plan): number {
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const own = node['Relation Name'] ? (node['Actual Rows'] + removed) * node['Actual Loops'] : 0;
  return Plans.reduce((sum, plan) => sum + rowsRead(plan), own);
}

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[] | undefined;
}

/** Every statement that an owner has sent to its database since the last call. */
function listening(db: DataSource): () => Statement[] {
  let statements: Statement[] = [];
  const ignored = () => undefined;
  const logger: Logger = {
    logQuery: (sql, parameters) =>
      void statements.push({ sql, parameters: parameters as unknown[] }),
    logQueryError: ignored,
    logQuerySlow: ignored,
    logSchemaBuild: ignored,
    logMigration: ignored,
    log: ignored,
  };
  Object.assign(db, { logger });
  return () => {
    const said = statements;
    statements = [];
    return said;
  };
}

/** The rows that these statements read, executed again with the planner settings among them. */
const readBy = (db: DataSource, statements: readonly Statement[]): Promise<number> =>
  db.transaction(async (tx) => {
    let rows = 0;
    for (const { sql, parameters } of statements) {
      if (/set_config/i.test(sql)) await tx.query(sql, parameters);
      else if (/^\s*(select|with)/i.test(sql)) {
        const [{ 'QUERY PLAN': plans }] = await tx.query<[{ 'QUERY PLAN': { Plan: Plan }[] }]>(
          `explain (analyze, timing off, format json) ${sql}`,
          parameters,
        );
        rows += rowsRead(plans[0]!.Plan);
      }
    }
    return rows;
  });

/**
 * Every sort without a filter, and every value of a filter by age and by one other sort, each sort
 * in its turn. `npm run bench -- lists` asks in every way.
 */
function sampleOf(list: LongList) {
  const others = list.sorts.filter((sort) => sort !== 'id');
  const values = [...new Set([...questionsOf(list)].map(({ filter, value }) => filter + value))];
  return [...questionsOf(list)].filter(({ filter, value, sort }) => {
    if (filter === 'none') return sort === '-id' || !sort.startsWith('-');
    return sort === '-id' || sort === others[values.indexOf(filter + value) % others.length];
  });
}

/** The questions that read more rows than they may, with how many. */
async function tooMuch(owner: Owner, targets: readonly string[]): Promise<string[]> {
  const heard = listening(owner.db);
  const found: string[] = [];
  for (const reader of readers) {
    const authorization = `Bearer ${await owner.tokenOf(reader)}`;
    for (const target of targets) {
      heard();
      const answer = await fetch(`${owner.url}/v1/${target}`, { headers: { authorization } });
      if (answer.status === 403) continue;
      expect([target, answer.status]).toEqual([target, 200]);
      await answer.arrayBuffer();
      const rows = await readBy(owner.db, heard());
      heard();
      if (rows > READ_MAX) found.push(`${target} of ${reader.organisation}: ${rows}`);
    }
  }
  return found;
}

describe.each(Object.keys(MODULES))('a page of a long list of %s', (service) => {
  let owner: Owner;
  const lists = longLists.filter((list) => list.service === service);
  beforeAll(async () => {
    owner = await startOwner(service as ServiceName, MODULES[service]!);
    for (const list of lists) await fill(owner.db, list, ROWS);
  }, 180_000);
  afterAll(() => owner?.close());

  it.each(lists.map((list) => [list.path, list] as const))(
    'reads only so far, whatever the filter, the sort and the caller: %s',
    async (path, list) => {
      const targets = sampleOf(list).map(({ query }) => `${path}?${query}`);
      expect(await tooMuch(owner, targets)).toEqual([]);
    },
    120_000,
  );
});

describe('the entries behind a figure, in a long ledger', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await startOwner('planning-projections', Projections);
    await fillLedger(owner.db, ROWS);
  }, 180_000);
  afterAll(() => owner?.close());

  it('are read only so far', async () => {
    const targets = Object.values(lineages).map(
      (filter) => `projections/lineage?limit=100&${new URLSearchParams(filter).toString()}`,
    );
    expect(await tooMuch(owner, [...targets, 'commitments?limit=100'])).toEqual([]);
  }, 120_000);
});
