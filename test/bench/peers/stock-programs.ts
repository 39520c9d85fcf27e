import type { Owned } from '../../support/bench.js';
import { counted, type Run } from '../../support/bench-run.js';
import type { Servers } from '../../support/bench-servers.js';
import { type Program, startProgram } from './program.js';
import { connected, freshSchema, TABLES_WITH_CODES } from './tables.js';
import { fillTopic, freshTopic, kafkaAt } from './topics.js';
import { events } from './work.js';

const TOPIC = 'bench.needs-stock-nest';
const SCHEMA = 'stock_nest';

/** Lets the program compare its balances with the recomputation, and ends it. */
async function checkedBy(program: Program): Promise<void> {
  await program.heard('checked');
  await program.end();
}

/** NestJS and TypeORM as their documentation shows them, from a topic to the ledger. */
export async function stockNest(owned: Owned, servers: Servers, count: number): Promise<Run> {
  const kafka = kafkaAt(servers.brokers);
  await freshSchema(servers.url(), SCHEMA, TABLES_WITH_CODES);
  await freshTopic(kafka, TOPIC);
  await fillTopic(kafka, TOPIC, events(count));
  const { brokers } = servers;
  const options = { url: servers.url(), schema: SCHEMA, brokers, topic: TOPIC, count };
  const program = await startProgram(owned, 'stock-nest', options);
  await program.heard('began');
  const stop = counted([program.pid], servers.pids);
  await program.heard('applied');
  const run = stop(count);
  program.tell({});
  await checkedBy(program);
  return run;
}

/** Emmett's asynchronous projection, from its event store to the ledger. */
export async function emmettProjection(
  owned: Owned,
  servers: Servers,
  count: number,
): Promise<Run> {
  const database = 'emmett'; // of its own, because its tables are in the default schema
  const admin = await connected(servers.url());
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database}`);
  await admin.end();
  const program = await startProgram(owned, 'emmett', { url: servers.url(database), count });
  await program.heard('appended');
  const stop = counted([program.pid], servers.pids);
  program.tell({});
  const { events: projected } = await program.heard('projected');
  const run = stop(projected as number);
  await checkedBy(program);
  return run;
}
