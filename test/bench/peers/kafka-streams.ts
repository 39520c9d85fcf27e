import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureJars } from '../../../deploy/local/src/kafka-broker.js';
import { ended, type Owned } from '../../support/bench.js';
import { counted, type Run } from '../../support/bench-run.js';
import type { Servers } from '../../support/bench-servers.js';
import { freshTopic, kafkaAt } from './topics.js';
import { type Cells, checked } from './work.js';

const jars = path.resolve(import.meta.dirname, '../../.cache/kafka-streams-4.3.1');
const classpath = path.join(jars, '*');
const PARTITIONS = 6;
const READ_MS_MAX = 60_000;

/** The two programs of Kafka Streams: a ledger, and one that nets what covers a commitment. */
type Program = 'Ledger' | 'Netting';

/** Fetches the jars and compiles the program; returns the folder of its classes. */
export async function compileStreams(owned: Owned, program: Program = 'Ledger'): Promise<string> {
  await ensureJars(jars, path.join(import.meta.dirname, 'pom.xml'));
  const classes = await owned.folder();
  const source = path.join(import.meta.dirname, `${program}.java`);
  execFileSync('javac', ['-cp', classpath, '-d', classes, source], { stdio: 'inherit' });
  return classes;
}

/** Starts a compiled program with its arguments. Its output is read line by line. */
export const startStreams = (
  owned: Owned,
  program: Program,
  classes: string,
  given: readonly string[],
): Promise<ChildProcess> =>
  owned.process(
    spawn(
      'java',
      ['-Xms1g', '-Xmx2g', '-cp', [classes, classpath].join(path.delimiter), program, ...given],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    ),
  );

/**
 * Kafka Streams with exactly_once_v2. It keeps its balances in its own stores and topics, not in
 * PostgreSQL, and its clock stops with its last commit.
 */
export async function kafkaStreams(
  owned: Owned,
  servers: Servers,
  { classes, topic, count, right }: { classes: string; topic: string; count: number; right: Cells },
): Promise<Run> {
  const kafka = kafkaAt(servers.brokers);
  const output = `balances-${process.hrtime.bigint()}`;
  await freshTopic(kafka, output, PARTITIONS);
  const folder = await owned.folder();
  const program = await startStreams(owned, 'Ledger', classes, [
    ...[servers.brokers.join(), topic, output, folder, String(count)],
  ]);
  const said = saidBy(program);
  await said('began');
  const stop = counted([program.pid!], servers.pids);
  await said('applied');
  const run = stop(count);
  await ended(program);
  checked('kafka streams', await sumsIn(owned, servers.brokers, output), right);
  return run;
}

/** Waits until the program prints this line; throws if it ends before. */
function saidBy(program: ChildProcess): (line: string) => Promise<void> {
  const lines = createInterface(program.stdout!)[Symbol.asyncIterator]();
  return async (wanted) => {
    const next = await lines.next();
    if (next.value === wanted) return;
    throw new Error(`Kafka Streams said ${next.value} instead of ${wanted}`);
  };
}

/** The last sum of each cell: the offsets that the admin names are read to their ends. */
async function sumsIn(owned: Owned, brokers: string[], topic: string): Promise<Cells> {
  const kafka = kafkaAt(brokers);
  const admin = kafka.admin();
  await admin.connect();
  const left = new Map(
    (await admin.fetchTopicOffsets(topic))
      .filter(({ high }) => Number(high) > 0)
      .map(({ partition, high }) => [partition, Number(high)]),
  );
  await admin.disconnect();
  const sums: Cells = new Map();
  const consumer = await owned.own(
    kafka.consumer({ groupId: `${topic}-check`, maxWaitTimeInMs: 100, readUncommitted: false }),
    (made) => made.disconnect(),
  );
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  const isRead = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer.on(consumer.events.FETCH, () => left.size === 0 && resolve());
    void consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const { key, value } of batch.messages)
          sums.set(key!.toString(), Number(value!.readBigInt64BE()));
        // the last record of a transaction is its marker, which is not a message
        if (Number(batch.lastOffset()) + 1 >= left.get(batch.partition)! - 1)
          left.delete(batch.partition);
      },
    });
  });
  const isLate = new Promise<never>((_, reject) =>
    setTimeout(reject, READ_MS_MAX, new Error('the sums of Kafka Streams do not end')).unref(),
  );
  await Promise.race([isRead, isLate]);
  await consumer.disconnect();
  return sums;
}
