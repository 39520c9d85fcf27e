// Events per second through the projection from a preloaded topic, beside what others reach with
// the same events on the same database and broker. The balances of each run are compared with a
// recomputation before it counts.
// `npm run bench -- sustained 200000`; with `alone` without the others.
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import { bench, ended, given, type Owned, sized } from '../support/bench.js';
import { costsOf, median, report } from '../support/bench-rows.js';
import { counted, type Run } from '../support/bench-run.js';
import { type Servers, startServers } from '../support/bench-servers.js';
import { ledgerBalances, servingLedger } from '../support/ledger-balances.js';
import { ownEvent } from '../support/own-event.js';
import { compileStreams, kafkaStreams } from './peers/kafka-streams.js';
import { installPackages } from './peers/packages.js';
import { emmettProjection, stockNest } from './peers/stock-programs.js';
import { straightSustained } from './peers/straight-sustained.js';
import { connected } from './peers/tables.js';
import { fillTopic, freshTopic, kafkaAt } from './peers/topics.js';
import { balancesOf, type Cells, checked, events } from './peers/work.js';

const EVENTS = given() ?? sized(200_000, 2_000);
const RUNS = sized(3, 1);
/**
 * Programs that take a millisecond and more for an event get the first events of the same stream.
 */
const FEW = { emmett: sized(5_000, 500), stockNest: sized(2_000, 300) };
const root = path.resolve(import.meta.dirname, '../..');
const TOPIC = 'mizan.employer-needs';
const PEER_TOPIC = 'bench.needs';
const APPLIED_MS_MAX = 120_000 + 2 * EVENTS;

interface Peer {
  readonly name: string;
  /** The ratio to reach. */
  readonly goal: number | null;
  run(): Promise<Run>;
}

function* ownEvents() {
  let position = 0;
  for (const event of events(EVENTS)) yield ownEvent(event, ++position);
}

/**
 * A run of ours: a database of its own, so that the service starts at the beginning of the topic.
 * Several processes share the partitions, as several machines would.
 */
async function projected(
  owned: Owned,
  servers: Servers,
  right: Cells,
  processes = 1,
): Promise<Run> {
  const database = `mizan_${process.hrtime.bigint()}`;
  await bootstrapDatabase(
    servers.url(),
    database,
    Object.fromEntries(schemas.map((schema) => [schema, 'bench'])) as Record<Schema, string>,
  );
  // as before the others: nobody pays for the program before it
  await asAdmin(servers, 'checkpoint');
  const url = urlOf(servers.url(), database, 'planning_projections', 'bench');
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const main = path.join(root, 'apps/planning-projections/dist/main.js');
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    PORT: '0',
    DATABASE_URL: url,
    KAFKA_BROKERS: servers.brokers.join(),
    OIDC_ISSUER: 'http://127.0.0.1:1/oidc',
  };
  const services = await Promise.all(
    Array.from({ length: processes }, () =>
      owned.process(spawn(process.execPath, [...flags, main], { env, stdio: 'inherit' })),
    ),
  );
  const client = await owned.own(new pg.Client({ connectionString: url }), (made) => made.end());
  await client.connect();
  const pids = services.map(({ pid }) => pid!);
  const run = await untilApplied(client, () => counted(pids, servers.pids));
  await Promise.all(services.map((service) => ended(service)));
  await holds(client, right);
  await client.end();
  await asAdmin(servers, `drop database ${database} with (force)`);
  return run;
}

/** From the first batch until the offsets show that everything is applied. */
async function untilApplied(client: pg.Client, start: () => (events: number) => Run): Promise<Run> {
  let started: { stop: (events: number) => Run; applied: number } | undefined;
  for (const deadline = Date.now() + APPLIED_MS_MAX; Date.now() < deadline; await sleep(20)) {
    const { rows } = await client
      .query(
        `select coalesce(sum(next_offset), 0)::int as applied from consumer_offset where topic = '${TOPIC}'`,
      )
      .catch(() => ({ rows: [{ applied: 0 }] }));
    const applied = rows[0].applied as number;
    if (applied > 0) started ??= { stop: start(), applied };
    if (started && applied >= EVENTS) return started.stop(EVENTS - started.applied);
  }
  throw new Error('the projection did not come to the end of the topic');
}

/** Checks the balances against the recomputation and the entries, and that no event is parked. */
async function holds(client: pg.Client, right: Cells): Promise<void> {
  const ledger = await servingLedger(client);
  const { rows } = await client.query(
    `select (select sum(amount) from ${ledger}.balance) = (select sum(amount) from ${ledger}.entry) as holds,
      (select count(*)::int from parked_event) as parked`,
  );
  if (!rows[0].holds || rows[0].parked > 0)
    throw new Error(`the balances do not hold: ${JSON.stringify(rows[0])}`);
  checked('mizan', await ledgerBalances(client), right);
}

async function asAdmin(servers: Servers, statement: string): Promise<void> {
  const admin = await connected(servers.url());
  await admin.query(statement);
  await admin.end();
}

const rateOf = ({ rate }: Run) => rate;

function shown(name: string, runs: readonly Run[], ours: readonly Run[]) {
  const of = (all: readonly Run[]) => median(all.map(rateOf));
  return {
    program: name,
    'events/s': Math.round(of(runs)),
    'slowest run': Math.round(Math.min(...runs.map(rateOf))),
    'fastest run': Math.round(Math.max(...runs.map(rateOf))),
    'mizan ÷ it': Number((of(ours) / of(runs)).toFixed(2)),
    'CPU s a million': Math.round(median(runs.map(({ cpuSeconds }) => cpuSeconds))),
    'RSS MiB': Math.round(median(runs.map(({ rssMb }) => rssMb))),
  };
}

async function peersOf(owned: Owned, servers: Servers, right: Cells): Promise<Peer[]> {
  if (process.argv.includes('alone')) return [];
  installPackages();
  const classes = await compileStreams(owned);
  const kafka = kafkaAt(servers.brokers);
  await freshTopic(kafka, PEER_TOPIC);
  await fillTopic(kafka, PEER_TOPIC, events(EVENTS));
  const read = { topic: PEER_TOPIC, count: EVENTS, right };
  return [
    {
      name: 'straight-line',
      goal: 0.5,
      run: () => straightSustained(owned, servers, read),
    },
    {
      name: 'kafka-streams',
      goal: 1,
      run: () => kafkaStreams(owned, servers, { ...read, classes }),
    },
    {
      name: 'emmett',
      goal: null,
      run: () => emmettProjection(owned, servers, Math.min(EVENTS, FEW.emmett)),
    },
    {
      name: 'stock-nest',
      goal: null,
      run: () => stockNest(owned, servers, Math.min(EVENTS, FEW.stockNest)),
    },
  ];
}

await bench(async (owned) => {
  const servers = await startServers(owned);
  const right = balancesOf(EVENTS);
  await ensureTopics(servers.brokers, []);
  await fillTopic(kafkaAt(servers.brokers), TOPIC, ownEvents());
  const peers = await peersOf(owned, servers, right);
  const mizan: Run[] = [];
  const two: Run[] = [];
  const others = new Map<Peer, Run[]>(peers.map((peer) => [peer, []]));
  // in turns, so that a busy moment of the machine meets all of them
  for (let i = 0; i < RUNS; i++) {
    mizan.push(await projected(owned, servers, right));
    two.push(await projected(owned, servers, right, 2));
    for (const [peer, runs] of others) runs.push(await peer.run());
  }
  for (const [{ name: peer, goal }, theirs] of others)
    report(
      {
        ...{ work: 'sustained', peer, goal, unit: 'events/s', isLessBetter: false },
        ...{ ours: mizan.map(rateOf), theirs: theirs.map(rateOf) },
      },
      costsOf({ ours: mizan, theirs }),
    );
  report(
    {
      ...{ work: 'sustained, two projectors', peer: 'one projector', goal: 1 },
      ...{ unit: 'events/s', isLessBetter: false },
      ...{ ours: two.map(rateOf), theirs: mizan.map(rateOf) },
    },
    costsOf({ ours: two, theirs: mizan }),
  );
  const table = [shown('mizan', mizan, mizan), shown('two projectors', two, mizan)];
  for (const [{ name }, runs] of others) table.push(shown(name, runs, mizan));
  console.table(table);
});
