// Emmett on PostgreSQL: a stream for each need, appended with the expected version, and an
// asynchronous projection that keeps the same balances. A program of its own.
import pg from 'pg';
import { packageOf } from './packages.js';
import { given, say } from './program.js';
import { balancesIn, connected, TABLES_WITH_CODES } from './tables.js';
import { balancesOf, cellOf, checked, events, type Need, needIn, position } from './work.js';

/** One at a time: eight in parallel make the projection lose events, and the check fails. */
const APPENDS_AT_ONCE = 1;
/** Pulled at a time; the projection is called for each event all the same. */
const BATCH = 5_000;
/** Emmett's error for a version that is not the expected one. */
const CONFLICT = 412;

interface Recorded {
  readonly data: Need;
}
interface InTransaction {
  readonly connection: { readonly client: Pick<pg.Client, 'query'> };
}
interface Consumer {
  projector(options: { projection: unknown; processorId: string }): void;
  start(): Promise<void>;
  close(): Promise<void>;
}
interface EventStore {
  readonly schema: { migrate(): Promise<void> };
  appendToStream(
    stream: string,
    events: readonly { type: string; data: Need }[],
    options: { expectedStreamVersion: bigint },
  ): Promise<unknown>;
  consumer(options: object): Consumer;
}
interface Emmett {
  getPostgreSQLEventStore(connectionString: string, options: object): EventStore;
  postgreSQLProjection(options: {
    name: string;
    version: number;
    canHandle: readonly string[];
    handle(recorded: readonly Recorded[], within: InTransaction): Promise<void>;
  }): unknown;
}

const { count, url } = given<{ count: number; url: string }>();
const emmett = await packageOf<Emmett>('@event-driven-io/emmett-postgresql');
const client = await connected(url);
await client.query(TABLES_WITH_CODES);
const pool = new pg.Pool({ connectionString: url, max: APPENDS_AT_ONCE });
const store = emmett.getPostgreSQLEventStore(url, {
  schema: { autoMigration: 'CreateOrUpdate' },
  connectionOptions: { pool },
});
await store.schema.migrate();

/** The n-th values of all rows, as `unnest` takes them. */
const columns = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, i) => rows.map((row) => row[i]));

/**
 * Posts the newest version of each need against what is posted of it. Called in the transaction of
 * the checkpoint.
 */
async function project(recorded: readonly Recorded[], { connection }: InTransaction) {
  const db = connection.client;
  const newest = new Map(recorded.map(({ data }) => [data.id, data])); // a stream is in order
  const { rows } = await db.query<{ id: string; position: string }>(
    'select id, position from source where id = any($1)',
    [[...newest.keys()]],
  );
  const known = new Map(rows.map((row) => [row.id, JSON.parse(row.position) as Posted]));
  const entries: unknown[][] = [];
  const sources: unknown[][] = [];
  const sums = new Map<string, number>();
  for (const need of newest.values()) {
    const posted: Posted = Object.fromEntries(
      position(need).map(({ period, amount }) => [period, amount]),
    );
    for (const [period, amount] of difference(posted, known.get(need.id) ?? {})) {
      const cell = cellOf(need, period);
      entries.push([need.id, need.version, ...cell.split('|'), amount]);
      sums.set(cell, (sums.get(cell) ?? 0) + amount);
    }
    sources.push([need.id, need.version, JSON.stringify(posted)]);
  }
  await db.query(
    `insert into source select * from unnest($1::uuid[], $2::int[], $3::text[])
      on conflict (id) do update set version = excluded.version, position = excluded.position`,
    columns(sources, 3),
  );
  await db.query(
    `insert into entry (source, version, measure, territory, occupation, sector, period, amount)
      select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::int[])`,
    columns(entries, 8),
  );
  const balances = [...sums.keys()].sort().map((cell) => [...cell.split('|'), sums.get(cell)]);
  await db.query(
    `insert into balance as b
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
      on conflict (measure, territory, occupation, sector, period)
        do update set amount = b.amount + excluded.amount`,
    columns(balances, 6),
  );
}

/** Amounts by quarter. */
type Posted = Record<string, number>;
function difference(after: Posted, before: Posted): [period: string, amount: number][] {
  const periods = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return periods
    .map((period): [string, number] => [period, (after[period] ?? 0) - (before[period] ?? 0)])
    .filter(([, amount]) => amount !== 0);
}

/**
 * Appends the stream; an event that was appended already is refused. The expected version is given
 * as a number, because Emmett checks nothing for "the stream does not exist".
 */
async function append(): Promise<number> {
  let refused = 0;
  for (const event of events(count)) {
    const data = needIn(event);
    const written = store.appendToStream(`need-${data.id}`, [{ type: 'NeedDeclared', data }], {
      expectedStreamVersion: BigInt(data.version - 1),
    });
    await written.catch((error: { errorCode?: number }) => {
      if (error.errorCode !== CONFLICT) throw error;
      refused++;
    });
  }
  return refused;
}

const projection = emmett.postgreSQLProjection({
  name: 'ledger',
  version: 1,
  canHandle: ['NeedDeclared'],
  handle: project,
});
const began = performance.now();
const refused = await append();
say('appended', { rate: count / ((performance.now() - began) / 1_000) });
const consumer = store.consumer({
  stopWhen: { noMessagesLeft: true },
  pulling: { batchSize: BATCH },
});
consumer.projector({ projection, processorId: 'ledger' });
process.once('message', () => void projected());

async function projected(): Promise<void> {
  await consumer.start();
  say('projected', { events: count - refused });
  checked('emmett', await balancesIn(client, 'codes'), balancesOf(count));
  say('checked');
}
