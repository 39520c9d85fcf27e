// Events a second through the projection from a preloaded topic, in one run beside the straight-line program and Kafka Streams on the same events.
// Events and peers are those of the benchmark folder beside the repository.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import pg from 'pg';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { testBroker } from '../support/kafka.js';

const EVENTS = Number(process.argv[2] ?? 200_000);
const root = path.resolve(import.meta.dirname, '../..');
const peers = path.resolve(root, '../shared/bench');
const TOPIC = 'mizan.employer-needs';

interface PeerEvent {
  key: string;
  value: string;
}

/** The peers' event as ours: the same need in our contract and envelope. */
function ours({ key, value }: PeerEvent, position: number) {
  const { id, version, ...need } = JSON.parse(value).data as { id: string; version: number };
  const data = {
    ...need,
    needId: id,
    organisation: 'anapec',
    status: 'declared',
    hires: [],
    origin: 'fictional',
    allocation: null,
    commitmentId: null,
  };
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

async function preload(brokers: string[]): Promise<void> {
  const { events } = (await import(path.join(peers, 'work.mjs'))) as {
    events(count: number): Iterable<PeerEvent>;
  };
  const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
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

async function projected(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  const broker = await testBroker();
  await ensureTopics(broker.brokers, []);
  await bootstrapDatabase(
    postgres.url(),
    'mizan',
    Object.fromEntries(schemas.map((schema) => [schema, 'bench'])) as Record<Schema, string>,
  );
  await preload(broker.brokers);
  const url = urlOf(postgres.url(), 'mizan', 'planning_projections', 'bench');
  const service = spawn(
    process.execPath,
    [
      ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? []),
      path.join(root, 'apps/planning-projections/dist/main.js'),
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LOG_LEVEL: 'warn',
        PORT: '0',
        DATABASE_URL: url,
        KAFKA_BROKERS: broker.brokers.join(),
        OIDC_ISSUER: 'http://127.0.0.1:1/oidc',
      },
      stdio: 'inherit',
    },
  );
  const seconds = await untilApplied(url);
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  await broker.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  return EVENTS / seconds;
}

/** Seconds from the first batch on until the offsets say that everything is applied. */
async function untilApplied(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let started: { at: number; applied: number } | undefined;
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(20)) {
    const { rows } = await client
      .query(
        `select coalesce(sum(next_offset), 0)::int as applied from consumer_offset where topic = '${TOPIC}'`,
      )
      .catch(() => ({ rows: [{ applied: 0 }] }));
    const applied = rows[0].applied as number;
    if (applied > 0) started ??= { at: performance.now(), applied };
    if (applied < EVENTS || !started) continue;
    const seconds =
      ((performance.now() - started.at) / 1000) * (EVENTS / (EVENTS - started.applied));
    const { rows: checks } = await client.query(
      'select (select sum(amount) from balance) = (select sum(amount) from entry) as holds, (select count(*)::int from parked_event) as parked',
    );
    if (!checks[0].holds || checks[0].parked > 0)
      throw new Error(`the balances do not hold: ${JSON.stringify(checks[0])}`);
    await client.end();
    return seconds;
  }
  throw new Error('the projection did not come to the end of the topic');
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
  // Maven leaves colours before the first line
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

if (!existsSync(peers))
  throw new Error(
    `The events of this benchmark come from ${path.relative(root, peers)}, which is not there`,
  );
const mizan = await projected();
const others = process.argv.includes('alone') ? {} : peersPerSecond();
console.table(
  Object.fromEntries(
    Object.entries({ mizan, ...others }).map(([name, rate]) => [
      name,
      { 'events/s': Math.round(rate), 'mizan ÷ it': Number((mizan / rate).toFixed(2)) },
    ]),
  ),
);
