import { setTimeout as sleep } from 'node:timers/promises';
import type { Owned } from '../../support/bench.js';
import { counted, type Run } from '../../support/bench-run.js';
import type { Servers } from '../../support/bench-servers.js';
import { startProgram } from './program.js';
import type { StraightTopic } from './straight-topic.js';
import {
  appliedIn,
  balancesIn,
  beginOffsets,
  connected,
  freshSchema,
  TABLES_WITH_CELLS,
} from './tables.js';
import { type Cells, checked } from './work.js';

const SCHEMA = 'straight_sustained';
const PARTITIONS = 6;
/** One reached 37,500 events/s where two reached 52,600: the thread of Node is the limit. */
const PROCESSES = 2;
/** Less garbage collection for many short-lived objects. */
const FLAGS = ['--max-semi-space-size=64'];

/** The limit: a preloaded topic to the ledger, two processes with one connection each. */
export async function straightSustained(
  owned: Owned,
  servers: Servers,
  { topic, count, right }: { topic: string; count: number; right: Cells },
): Promise<Run> {
  const url = servers.url();
  await freshSchema(url, SCHEMA, TABLES_WITH_CELLS);
  const client = await owned.own(connected(url, SCHEMA), (made) => made.end());
  await beginOffsets(client, topic, PARTITIONS);
  const options = { url, schema: SCHEMA, brokers: servers.brokers, topic, fetchMb: 1 };
  const programs = await Promise.all(
    Array.from({ length: PROCESSES }, (_, mine) => {
      const share: StraightTopic = { ...options, processes: PROCESSES, mine };
      return startProgram(owned, 'straight-projector', share, FLAGS);
    }),
  );
  await Promise.race(programs.map((program) => program.heard('began')));
  const pids = programs.map(({ pid }) => pid);
  const stop = counted(pids, servers.pids);
  const failures = programs.map(({ failure }) => failure);
  while ((await Promise.race([appliedIn(client), ...failures])) < count) await sleep(10);
  const run = stop(count);
  for (const program of programs) await program.end();
  checked('straight line', await balancesIn(client, 'cells'), right);
  return run;
}
