// What an event costs where it is written: computing of the process and of PostgreSQL for a need
// that is posted to the ledger, and for the line of a file, new and sent again. Without a broker
// and the other services, so that a change shows on a busy machine too. Balances and chain are
// checked.
// `npm run bench -- writes 60000`.
import 'reflect-metadata';
import path from 'node:path';
import { createService, loadConfig } from '@mizan/platform';
import { bootstrapDatabase, schemas, urlOf, type Schema } from '@mizan/roles';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { LineTakers } from '../../apps/employer-needs/src/imports/line-takers.js';
import { AppModule as PlanningProjections } from '../../apps/planning-projections/src/app.module.js';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { verifyChain } from '../../libs/messaging/src/event-log/chain.js';
import { bench, cpuSecondsOf, given, type Owned, sized } from '../support/bench.js';
import { ledgerBalances, servingLedger } from '../support/ledger-balances.js';
import { partitioned, posted } from '../support/posted-events.js';
import { balancesOf, checked, needs } from './peers/work.js';

const EVENTS = given() ?? sized(60_000, 600);
const PART_BYTES = 65_536;

interface Cost {
  readonly work: string;
  readonly 'process us': number;
  readonly 'PostgreSQL us': number;
  readonly 'bytes kept'?: number;
}

/** Microseconds of computing for each of so many events, of this process and of PostgreSQL. */
async function costOf(
  work: string,
  postgres: number,
  count: number,
  run: () => Promise<void>,
): Promise<Cost> {
  const [own, theirs] = [process.cpuUsage(), cpuSecondsOf(postgres)];
  await run();
  const { user, system } = process.cpuUsage(own);
  return {
    work,
    'process us': Number(((user + system) / count).toFixed(1)),
    'PostgreSQL us': Number((((cpuSecondsOf(postgres) - theirs) * 1e6) / count).toFixed(1)),
  };
}

/** A service on a database of its own. Its lifecycle does not begin: nothing but the work runs. */
async function serviceOf(
  owned: Owned,
  admin: string,
  name: 'employer-needs' | 'planning-projections',
) {
  const schema = name.replaceAll('-', '_') as Schema;
  const url = urlOf(admin, 'mizan', schema, 'bench');
  const config = loadConfig({ DATABASE_URL: url, NODE_ENV: 'test', LOG_LEVEL: 'error' });
  const module = name === 'employer-needs' ? EmployerNeeds : PlanningProjections;
  const app = await owned.own(createService(module.with(config), config, { name }), (made) =>
    made.close(),
  );
  return { app, url };
}

async function ledger(owned: Owned, admin: string, postgres: number): Promise<Cost> {
  const { app, url } = await serviceOf(owned, admin, 'planning-projections');
  const partitions = partitioned(EVENTS);
  const cost = await costOf('a need in the ledger', postgres, EVENTS, () =>
    posted(app, partitions),
  );
  const client = await owned.own(new pg.Client({ connectionString: url }), (made) => made.end());
  await client.connect();
  checked('mizan', await ledgerBalances(client), balancesOf(EVENTS));
  const { rows } = await client.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
     where relnamespace = '${await servingLedger(client)}'::regnamespace and relkind = 'r'`,
  );
  return { ...cost, 'bytes kept': Math.round(rows[0]!.bytes / EVENTS) };
}

async function* partsOf(body: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.length; at += PART_BYTES) yield body.subarray(at, at + PART_BYTES);
}

async function file(owned: Owned, admin: string, postgres: number): Promise<Cost[]> {
  const { app } = await serviceOf(owned, admin, 'employer-needs');
  const db = app.get(DataSource);
  const lines = [...needs(EVENTS)].map(({ id: _id, version: _version, ...terms }) => terms);
  const body = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const agency = { organisation: 'anapec', role: 'agency', territory: 'MA', client: 'anapec' };
  const principal = { ...agency, sub: 'anapec', scopes: [] } as never;
  const taken = (work: string) =>
    costOf(work, postgres, EVENTS, async () => {
      const [{ id }] = (await db.query(
        `insert into need_import (id, organisation, client, mode, status)
         values (gen_random_uuid(), 'anapec', 'anapec', 'per-line', 'running') returning id`,
      )) as [{ id: string }];
      await app.get(LineTakers).perLine({ importId: id, principal, body: partsOf(body) });
    });
  const costs = [await taken('a line of a file'), await taken('the same line again')];
  const { fault, checked: links } = await db.transaction((tx) => verifyChain(tx));
  if (fault ?? links !== EVENTS) throw new Error(`the chain does not hold: ${links} links`);
  return costs;
}

await bench(async (owned) => {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  const passwords = Object.fromEntries(schemas.map((schema) => [schema, 'bench']));
  await bootstrapDatabase(postgres.url(), 'mizan', passwords as Record<Schema, string>);
  const costs = [await ledger(owned, postgres.url(), postgres.pid)];
  costs.push(...(await file(owned, postgres.url(), postgres.pid)));
  console.table(costs);
});
