import fastify from 'fastify';
import pg from 'pg';
import type { Owned } from '../../support/bench.js';

/** Rows that are asked for in turn. */
const KEYS = 1_000;

/**
 * The simplest server that there is: one row by its key, another one each time. Returns its
 * address.
 */
export async function serveOneRow(owned: Owned, url: string, table: string): Promise<string> {
  const pool = await owned.own(new pg.Pool({ connectionString: url, max: 10 }), (made) =>
    made.end(),
  );
  const app = await owned.own(fastify(), (made) => made.close());
  let next = 0;
  app.get('/balance', async () => {
    const { rows } = await pool.query({
      name: 'one',
      text: `select cell, amount from ${table} where cell = $1`,
      values: [1 + (next++ % KEYS)],
    });
    return rows[0];
  });
  return app.listen({ port: 0, host: '127.0.0.1' });
}
