// `npm run test:hostile -- --seed 1 --quick`: sends bad events mixed with good ones, over every
// channel.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureTopics } from '@mizan/topics';
import kafkajs from 'kafkajs';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { noKafka, testBroker } from '../support/kafka.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { type Chunk, Corpus } from './chunks.js';
import { type Channel, CHANNELS, isKafka } from './corpus.js';
import { SERVICES } from './events.js';
import { differencesOf, type Sent } from './oracle.js';
import { Random } from './random.js';
import { send, type Senders } from './send.js';

const { Kafka, logLevel, Partitioners } = kafkajs;
const PRODUCER = { createPartitioner: Partitioners.DefaultPartitioner };
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});
const SHARE = values.quick ? 0.2 : 1;
const CHUNK = 60;
const SHOWN_MAX = 40;
/** The number of bad events for each channel. */
const HOSTILE: Readonly<Record<Channel, number>> = {
  ...{ 'http-structured': 500, 'http-binary': 500, 'http-batch': 1_000, ndjson: 1_000 },
  ...{ 'kafka-structured': 1_500, 'kafka-binary': 1_000 },
};
const LEVEL_MS = 90_000;

const missing = noKafka();
if (missing) console.log(`hostile: without Kafka, since ${missing}`);
const broker = missing ? undefined : await testBroker();
const brokers = broker?.brokers ?? [];
if (broker) await ensureTopics(brokers, firstOrganisations);
const mizan = await startMizan({ brokers });
let differences: string[] = [];
try {
  const pids = mizan.run().servicePids;
  const sent = await sendAll(mizan);
  await level(mizan);
  differences = [...(await differencesOf(mizan, sent)), ...endedSince(mizan, pids)];
  print(sent);
} finally {
  await mizan.discard();
  await broker?.stop();
}
process.exitCode = differences.length === 0 ? 0 : 1;

async function sendAll(mizan: RunningMizan): Promise<Sent[]> {
  const corpus = new Corpus(new Random(Number(values.seed)));
  const producer = broker && new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer(PRODUCER);
  await producer?.connect();
  const senders: Senders = { mizan, ...(producer && { producer }) };
  const sent: Sent[] = [];
  const sendEach = async (chunks: Iterable<Chunk>) => {
    for (const chunk of chunks) {
      const answers = await send(senders, chunk);
      const { channel } = chunk;
      sent.push(...chunk.items.map((item, at) => ({ channel, item, answer: answers[at]! })));
    }
  };
  for (const channel of CHANNELS.filter((one) => broker || !isKafka(one)))
    await sendEach(corpus.over(channel, Math.ceil(HOSTILE[channel] * SHARE), CHUNK));
  await sendEach(corpus.rest('ndjson'));
  await producer?.disconnect();
  return sent;
}

/** Waits until every topic is read to its end. */
async function level(mizan: RunningMizan): Promise<void> {
  const lagOf = async (service: string) => {
    const path = `${service}/v1/consumers`;
    const { body } = await mizan.as('planner').get<{ data: { lag: number }[] }>(path);
    return body.data.reduce((sum, { lag }) => sum + lag, 0);
  };
  for (const deadline = Date.now() + LEVEL_MS; Date.now() < deadline; await sleep(100)) {
    const lags = await Promise.all(Object.values(SERVICES).map(lagOf));
    if (lags.every((lag) => lag === 0)) return;
  }
  throw new Error('the inbound topics were not read to their end');
}

function endedSince(mizan: RunningMizan, before: Record<string, number>): string[] {
  return Object.entries(mizan.run().servicePids)
    .filter(([name, pid]) => before[name] !== pid)
    .map(([name]) => `${name} ended`);
}

function print(sent: readonly Sent[]): void {
  const good = sent.filter(({ item }) => item.expected === 'counted').length;
  const bad = sent.filter(({ item }) => !['counted', 'harmless'].includes(item.expected));
  const codes = new Map<string, number>();
  for (const { item } of bad) codes.set(item.expected, (codes.get(item.expected) ?? 0) + 1);
  const byCode = [...codes].sort(([, a], [, b]) => b - a).map(([code, n]) => `${code} ${n}`);
  for (const difference of [...new Set(differences)].slice(0, SHOWN_MAX))
    console.log(`! ${difference}`);
  const verdict = differences.length === 0 ? '' : `${differences.length} differences among `;
  console.log(
    `hostile: ${verdict}${good} good counted, ${bad.length} bad refused/parked, by code: ${byCode.join(', ')}`,
  );
}
