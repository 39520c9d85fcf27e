import path from 'node:path';
import { startPostgres } from '../../deploy/local/src/embedded-postgres.js';
import { startBroker } from '../../deploy/local/src/kafka-broker.js';
import { isQuick, type Owned } from './bench.js';
import { jars, testBroker } from './kafka.js';

/** The database and the broker that all programs of a comparison use, one after the other. */
export interface Servers {
  /** Of a superuser, for any database of the server. */
  readonly url: (database?: string) => string;
  readonly brokers: string[];
  readonly pids: readonly [postgres: number, broker: number];
}

export async function startServers(owned: Owned): Promise<Servers> {
  const folder = await owned.folder();
  const postgres = await owned.own(
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
    (started) => started.stop(),
  );
  const broker = await startBenchBroker(owned);
  return { url: postgres.url, brokers: broker.brokers, pids: [postgres.pid, broker.pid()] };
}

/**
 * The broker of a test is slow, because it starts fast: here it gets its second compiler and more
 * memory.
 */
export async function startBenchBroker(owned: Owned) {
  if (isQuick) return owned.own(testBroker(), (started) => started.stop());
  const dir = path.join(await owned.folder(), 'kafka');
  return owned.own(startBroker({ dir, jars, heap: '1g' }), (started) => started.kill9());
}
