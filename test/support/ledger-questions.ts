import { Problem } from '@mizan/platform';
import fc from 'fast-check';
import { readLedger } from '../../apps/planning-projections/src/ledger/generations.js';
import { MEASURES } from '../../apps/planning-projections/src/posting-rules/position.js';
import { LINES } from '../../apps/planning-projections/src/projections/lines.js';
import type { ProjectionQuery } from '../../apps/planning-projections/src/projections/projection.query.js';
import { questionOf } from '../../apps/planning-projections/src/projections/question.js';
import { scopeOf } from '../../apps/planning-projections/src/projections/scope.js';
import { NewGeneration } from '../../apps/planning-projections/src/rebuild/new-generation.js';
import { rebuild } from '../../apps/planning-projections/src/rebuild/rebuild.js';
import type { LedgerHarness } from './ledger-harness.js';

export const ministry = {
  client: 'ministry',
  organisation: 'ministry',
  role: 'ministry' as const,
  territory: 'MA',
  scopes: [],
};
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyQuestion = fc.record<ProjectionQuery>({
  territory: maybe('MA', 'MA-04', 'MA-KEN', 'MA-06'),
  occupation: maybe('8', '82', '8212', '2512'),
  sector: maybe('C', 'J', '62', 'cluster:tech-offshoring-services'),
  from: maybe('2026-Q4', '2027-Q2'),
  to: maybe('2027-Q2', '2028-Q4'),
  line: maybe(...LINES),
  measure: maybe(...(Object.keys(MEASURES) as (keyof typeof MEASURES)[])),
  by: maybe(
    'territory:region',
    'territory:province',
    'occupation:1',
    'occupation:4',
    'sector:section',
    'sector:cluster',
    'period',
    'period:school-year',
    'territory:province,occupation:3',
    'territory:province,period:year,occupation:2',
    'sector:subcluster,territory:region',
  ),
});

/** A window may be reversed and a level above the filter: such questions are refused. */
function isTaken(query: ProjectionQuery): boolean {
  try {
    questionOf(query, scopeOf(query, ministry));
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
/** Any question that is not refused. */
export const question = anyQuestion.filter(isTaken);

/** Builds the figures anew and lets them serve. */
export async function rebuilt(ledger: LedgerHarness): Promise<void> {
  const serving = await readLedger(ledger.db, (_tx, generation) => Promise.resolve(generation));
  const log = { warn: () => undefined, error: () => undefined };
  const next = new NewGeneration(ledger.db, serving, {
    databaseUrl: ledger.databaseUrl,
    brokers: undefined,
    log,
    onFatal: (error) => {
      throw error;
    },
  });
  try {
    await rebuild({ db: ledger.db, next, isAccepted: true, print: () => undefined });
  } finally {
    await next.end();
  }
}
