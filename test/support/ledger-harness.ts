import {
  type AgreementState,
  type HiringNeedState,
  type MicroProjectState,
  type ServiceName,
  type SessionState,
  type SupportState,
} from '@mizan/contracts';
import {
  connectConsumer,
  eventLogMigrations,
  EventLog,
  type EventToPublish,
  LagReader,
  messagingOf,
} from '@mizan/messaging';
import { createService, loadConfig } from '@mizan/platform';
import type { INestApplication } from '@nestjs/common';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../../apps/planning-projections/src/app.module.js';
import { Activation } from '../../apps/planning-projections/src/assumption-sets/activation.js';
import { closeAt } from '../../apps/planning-projections/src/ledger/closings.js';
import { LedgerBatches } from '../../apps/planning-projections/src/ledger/ledger-batches.js';
import { holdServing, readLedger } from '../../apps/planning-projections/src/ledger/generations.js';
import type { Assumptions } from '../../apps/planning-projections/src/posting-rules/assumptions.js';
import {
  SOURCE_KINDS,
  type SourceKind,
} from '../../apps/planning-projections/src/posting-rules/sources.js';
import { recomputedNetting } from '../../apps/planning-projections/src/verify/recomputed-netting.js';
import { eventually } from './log-harness.js';
import { type TestServiceDatabase, testServiceDatabase } from './postgres.js';
import {
  agreementId,
  agreementState,
  commitmentId,
  commitmentState,
  importId,
  importState,
  needId,
  needState,
  projectId,
  projectState,
  sessionId,
  sessionState,
  supportId,
  supportState,
} from './states.js';

/** Each kind of source with a type of its events: two of them are on one topic. */
export const owners = {
  need: 'ma.mizan.employer-needs.need-revised.v1',
  import: 'ma.mizan.employer-needs.import-completed.v1',
  session: 'ma.mizan.training-plans.session-revised.v1',
  'micro-project': 'ma.mizan.job-creation.micro-project-revised.v1',
  support: 'ma.mizan.job-creation.support-revised.v1',
  agreement: 'ma.mizan.partner-agreements.agreement-revised.v1',
} as const satisfies Record<SourceKind, string>;
const ID_OF: Readonly<Record<SourceKind, (n: number) => string>> = {
  need: needId,
  import: importId,
  session: sessionId,
  'micro-project': projectId,
  support: supportId,
  agreement: agreementId,
};
const KINDS = Object.keys(owners) as SourceKind[];
type Schema = Parameters<TestServiceDatabase['urlFor']>[0];
const schemaOf = (service: string) => service.replaceAll('-', '_') as Schema;
const serviceOf = (kind: SourceKind) => SOURCE_KINDS[kind].aggregate.service as ServiceName;
export type Version = { kind: SourceKind; subject: string; version: number; state: object };

const count = fc.integer({ min: 1, max: 400 });
const territory = fc.constantFrom('MA-04', 'MA-KEN', 'MA-SAL');
const occupation = fc.constantFrom('8', '8212', '2512', null);
const date = fc.constantFrom('2026-11-02', '2027-01-31', '2027-08-15');
/** One of two commitments, or none: which they are, the run of the test says. */
const link = fc.constantFrom(null, 0, 1);
const need = fc
  .record({
    commitmentId: link.map((n) => (n === null ? null : commitmentId(n))),
    openings: count,
    territory,
    occupation,
    from: fc.constantFrom(null, '2026-10-01', '2026-12-15'),
    to: fc.constantFrom('2027-02-01', '2027-09-30'),
    allocation: fc.constantFrom<HiringNeedState['allocation'][]>(null, [
      { sector: 'cluster:tech-offshoring-services', openings: 1 },
    ]),
    hires: fc.array(fc.record({ on: date, count }), { maxLength: 2 }),
    status: fc.constantFrom<HiringNeedState['status']>(
      'declared',
      'validated',
      'partly-met',
      'met',
      'withdrawn',
      'expired',
    ),
  })
  .map((terms) => needState(terms));
const session = fc
  .record({
    commitmentId: link.map((n) => (n === null ? null : commitmentId(n))),
    territory,
    seats: fc.record({ cumulative: count }),
    occupations: fc.constantFrom<SessionState['occupations'][]>(
      [{ occupation: '8212', share: 0.6 }],
      [
        { occupation: '2512', share: 0.333 },
        { occupation: '8212', share: 0.333 },
      ],
    ),
    enrolment: fc.option(
      fc.record({ on: date, enrolled: count, countedBy: fc.constant('operator-ofppt') }),
    ),
    completion: fc.option(
      fc.record({ on: date, completed: count, countedBy: fc.constant('operator-ofppt') }),
    ),
    status: fc.constantFrom<SessionState['status']>('scheduled', 'running', 'ended', 'cancelled'),
  })
  .map((terms) => sessionState(terms));
const project = fc
  .record({
    commitmentId: link.map((n) => (n === null ? null : commitmentId(n))),
    territory,
    occupation,
    jobsExpected: count,
    expectedOn: fc.option(date),
    creation: fc.option(fc.record({ on: date, jobs: count })),
    status: fc.constantFrom<MicroProjectState['status']>('idea', 'selected', 'financed'),
  })
  .map((terms) => projectState({ ...terms, status: terms.creation ? 'created' : terms.status }));
const support = fc
  .record({
    commitmentId: link.map((n) => (n === null ? null : commitmentId(n))),
    territory,
    occupation,
    jobsExpected: count,
    expectedOn: fc.option(date),
    evaluation: fc.option(
      fc.record({ on: date, jobs: count, result: fc.constant('achieved' as const) }),
    ),
    status: fc.constantFrom<SupportState['status']>(
      'requested',
      'granted',
      'running',
      'refused',
      'abandoned',
    ),
  })
  .map((terms) => supportState({ ...terms, ...(terms.evaluation && { status: 'evaluated' }) }));
const UNITS = { supply: 'persons', demand: 'openings', jobs: 'jobs' } as const;
const commitment = fc
  .record({ effect: fc.constantFrom('supply', 'demand', 'jobs'), target: count })
  .map((terms) => commitmentState({ ...terms, unit: UNITS[terms.effect] }));
const agreement = fc
  .record({
    commitment,
    implements: fc.constantFrom(null, 0, 1),
    status: fc.constantFrom<AgreementState['status']>(
      'draft',
      'signed',
      'in-force',
      'suspended',
      'terminated',
    ),
  })
  .map((terms) =>
    agreementState({
      status: terms.status,
      implements: terms.implements === null ? null : agreementId(terms.implements),
      effectiveAt: '2027-01-01',
      endedOn: terms.status === 'terminated' ? '2028-02-15' : null,
      suspendedOn: terms.status === 'suspended' ? '2028-02-15' : null,
      commitments: [terms.commitment],
    }),
  );
/** Any change of one of a few needs, imports, sessions, micro-projects, supports and agreements. */
export const command = fc.oneof(
  fc.record({
    kind: fc.constant<SourceKind>('need'),
    n: fc.nat(3),
    state: need as fc.Arbitrary<object>,
  }),
  fc.record({
    kind: fc.constant<SourceKind>('import'),
    n: fc.nat(1),
    state: fc
      .nat(9)
      .map((accepted) => importState({ received: accepted, accepted })) as fc.Arbitrary<object>,
  }),
  fc.record({
    kind: fc.constant<SourceKind>('session'),
    n: fc.nat(2),
    state: session as fc.Arbitrary<object>,
  }),
  fc.record({
    kind: fc.constant<SourceKind>('micro-project'),
    n: fc.nat(2),
    state: project as fc.Arbitrary<object>,
  }),
  fc.record({
    kind: fc.constant<SourceKind>('support'),
    n: fc.nat(2),
    state: support as fc.Arbitrary<object>,
  }),
  fc.record({
    kind: fc.constant<SourceKind>('agreement'),
    n: fc.nat(1),
    state: agreement as fc.Arbitrary<object>,
  }),
);

const factor = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
/**
 * Something that happens to a ledger: events that are waited for or not, another set in use, a
 * closing.
 */
export const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('publish' as const),
      commands: fc.array(command, { minLength: 1, maxLength: 6 }),
      isAwaited: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('activate' as const),
      factors: fc.tuple(factor, factor, factor, factor),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('close' as const),
      agoMs: fc.integer({ min: 0, max: 200 }),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

interface Stored {
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly type: string;
  readonly data: object;
}

/**
 * What the states weigh together, by the definition: their own lines, and what is netted of what
 * they promise.
 */
export function weighedTogether(
  states: Iterable<Pick<Version, 'kind' | 'state'>>,
  set: Assumptions,
): Record<string, string> {
  const weighed = [...states].map(({ kind, state }) => SOURCE_KINDS[kind].weigh(state, set));
  const netted = recomputedNetting(
    weighed.flatMap(({ promise }) => promise ?? []),
    weighed.map(({ covers }) => covers),
  );
  const sums = new Map<string, bigint>();
  for (const line of [...weighed.flatMap(({ lines }) => lines), ...netted]) {
    const { measure, territory, occupation, sector, period, amount } = line;
    const key = [measure, territory, occupation, sector, period].join('|');
    sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  return Object.fromEntries(
    [...sums].filter(([, amount]) => amount !== 0n).map(([key, amount]) => [key, String(amount)]),
  );
}

/** The owners' event logs in one database, and the projections that read them. */
export class LedgerHarness {
  app!: INestApplication;
  private database!: TestServiceDatabase;
  private logs!: Map<ServiceName, { db: DataSource; log: EventLog }>;
  private run = 0;
  private sets = 0;

  /** `prepare` has the application before it reads its first event. */
  async open(prepare: (app: INestApplication) => void = () => undefined): Promise<this> {
    this.database = await testServiceDatabase();
    this.logs = new Map();
    for (const service of new Set(KINDS.map(serviceOf))) {
      const databaseUrl = this.database.urlFor(schemaOf(service));
      const db = await new DataSource({
        type: 'postgres',
        url: databaseUrl,
        migrations: eventLogMigrations,
      }).initialize();
      await db.runMigrations();
      const options = messagingOf(service, { DATABASE_URL: databaseUrl, kafka: {} });
      this.logs.set(service, { db, log: new EventLog(options, db) });
    }
    const config = loadConfig({
      DATABASE_URL: this.database.urlFor('planning_projections'),
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
    });
    this.app = await createService(AppModule.with(config), config, {
      name: 'planning-projections',
    });
    await this.app.init();
    prepare(this.app);
    await connectConsumer(this.app, this.app.get(LedgerBatches).subscription());
    return this;
  }

  async close(): Promise<void> {
    await this.app?.close();
    for (const { db } of this.logs?.values() ?? []) await db.destroy();
    await this.database?.drop();
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  get databaseUrl(): string {
    return this.database.urlFor('planning_projections');
  }

  async happens(one: Happening): Promise<void> {
    if (one.does === 'activate') return this.activate(one.factors);
    if (one.does === 'close') return this.closeCells(one.agoMs);
    await this.publish(this.versionsOf(one.commands));
    if (one.isAwaited) await this.caughtUp();
  }

  /** A transaction on a plain connection. */
  withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => work((await tx.queryRunner!.connect()) as PoolClient));
  }

  private async activate(factors: readonly number[]): Promise<void> {
    const name = `set-${++this.sets}`;
    await this.db.query(
      `insert into assumption_set (name, label, origin, fill, completion, availability, delivery, status) values ($1, $1, 'hypothesis', $2, $3, $4, $5, 'retired')`,
      [name, ...factors],
    );
    const activation = this.app.get(Activation);
    await this.db.transaction(async (tx) =>
      activation.run(tx, await activation.hold(tx), name, 'planner'),
    );
  }

  private closeCells(agoMs: number): Promise<void> {
    return this.withClient(async (client) => {
      await holdServing(client, 'update');
      await closeAt(client, new Date(Date.now() - agoMs).toISOString());
    });
  }

  /** Gives each command the next version of its aggregate; ids differ from call to call. */
  versionsOf(commands: readonly { kind: SourceKind; n: number; state: object }[]): Version[] {
    const versions = new Map<string, number>();
    this.run++;
    return commands.map(({ kind, n, state }) => {
      const id = ID_OF[kind](this.run * 10 + n);
      const version = (versions.get(id) ?? 0) + 1;
      versions.set(id, version);
      const named = {
        [SOURCE_KINDS[kind].aggregate.id]: id,
        ...(kind === 'need' && { externalId: id }),
        ...(kind === 'agreement' && { commitments: this.commitmentsOf(state, n) }),
      };
      return { kind, subject: id, version, state: { ...this.ofRun(state), ...named } };
    });
  }

  /** The state with what it names in this run of the test. */
  private ofRun(state: object): object {
    const text = [0, 1].reduce(
      (json, n) =>
        json
          .replaceAll(commitmentId(n), commitmentId(this.run * 10 + n))
          .replaceAll(agreementId(n), agreementId(this.run * 10 + n)),
      JSON.stringify(state),
    );
    return JSON.parse(text) as object;
  }

  private commitmentsOf(state: object, n: number): object[] {
    return (state as AgreementState).commitments.map((one) => ({
      ...one,
      commitmentId: commitmentId(this.run * 10 + n),
    }));
  }

  async publish(versions: readonly Version[]): Promise<void> {
    for (const one of versions) await this.publishAtOnce([one]);
  }

  /** Versions of sources of one owner, in one transaction. */
  async publishAtOnce(versions: readonly Version[]): Promise<void> {
    const { db, log } = this.logs.get(serviceOf(versions[0]!.kind))!;
    const events = versions.map(({ kind, subject, version, state }): EventToPublish => ({
      type: owners[kind],
      subject,
      sequence: version,
      data: state,
    }));
    await db.transaction((tx) => log.append(tx, events));
  }

  /** Everything that was ever published, with the time that its log gave it. */
  async published(): Promise<(Version & { time: string })[]> {
    const all = await Promise.all(
      [...this.logs.values()].map(async ({ db }) => {
        const rows = (await db.query('select payload from event_log order by position')) as {
          payload: string;
        }[];
        return rows.map(({ payload }) => {
          const { subject, sequence, time, type, data } = JSON.parse(payload) as Stored;
          const kind = KINDS.find((one) => owners[one] === type)!;
          return { kind, subject, version: sequence, state: data, time };
        });
      }),
    );
    return all.flat();
  }

  caughtUp(): Promise<void> {
    return eventually(async () =>
      expect(
        (await this.app.get(LagReader).read()).map(({ lag, parked }) => [lag, parked]),
      ).toEqual([...new Set(KINDS.map(serviceOf))].map(() => [0, 0])),
    );
  }

  /**
   * What the ledger says of each cell that is not empty:
   * `measure|territory|occupation|sector|period` → thousandths.
   */
  async balances(from = 'balance', parameters: unknown[] = []): Promise<Record<string, string>> {
    const rows: { key: string; amount: string }[] = await readLedger(this.db, (tx) =>
      tx.query(
        `select concat_ws('|', measure, coalesce(territory, ''), coalesce(occupation, ''), coalesce(sector, ''), coalesce(period, '')) as key, amount from ${from} b join cell c on c.id = b.cell where amount <> 0`,
        parameters,
      ),
    );
    return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]));
  }
}
