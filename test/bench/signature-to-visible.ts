// From a signature to its figure, through the portal: signs, then asks for the projection with
// `after=`. On both logs, compared with a kafkajs round trip on the same broker.
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { bench, type Owned, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { testBroker } from '../support/kafka.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { type Agreement, Plan } from '../support/plan.js';

const SIGNATURES = sized(300, 3);
const WARM_UP = sized(50, 1);
/** Not more than twice the round trip, and four times for the slowest hundredth. */
const GOALS = { 'p50 ms': 1 / 2, 'p99 ms': 1 / 4 };

interface Latency {
  'p50 ms': number;
  'p99 ms': number;
}
const percentile = (sorted: number[], p: number) =>
  Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN).toFixed(2),
  );
function latencyOf(all: number[]): Latency {
  const sorted = all.slice(WARM_UP).sort((a, b) => a - b);
  return { 'p50 ms': percentile(sorted, 0.5), 'p99 ms': percentile(sorted, 0.99) };
}

/**
 * Times from the signing request until the projection contains the signature, and the part of the
 * signing request itself.
 */
async function signatures(mizan: RunningMizan): Promise<{ visible: Latency; signed: Latency }> {
  const plan = new Plan(mizan);
  const visible: number[] = [];
  const signed: number[] = [];
  for (let i = 0; i < SIGNATURES + WARM_UP; i++) {
    const agreement = await readyToSign(plan);
    const started = performance.now();
    const { id, version } = await plan.act<Agreement>(
      'anapec',
      `partner-agreements/v1/agreements/${agreement.id}/signatures`,
      agreement,
      {
        organisation: 'anapec',
        contentHash: agreement.contentHash,
        type: 'recorded',
        signedOn: '2026-11-20',
      },
    );
    signed.push(performance.now() - started);
    const { total } = await plan.figures(
      { territory: 'MA-04', line: 'if-signed' },
      `agreement:${id}@${version}`,
    );
    visible.push(performance.now() - started);
    if (total.supply !== (i + 1) * 12)
      throw new Error(`the figure is ${total.supply} after ${i + 1} signatures`);
  }
  return { visible: latencyOf(visible), signed: latencyOf(signed) };
}

async function readyToSign(plan: Plan): Promise<Agreement> {
  const path = (of: Agreement) => `partner-agreements/v1/agreements/${of.id}`;
  let agreement = await plan.draftConvention({ target: 12 });
  agreement = await plan.act<Agreement>('anapec', `${path(agreement)}/review`, agreement);
  agreement = await plan.act<Agreement>('anapec', `${path(agreement)}/ready`, agreement);
  return plan.act<Agreement>('council-ma-04', `${path(agreement)}/signatures`, agreement, {
    organisation: 'council-ma-04',
    contentHash: agreement.contentHash,
    type: 'recorded',
    signedOn: '2026-11-20',
  });
}

async function rawRoundTrip(owned: Owned, brokers: string[]): Promise<Latency> {
  const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
  const topic = 'bench.round-trip';
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({
    waitForLeaders: true,
    topics: [{ topic, numPartitions: 12, replicationFactor: 1 }],
  });
  await admin.disconnect();
  const consumer = kafka.consumer({
    groupId: 'bench-round-trip',
    minBytes: 1,
    maxWaitTimeInMs: 100,
  });
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await owned.own(consumer, (connected) => connected.disconnect());
  await owned.own(producer, (connected) => connected.disconnect());
  await Promise.all([consumer.connect(), producer.connect()]);
  await consumer.subscribe({ topics: [topic] });
  let arrived: () => void = () => undefined;
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({ eachMessage: async () => arrived() });
  await joined;
  await sleep(1_000);
  const times: number[] = [];
  for (let i = 0; i < SIGNATURES + WARM_UP; i++) {
    const started = performance.now();
    const there = new Promise<void>((resolve) => (arrived = resolve));
    await producer.send({
      topic,
      acks: -1,
      messages: [{ key: String(i), value: 'x'.repeat(2_000) }],
    });
    await there;
    times.push(performance.now() - started);
    await sleep(5);
  }
  return latencyOf(times);
}

async function measuredOn(owned: Owned, brokers?: string[]) {
  const mizan = await owned.own(startMizan({ brokers }), (started) => started.discard());
  const measured = await signatures(mizan);
  await mizan.discard();
  return measured;
}

async function measure(owned: Owned): Promise<void> {
  const onPostgres = await measuredOn(owned);
  const { brokers } = await owned.own(testBroker(), (started) => started.stop());
  await ensureTopics(brokers, firstOrganisations);
  const onKafka = await measuredOn(owned, brokers);
  const raw = await rawRoundTrip(owned, brokers);
  const ratio = (latency: Latency) => ({
    ...latency,
    'p50 ÷ raw': Number((latency['p50 ms'] / raw['p50 ms']).toFixed(1)),
    'p99 ÷ raw': Number((latency['p99 ms'] / raw['p99 ms']).toFixed(1)),
  });
  for (const [log, { visible }] of Object.entries({ embedded: onPostgres, Kafka: onKafka }))
    for (const [part, goal] of Object.entries(GOALS))
      report({
        ...{ work: `signature-to-visible, ${log} log, ${part}`, peer: 'raw kafkajs round trip' },
        ...{ ours: visible[part as keyof Latency], theirs: raw[part as keyof Latency] },
        ...{ unit: 'ms', goal, isLessBetter: true },
      });
  console.table({
    'signature → visible, embedded log': ratio(onPostgres.visible),
    '  of it, the signature answered': ratio(onPostgres.signed),
    'signature → visible, Kafka': ratio(onKafka.visible),
    '  of it, the signature answered ': ratio(onKafka.signed),
    'raw kafkajs produce → consume': ratio(raw),
  });
}

await bench(measure);
