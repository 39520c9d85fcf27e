import path from 'node:path';
import { buildStale } from '../../deploy/local/bin/build.mjs';
import '../../deploy/local/bin/typescript.mjs';

/**
 * One PostgreSQL for the run, or the server of TEST_DATABASE_URL; its tests each make a database of
 * their own.
 */
export default async function startTestPostgres() {
  await buildStale(['libs/messaging', 'deploy/kafka', 'deploy/local']); // the supervisor's test runs what is compiled
  if (process.env.TEST_DATABASE_URL) return;
  const { startPostgres } = await import('../../deploy/local/dist/embedded-postgres.js');
  const { newDataDir } = await import('./data-dir.ts');
  const folder = newDataDir('mizan-test-');
  const settings = { fsync: 'off', shared_buffers: '128MB', max_connections: '300' };
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), settings });
  process.env.TEST_DATABASE_URL = server.url();
  globalThis.mizanTestPostgres = { server, folder };
}
