// The shortest ways from a change to whoever waits for it: a message through Kafka, and a row of an
// event log whose reader is told of the commit.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Owned } from '../../support/bench.js';
import { connected, freshSchema, TABLES_WITH_CELLS } from './tables.js';
import { freshTopic, kafkaAt, producerOf } from './topics.js';
import { envelope, needs, uuid } from './work.js';

const TOPIC = 'bench.round-trip';
const SCHEMA = 'round_trip';
const PARTITIONS = 12;
/** From joining the group until the first fetch waits at the broker. */
const JOINED_MS = 1_000;
const PAUSE_MS = 5;

/** Milliseconds of each of `count` messages from `send` until `arrived` is called. */
async function timesOf(
  count: number,
  send: (value: string, i: number, arrived: () => void) => Promise<unknown>,
): Promise<{ arrived: number[]; sent: number[] }> {
  const [arrived, sent] = [[] as number[], [] as number[]];
  for (const need of needs(count)) {
    const value = envelope(need, arrived.length);
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      const isThere = () => {
        arrived.push(performance.now() - began);
        resolve();
      };
      send(value, sent.length, isThere).then(() => sent.push(performance.now() - began), reject);
    });
    await sleep(PAUSE_MS);
  }
  return { arrived, sent };
}

/** Produce, acknowledged by the broker, until the consumer has it. */
export async function kafkaRoundTrips(
  owned: Owned,
  brokers: string[],
  count: number,
): Promise<number[]> {
  const kafka = kafkaAt(brokers);
  await freshTopic(kafka, TOPIC, PARTITIONS);
  const consumer = kafka.consumer({
    groupId: 'bench-round-trip',
    minBytes: 1,
    maxWaitTimeInMs: 100,
  });
  const producer = producerOf(kafka);
  for (const client of [consumer, producer])
    await owned.own(client, (connected) => connected.disconnect());
  await Promise.all([consumer.connect(), producer.connect()]);
  await consumer.subscribe({ topics: [TOPIC] });
  let arrived: () => void = () => undefined;
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({ eachMessage: async () => arrived() });
  await joined;
  await sleep(JOINED_MS);
  const times = await timesOf(count, (value, i, isThere) => {
    arrived = isThere;
    return producer.send({ topic: TOPIC, acks: -1, messages: [{ key: String(i), value }] });
  });
  return times.arrived;
}

/**
 * Lock, append, announce and commit, in one statement: until the commit is answered, and until the
 * reader that listens has the row.
 */
export async function logRoundTrips(
  owned: Owned,
  url: string,
  count: number,
): Promise<{ read: number[]; committed: number[] }> {
  await freshSchema(url, SCHEMA, TABLES_WITH_CELLS);
  const clients = [connected(url, SCHEMA), connected(url, SCHEMA)];
  const [writer, reader] = await Promise.all(
    clients.map((client) => owned.own(client, (made) => made.end())),
  );
  let at = 0;
  let arrived: () => void = () => undefined;
  const read = async () => {
    const { rows } = await reader!.query<{ position: number }>({
      name: 'read',
      text: 'select position, event from event_log where position > $1 order by position limit 5000',
      values: [at],
    });
    if (rows.length === 0) return;
    at = rows.at(-1)!.position;
    arrived();
  };
  reader!.on('notification', () => void read());
  await reader!.query('listen log');
  const { arrived: times, sent } = await timesOf(count, (value, i, isThere) => {
    arrived = isThere;
    return writer!.query({
      name: 'append',
      text: `with locked as materialized (select pg_advisory_xact_lock(42)),
          appended as (insert into event_log (key, event) select $1, $2 from locked returning 1)
        select pg_notify('log', '') from appended`,
      values: [uuid(1, i), value],
    });
  });
  return { read: times, committed: sent };
}
