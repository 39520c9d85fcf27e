import pg from 'pg';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { type Caught, type Moment, PostgresProxy } from './postgres-proxy.js';

describe('a proxy before PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: PostgresProxy;
  beforeEach(async () => {
    database = await testDatabase();
    const { port } = new URL(database.url);
    proxy = await PostgresProxy.listen(() => Number(port));
    await count('create table mark (n int)');
  });
  afterEach(async () => {
    proxy.close();
    await database.drop();
  });

  async function count(statement = 'select * from mark'): Promise<number> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows.length;
  }
  /** Runs a transaction through the proxy. Resolves with `done` or with the error message. */
  async function marked(): Promise<string> {
    const client = new pg.Client({
      connectionString: String(Object.assign(new URL(database.url), { port: String(proxy.port) })),
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('begin');
      await client.query('insert into mark values ($1)', [1]);
      await client.query('commit');
      await client.end();
      return 'done';
    } catch (error) {
      return (error as Error).message;
    }
  }
  const moment = (at: Moment['at']): Moment => ({
    user: new URL(database.url).username,
    statement: /insert into mark/,
    at,
  });

  it('passes everything on where nothing is waited for', async () => {
    expect(await marked()).toBe('done');
    expect(await count()).toBe(1);
  });

  it('cuts before COMMIT: the server never gets it', async () => {
    const caught = proxy.at(moment('before-commit'), (connection) => connection.cut());
    expect(await marked()).toMatch(/ECONNRESET|terminated/);
    await caught;
    expect(await count()).toBe(0);
  });

  it('cuts after COMMIT: it is done and the client does not know', async () => {
    const caught = proxy.at(moment('after-commit'), (connection) => connection.cut());
    expect(await marked()).toMatch(/ECONNRESET|terminated/);
    await caught;
    expect(await count()).toBe(1);
  });

  it('holds a transaction at a statement until it is released, and tells how it ended', async () => {
    const held = new Promise<Caught>((resolve) => void proxy.at(moment('statement'), resolve));
    const ending = marked();
    const connection = await held;
    expect(await count()).toBe(0);
    connection.release();
    expect(await connection.outcome).toBe('COMMIT');
    expect(await ending).toBe('done');
  });
});
