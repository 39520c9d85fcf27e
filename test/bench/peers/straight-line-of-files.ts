import { setTimeout as sleep } from 'node:timers/promises';
import type { Owned } from '../../support/bench.js';
import { counted, type Run } from '../../support/bench-run.js';
import { startProgram } from './program.js';
import type { ReadTopic } from './straight-topic.js';
import {
  appliedIn,
  balancesIn,
  beginOffsets,
  connected,
  freshSchema,
  TABLES_WITH_CELLS,
} from './tables.js';
import { freshTopic, kafkaAt } from './topics.js';
import { type Cells, checked } from './work.js';

const SCHEMA = 'straight_file';
const TOPIC = 'bench.straight-file';
const FLAGS = ['--max-semi-space-size=64'];

export interface StraightLine {
  /**
   * Imports a file of so many needs; the run ends when another connection sees all of them in the
   * balances.
   */
  visible(file: string, count: number, right: Cells): Promise<Run>;
  end(): Promise<void>;
}

/**
 * The importer and the projector of the straight line, on Kafka or, without brokers, on the log
 * itself.
 */
export async function startStraightLine(
  owned: Owned,
  url: string,
  brokers: string[],
  servers: readonly number[],
): Promise<StraightLine> {
  const partitions = brokers.length > 0 ? 6 : 1;
  await freshSchema(url, SCHEMA, TABLES_WITH_CELLS);
  const client = await owned.own(connected(url, SCHEMA), (made) => made.end());
  await beginOffsets(client, TOPIC, partitions);
  if (brokers.length > 0) await freshTopic(kafkaAt(brokers), TOPIC, partitions);
  const options: ReadTopic = { url, schema: SCHEMA, brokers, topic: TOPIC };
  const projector = await startProgram(owned, 'straight-file-projector', options, FLAGS);
  const importer = await startProgram(owned, 'straight-file', options, FLAGS);
  await Promise.all([projector.heard('ready'), importer.heard('ready')]);
  let applied = 0;
  return {
    visible: async (file, count, right) => {
      applied += count;
      await client.query('checkpoint');
      const stop = counted([importer.pid, projector.pid], servers);
      importer.tell({ file });
      const now = () => Promise.race([appliedIn(client), importer.failure, projector.failure]);
      while ((await now()) < applied) await sleep(4);
      const run = stop(count);
      await importer.heard('imported');
      checked('straight line', await balancesIn(client, 'cells'), right);
      return run;
    },
    end: async () => {
      await Promise.all([importer.end(), projector.end()]);
      await client.end();
    },
  };
}
