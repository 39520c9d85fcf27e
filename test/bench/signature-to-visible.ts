// From a signature to its figure, through the portal: signs, then asks for the projection with
// `after=`. On both logs, compared with a kafkajs round trip on the same broker and a commit, which
// nothing durable can do without, and with the shortest way through an event log in PostgreSQL.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ensureTopics } from '../../deploy/kafka/src/index.js';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { bench, type Owned, sized } from '../support/bench.js';
import { median, report } from '../support/bench-rows.js';
import { startBenchBroker } from '../support/bench-servers.js';
import { hopsOf, HOPS, type Hops } from '../support/hops.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { type SpanCollector, startSpanCollector } from '../support/span-collector.js';
import { accepted, type Agreement, Plan } from '../support/plan.js';
import { kafkaRoundTrips, logRoundTrips } from './peers/round-trips.js';

const SIGNATURES = sized(300, 3);
const WARM_UP = sized(50, 1);
/** Signed once more with their traces, which show where the time goes. */
const TRACED = sized(100, 2);
/** Not more than twice the round trip and a commit, and four times for the slowest hundredth. */
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
    const { id, version } = await plan.sign(agreement, 'anapec');
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
  return plan.sign(agreement, 'council-ma-04');
}

/**
 * The hops of signatures, one after another: of the first screen's question, once each is signed.
 */
async function traced(mizan: RunningMizan, { spans }: SpanCollector): Promise<Hops> {
  const plan = new Plan(mizan);
  const traceIds: string[] = [];
  for (let i = 0; i < TRACED; i++) {
    const agreement = await readyToSign(plan);
    const traceId = randomBytes(16).toString('hex');
    const headers = { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` };
    const signed = await plan.sign(agreement, 'anapec', 'anapec', { headers });
    const query = `territory=MA-04&line=if-signed&after=agreement:${signed.id}@${signed.version}`;
    accepted(
      await mizan.as('planner').get(`planning-projections/v1/projections?${query}`, { headers }),
    );
    traceIds.push(traceId);
  }
  return hopsOf(spans, traceIds);
}

async function measuredOn(owned: Owned, brokers?: string[]) {
  const collector = await owned.own(startSpanCollector(), (started) => started.close());
  // without a trace of the caller nothing is recorded, so the timed signatures pay for none
  const env = { ...collector.env, OTEL_TRACES_SAMPLER: 'parentbased_always_off' };
  const mizan = await owned.own(startMizan({ brokers, env }), (started) => started.discard());
  const measured = await signatures(mizan);
  const hops = await traced(mizan, collector);
  await mizan.discard();
  return { ...measured, hops };
}

/** What both logs are compared with, on the broker of the run and on a database of its own. */
async function references(owned: Owned, brokers: string[]) {
  const folder = await owned.folder();
  const postgres = await owned.own(startPostgres({ dataDir: path.join(folder, 'pg') }), (one) =>
    one.stop(),
  );
  const { read, committed } = await logRoundTrips(owned, postgres.url(), SIGNATURES + WARM_UP);
  const sent = await kafkaRoundTrips(owned, brokers, SIGNATURES + WARM_UP);
  return {
    log: latencyOf(read),
    kafka: latencyOf(sent),
    kafkaAndCommit: latencyOf(sent.map((time, i) => time + committed[i]!)),
  };
}

async function measure(owned: Owned): Promise<void> {
  const onPostgres = await measuredOn(owned);
  const { brokers } = await startBenchBroker(owned);
  await ensureTopics(brokers, firstOrganisations);
  const onKafka = await measuredOn(owned, brokers);
  const raw = await references(owned, brokers);
  const ratio = (latency: Latency) => ({
    ...latency,
    'p50 ÷ raw': Number((latency['p50 ms'] / raw.kafkaAndCommit['p50 ms']).toFixed(1)),
    'p99 ÷ raw': Number((latency['p99 ms'] / raw.kafkaAndCommit['p99 ms']).toFixed(1)),
  });
  const compare = (
    log: string,
    visible: Latency,
    peer: string,
    theirs: Latency,
    isGoal: boolean,
  ) => {
    for (const [part, goal] of Object.entries(GOALS) as [keyof Latency, number][])
      report({
        ...{ work: `signature-to-visible, ${log} log, ${part}`, peer },
        ...{ ours: visible[part], theirs: theirs[part], unit: 'ms', isLessBetter: true },
        goal: isGoal ? goal : null,
      });
  };
  const reference = 'raw kafkajs round trip and a commit';
  compare('embedded', onPostgres.visible, reference, raw.kafkaAndCommit, true);
  compare('embedded', onPostgres.visible, 'commit, LISTEN, read', raw.log, false);
  compare('Kafka', onKafka.visible, reference, raw.kafkaAndCommit, true);
  console.table({
    'signature → visible, embedded log': ratio(onPostgres.visible),
    '  of it, the signature answered': ratio(onPostgres.signed),
    'signature → visible, Kafka': ratio(onKafka.visible),
    '  of it, the signature answered ': ratio(onKafka.signed),
    'raw kafkajs produce → consume': ratio(raw.kafka),
    '  and a commit': ratio(raw.kafkaAndCommit),
    'commit → LISTEN → read': ratio(raw.log),
  });
  console.table(
    Object.fromEntries(
      HOPS.map((hop) => [
        hop,
        {
          'embedded log, ms': Number(median(onPostgres.hops[hop]).toFixed(2)),
          'Kafka, ms': Number(median(onKafka.hops[hop]).toFixed(2)),
        },
      ]),
    ),
  );
}

await bench(measure);
