// Events per second through the projection from a preloaded topic. If the folder of comparison
// programs is beside the repository, its events are used, and its simple program and Kafka Streams
// run on the same events.
// `npm run bench -- sustained 200000`; with `alone` without the comparison.
import 'reflect-metadata';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import pg from 'pg';
import { HiringNeedState, type HiringNeedTerms } from '@mizan/contracts';
import { completed } from '@mizan/schemas';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import {
  bench,
  cpuSecondsOf,
  ended,
  given,
  isQuick,
  type Owned,
  rssMbOf,
  sized,
} from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { testBroker } from '../support/kafka.js';

const EVENTS = given() ?? sized(200_000, 2_000);
const root = path.resolve(import.meta.dirname, '../..');
const peers = path.resolve(root, '../shared/bench');
const hasPeers = !isQuick && existsSync(peers);
const TOPIC = 'mizan.employer-needs';
const GOALS: Readonly<Record<string, number>> = { 'straight-line': 0.5, 'kafka-streams': 1 };

interface PeerEvent {
  key: string;
  value: string;
}

/** Our own needs, one in ten of them revised at once, if there are no events to compare with. */
function* ownEvents(count: number): Generator<PeerEvent> {
  for (let i = 0; i < count; i++) {
    const isRevision = i % 10 === 9;
    const id = `0199a000-0001-7000-8000-${(isRevision ? i - 1 : i).toString(16).padStart(12, '0')}`;
    const need = {
      id,
      version: isRevision ? 2 : 1,
      externalId: `B-${id}`,
      territory: ['MA-RAB', 'MA-SAL', 'MA-KEN'][i % 3],
      sector: ['C', 'F', 'N', 'Q'][i % 4],
      occupation: ['2512', '7212', '8212', '5223', '9112'][i % 5],
      openings: 1 + (i % 50),
      from: i % 2 ? '2027-01-01' : '2026-10-01',
      to: i % 2 ? '2027-06-30' : '2027-03-31',
    };
    yield { key: id, value: JSON.stringify({ data: need }) };
  }
}

/** The same need in our contract and envelope. */
function ours({ key, value }: PeerEvent, position: number) {
  const { id, version, ...need } = JSON.parse(value).data as {
    id: string;
    version: number;
  } & HiringNeedTerms;
  const data = completed(HiringNeedState, {
    ...need,
    needId: id,
    organisation: 'anapec',
    status: 'declared',
    hires: [],
    origin: 'fictional',
  });
  const event = {
    specversion: '1.0',
    id: `0199a000-0003-7000-8000-${position.toString(16).padStart(12, '0')}`,
    source: 'employer-needs',
    type: `ma.mizan.employer-needs.need-${version === 1 ? 'declared' : 'revised'}.v1`,
    subject: id,
    time: new Date(Date.UTC(2026, 8, 14) + position).toISOString(),
    datacontenttype: 'application/json',
    sequence: version,
    partitionkey: id,
    logid: '0199a000-0004-7000-8000-000000000001',
    position,
    data,
  };
  return {
    key,
    value: JSON.stringify(event),
    headers: { 'content-type': 'application/cloudevents+json' },
  };
}

async function preload(owned: Owned, brokers: string[]): Promise<void> {
  const events = hasPeers
    ? ((await import(path.join(peers, 'work.mjs'))).events as typeof ownEvents)
    : ownEvents;
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const producer = await owned.own(
    kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    }),
    (connected) => connected.disconnect(),
  );
  await producer.connect();
  let messages: ReturnType<typeof ours>[] = [];
  let position = 0;
  for (const event of events(EVENTS)) {
    messages.push(ours(event, ++position));
    if (messages.length === 1_000)
      await producer.send({ topic: TOPIC, messages: messages.splice(0) });
  }
  if (messages.length > 0) await producer.send({ topic: TOPIC, messages });
  messages = [];
  await producer.disconnect();
}

interface Projected {
  /** Events a second. */
  rate: number;
  /** Seconds of computing for a million events, of the service and of PostgreSQL. */
  cpu: { service: number; postgres: number };
  /** Resident memory of the service at the end, in MiB. */
  rssMb: number;
}

async function projected(owned: Owned): Promise<Projected> {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  const broker = await owned.own(testBroker(), (started) => started.stop());
  await ensureTopics(broker.brokers, []);
  await bootstrapDatabase(
    postgres.url(),
    'mizan',
    Object.fromEntries(schemas.map((schema) => [schema, 'bench'])) as Record<Schema, string>,
  );
  await preload(owned, broker.brokers);
  const url = urlOf(postgres.url(), 'mizan', 'planning_projections', 'bench');
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const main = path.join(root, 'apps/planning-projections/dist/main.js');
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    PORT: '0',
    DATABASE_URL: url,
    KAFKA_BROKERS: broker.brokers.join(),
    OIDC_ISSUER: 'http://127.0.0.1:1/oidc',
  };
  const service = await owned.process(
    spawn(process.execPath, [...flags, main], { env, stdio: 'inherit' }),
  );
  const used = () => [service.pid!, postgres.pid].map(cpuSecondsOf) as [number, number];
  const { seconds, cpu } = await untilApplied(owned, url, used);
  const rssMb = rssMbOf(service.pid!);
  await ended(service);
  await broker.stop();
  await postgres.stop();
  return { rate: EVENTS / seconds, cpu, rssMb };
}

/**
 * Seconds from the first batch until the offsets show that everything is applied, and the seconds
 * of computing meanwhile.
 */
async function untilApplied(
  owned: Owned,
  url: string,
  used: () => [service: number, postgres: number],
): Promise<{ seconds: number; cpu: Projected['cpu'] }> {
  const client = await owned.own(new pg.Client({ connectionString: url }), (connected) =>
    connected.end(),
  );
  await client.connect();
  let started: { at: number; applied: number; used: [number, number] } | undefined;
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(20)) {
    const { rows } = await client
      .query(
        `select coalesce(sum(next_offset), 0)::int as applied from consumer_offset where topic = '${TOPIC}'`,
      )
      .catch(() => ({ rows: [{ applied: 0 }] }));
    const applied = rows[0].applied as number;
    if (applied > 0) started ??= { at: performance.now(), applied, used: used() };
    if (applied < EVENTS || !started) continue;
    const share = EVENTS / (EVENTS - started.applied);
    const seconds = ((performance.now() - started.at) / 1000) * share;
    const perMillion = (i: 0 | 1) => ((used()[i] - started!.used[i]) * share * 1e6) / EVENTS;
    const cpu = { service: perMillion(0), postgres: perMillion(1) };
    await holds(client);
    await client.end();
    return { seconds, cpu };
  }
  throw new Error('the projection did not come to the end of the topic');
}

/** Checks that the balances are the sums of the entries, and that no event is parked. */
async function holds(client: pg.Client): Promise<void> {
  const { rows: generations } = await client.query('select serving from ledger_generation');
  const ledger = `ledger_${generations[0].serving}`;
  const { rows } = await client.query(
    `select (select count(*)::int from ${ledger}.entry) as entries, (select sum(amount) from ${ledger}.balance) = (select sum(amount) from ${ledger}.entry) as holds,
      (select count(*)::int from parked_event) as parked`,
  );
  if (!rows[0].holds || rows[0].parked > 0 || rows[0].entries < EVENTS)
    throw new Error(`the balances do not hold: ${JSON.stringify(rows[0])}`);
}

function peersPerSecond(): Record<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-peers-'));
  chmodSync(folder, 0o755);
  cpSync(peers, folder, { recursive: true });
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  const env = {
    ...process.env,
    EVENTS: String(EVENTS),
    BENCH_STARTERS: path.join(peers, '..', 'starters'),
  };
  const output = execFileSync(process.execPath, ['run.mjs', 'straight-sustained', 'streams'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(folder, { recursive: true, force: true });
  // Maven prints colour codes before the first line
  return Object.fromEntries(
    output
      .replaceAll(/\u001b\[[0-9;]*m/g, '')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { peer: string; eventsPerSecond?: number })
      .filter(({ eventsPerSecond }) => eventsPerSecond)
      .map(({ peer, eventsPerSecond }) => [peer, eventsPerSecond as number]),
  );
}

await bench(async (owned) => {
  const { rate: mizan, cpu, rssMb } = await projected(owned);
  const others = hasPeers && !process.argv.includes('alone') ? peersPerSecond() : {};
  const table = Object.entries({ mizan, ...others }).map(([name, rate]) => [
    name,
    { 'events/s': Math.round(rate), 'mizan ÷ it': Number((mizan / rate).toFixed(2)) },
  ]);
  console.table(Object.fromEntries(table));
  for (const [peer, theirs] of Object.entries(others))
    report({
      ...{ work: 'sustained', peer, ours: mizan, theirs, unit: 'events/s' },
      goal: GOALS[peer] ?? null,
      isLessBetter: false,
    });
  console.log(
    `CPU seconds a million events: service ${cpu.service.toFixed(0)}, PostgreSQL ${cpu.postgres.toFixed(0)}; memory of the service ${rssMb.toFixed(0)} MiB`,
  );
});
