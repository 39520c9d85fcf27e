import { employerNeedsEvents, partnerAgreementsEvents, trainingPlansEvents, type AgreementState, type CoveredLine, type HiringNeedState, type SessionState } from '@mizan/contracts';
import { connectConsumer, CreateEventLog1732400000000, EventLog, type EventToPublish, Freshness } from '@mizan/messaging';
import { createService, loadConfig } from '@mizan/platform';
import type { INestApplication } from '@nestjs/common';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { eventually } from '../../../../test/support/log-harness.js';
import { type TestServiceDatabase, testServiceDatabase } from '../../../../test/support/postgres.js';
import { agreementId, agreementState, commitmentState, coveredNeed, coveredSession, needId, needState, sessionId, sessionState } from '../../../../test/support/states.js';
import { AppModule } from '../app.module.js';
import { SOURCE_KINDS, type SourceKind, sourceName } from '../posting-rules/sources.js';
import { subscription } from '../subscription.js';
import { compare, unbalancedCells } from '../verify/comparison.js';
import { activationInUse } from './activations.js';
import { readLedger } from './generations.js';
import { LedgerNews } from './ledger-news.js';

const owners = {
  need: { schema: 'employer_needs', publishes: employerNeedsEvents, type: 'ma.mizan.employer-needs.need-revised.v1' },
  session: { schema: 'training_plans', publishes: trainingPlansEvents, type: 'ma.mizan.training-plans.session-revised.v1' },
  agreement: { schema: 'partner_agreements', publishes: partnerAgreementsEvents, type: 'ma.mizan.partner-agreements.agreement-revised.v1' },
} as const;
type Version = { kind: SourceKind; subject: string; version: number; state: object };

const count = fc.integer({ min: 1, max: 400 });
const territory = fc.constantFrom('MA-04', 'MA-KEN', 'MA-SAL');
const occupation = fc.constantFrom('8', '8212', '2512', null);
const date = fc.constantFrom('2026-11-02', '2027-01-31', '2027-08-15');
const need = fc.record({
  openings: count, territory, occupation, from: fc.constantFrom(null, '2026-10-01', '2026-12-15'), to: fc.constantFrom('2027-02-01', '2027-09-30'),
  allocation: fc.constantFrom<HiringNeedState['allocation'][]>(null, [{ sector: 'cluster:tech-offshoring-services', openings: 1 }]), hires: fc.array(fc.record({ on: date, count }), { maxLength: 2 }),
  status: fc.constantFrom<HiringNeedState['status']>('declared', 'validated', 'partly-met', 'met', 'withdrawn', 'expired'),
}).map((terms) => needState(terms));
const session = fc.record({
  territory, seats: fc.record({ cumulative: count }), occupations: fc.constantFrom<SessionState['occupations'][]>([{ occupation: '8212', share: 0.6 }], [{ occupation: '2512', share: 0.333 }, { occupation: '8212', share: 0.333 }]),
  enrolment: fc.option(fc.record({ on: date, enrolled: count, countedBy: fc.constant('operator-ofppt') })), completion: fc.option(fc.record({ on: date, completed: count, countedBy: fc.constant('operator-ofppt') })),
  status: fc.constantFrom<SessionState['status']>('scheduled', 'running', 'ended', 'cancelled'),
}).map((terms) => sessionState(terms));
const commitment = fc.record({
  effect: fc.constantFrom('supply' as const, 'demand' as const), target: count, covered: fc.constantFrom<CoveredLine[][]>([], [coveredSession()], [coveredNeed(), coveredSession({ completed: 80 })]),
}).map((terms) => commitmentState({ ...terms, unit: terms.effect === 'supply' ? 'persons' : 'openings' }));
const agreement = fc.record({ commitment, status: fc.constantFrom<AgreementState['status']>('draft', 'signed', 'in-force', 'suspended', 'terminated') })
  .map((terms) => agreementState({ status: terms.status, commitments: [terms.commitment] }));
const command = fc.oneof(
  fc.record({ kind: fc.constant<SourceKind>('need'), n: fc.nat(3), state: need as fc.Arbitrary<object> }),
  fc.record({ kind: fc.constant<SourceKind>('session'), n: fc.nat(2), state: session as fc.Arbitrary<object> }),
  fc.record({ kind: fc.constant<SourceKind>('agreement'), n: fc.nat(1), state: agreement as fc.Arbitrary<object> }),
);

let database: TestServiceDatabase;
let app: INestApplication;
let logs: Record<SourceKind, { db: DataSource; log: EventLog }>;
let crashes: boolean[] = [];
let run = 0;

beforeAll(async () => {
  database = await testServiceDatabase();
  logs = {} as typeof logs;
  for (const kind of Object.keys(owners) as SourceKind[]) {
    const { schema, publishes } = owners[kind];
    const db = await new DataSource({ type: 'postgres', url: database.urlFor(schema), migrations: [CreateEventLog1732400000000] }).initialize();
    await db.runMigrations();
    logs[kind] = { db, log: new EventLog({ service: schema.replaceAll('_', '-'), schema, databaseUrl: database.urlFor(schema), publishes }, db) };
  }
  const config = loadConfig({ DATABASE_URL: database.urlFor('planning_projections'), NODE_ENV: 'test', LOG_LEVEL: 'error' });
  app = await createService(AppModule.with(config), config, { name: 'planning-projections' });
  await app.init();
  crashBetweenWorkAndCommit(app.get(LedgerNews));
  await connectConsumer(app, subscription);
}, 60_000);
afterAll(async () => {
  await app?.close();
  for (const { db } of Object.values(logs ?? {})) await db.destroy();
  await database?.drop();
}, 30_000);

/** The news is the last thing before the commit: an error there undoes everything the batch did. */
function crashBetweenWorkAndCommit(news: LedgerNews): void {
  const posted = news.posted.bind(news);
  news.posted = (context) => {
    if (crashes.shift()) throw Object.assign(new Error('the connection was lost'), { code: 'ECONNRESET' });
    posted(context);
  };
}

/** Gives each command the next version of its aggregate; ids differ from run to run, the balances stay. */
function versionsOf(commands: readonly { kind: SourceKind; n: number; state: object }[]): Version[] {
  const versions = new Map<string, number>();
  run++;
  return commands.map(({ kind, n, state }) => {
    const id = { need: needId, session: sessionId, agreement: agreementId }[kind](run * 10 + n);
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    return { kind, subject: id, version, state: { ...structuredClone(state), [`${kind}Id`]: id, ...(kind === 'need' && { externalId: id }) } };
  });
}

async function publish(versions: readonly Version[]): Promise<void> {
  for (const { kind, subject, version, state } of versions) {
    const { db, log } = logs[kind];
    const event: EventToPublish = { type: owners[kind].type, subject, sequence: version, data: state };
    await db.transaction((tx) => log.append(tx, [event]));
  }
}

const newest = (versions: readonly Version[]): Version[] => [...new Map([...versions].sort((a, b) => a.version - b.version).map((one) => [one.subject, one])).values()];
const caughtUp = () => eventually(async () => expect((await app.get(Freshness).read()).map(({ lag, parked }) => [lag, parked])).toEqual([[0, 0], [0, 0], [0, 0]]));

/** Balances computed from nothing but the newest states of all sources so far. */
async function recomputed(states: readonly Version[]): Promise<Record<string, string>> {
  const { set } = await readLedger(app.get(DataSource), activationInUse);
  const sums = new Map<string, bigint>();
  for (const { kind, state } of states)
    for (const { measure, territory: t, occupation: o, sector, period, amount } of SOURCE_KINDS[kind].position(state, set)) {
      const key = [measure, t, o, sector, period].join('|');
      sums.set(key, (sums.get(key) ?? 0n) + amount);
    }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0n).map(([key, amount]) => [key, String(amount)]));
}

async function balances(): Promise<Record<string, string>> {
  const rows: { key: string; amount: string }[] = await readLedger(app.get(DataSource), (tx) => tx.query(
    `select concat_ws('|', measure, coalesce(territory, ''), coalesce(occupation, ''), coalesce(sector, ''), coalesce(period, '')) as key, amount from balance b join cell c on c.id = b.cell where amount <> 0`,
  ));
  return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]));
}

describe('any commands, delivered twice, out of order and through crashes', () => {
  const everything: Version[] = [];
  it('leave every balance equal to the recomputation', async () => {
    const scenario = fc.tuple(fc.array(command, { minLength: 3, maxLength: 25 }), fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }), fc.array(fc.boolean(), { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(scenario, async ([commands, order, losses]) => {
        const versions = versionsOf(commands);
        const twice = [...versions, ...versions.filter((_, i) => (order[i] ?? 0) % 3 === 0)];
        const delivered = twice.map((one, i) => ({ one, at: order[i] ?? 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one);
        crashes = [...losses];
        await publish(delivered);
        await caughtUp();
        everything.push(...newest(versions));
        expect(await balances()).toEqual(await recomputed(everything));
      }),
      { numRuns: 15, endOnFailure: true },
    );
    const ledger = app.get(DataSource);
    const found = await readLedger(ledger, (tx) => compare(tx, everything.map(({ kind, subject, version, state }) => ({ source: sourceName(kind, subject), version, state }))));
    expect(found).toMatchObject({ equal: everything.length, pending: [], ahead: [], different: [] });
    expect(await readLedger(ledger, unbalancedCells)).toEqual([]);
  }, 120_000);

  it('park what no rule can weigh, and let the next valid version of the source supersede it', async () => {
    const [first] = versionsOf([{ kind: 'need', n: 0, state: needState({ territory: 'MA-QQQ' }) }]) as [Version];
    const parked = async () => (await app.get(Freshness).read()).map((topic) => topic.parked).reduce((sum, n) => sum + n, 0);
    crashes = [];
    await publish([first]);
    await eventually(async () => expect(await parked()).toBe(1));
    await publish([{ ...first, version: 2, state: { ...first.state, territory: 'MA-KEN' } }]);
    await caughtUp();
    expect(await parked()).toBe(0);
  }, 30_000);

  it('are told apart when a balance or an entry is not what its owner says', async () => {
    const db = app.get(DataSource);
    const [first] = versionsOf([{ kind: 'need', n: 1, state: needState() }]) as [Version];
    await publish([first]);
    await caughtUp();
    const claim = { source: sourceName('need', first.subject), version: 1, state: { ...first.state, openings: 121 } };
    expect((await readLedger(db, (tx) => compare(tx, [claim]))).different).toHaveLength(1);
    await readLedger(db, (tx) => tx.query('update balance set amount = amount + 1 where cell = (select min(cell) from balance)'));
    expect(await readLedger(db, unbalancedCells)).toHaveLength(1);
  }, 30_000);
});
