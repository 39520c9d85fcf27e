import 'reflect-metadata';
import type { FollowedLogsOptions } from '@mizan/messaging';
import { type Config, loadConfig } from '@mizan/platform';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { RecordedRun } from '../operation-runs/recorded-run.js';
import { NewGeneration } from './new-generation.js';
import { rebuild } from './rebuild.js';

const LOCK = "hashtext('mizan rebuild ' || current_schema())";
const print = (line: string) => console.log(line);
const log = {
  warn: (message: string | object) => console.error(message),
  error: (message: string) => console.error(message),
};

type Place = Pick<FollowedLogsOptions, 'databaseUrl' | 'brokers' | 'kafkaLogin'>;

/**
 * The databases and logs to work on: from the environment of the service, or from the run file in
 * this data directory.
 */
function placeOf({ DATABASE_URL, MIZAN_DATA_DIR, kafka }: Config): Place {
  if (DATABASE_URL) return { databaseUrl: DATABASE_URL, ...kafka };
  const file = path.join(path.resolve(MIZAN_DATA_DIR ?? '.data'), 'run.json');
  if (!existsSync(file))
    throw new Error(
      `nothing runs on ${path.dirname(file)}: start it with npm start, name its folder with MIZAN_DATA_DIR, or give DATABASE_URL`,
    );
  const { databaseUrls, kafkaBrokers } = JSON.parse(readFileSync(file, 'utf8')) as {
    databaseUrls: Record<string, string>;
    kafkaBrokers: string[];
  };
  return {
    ...kafka,
    databaseUrl: databaseUrls['planning-projections']!,
    brokers: kafkaBrokers.length > 0 ? kafkaBrokers : undefined,
  };
}

async function run(): Promise<boolean> {
  const place = placeOf(loadConfig());
  const db = await new DataSource({
    type: 'postgres',
    url: place.databaseUrl,
    poolSize: 8,
    extra: { application_name: 'mizan rebuild' },
  }).initialize();
  const only = db.createQueryRunner();
  try {
    const [{ locked }] = (await only.query(`select pg_try_advisory_lock(${LOCK}) as locked`)) as [
      { locked: boolean },
    ];
    if (!locked) throw new Error('another rebuild is running');
    return await recorded(db, place);
  } finally {
    await only.release().catch(() => undefined);
    await db.destroy().catch(() => undefined);
  }
}

/** Returns whether the new generation serves. The result is stored for the status page. */
async function recorded(db: DataSource, place: Place): Promise<boolean> {
  const run = new RecordedRun(db, 'rebuild', (line) => console.error(line));
  try {
    const [{ serving }] = (await db.query('select serving from ledger_generation')) as [
      { serving: number },
    ];
    const next = new NewGeneration(db, serving, {
      ...place,
      log,
      onFatal: (error) => void run.failed(error).finally(() => failed(error)),
    });
    const result = await rebuild({
      db,
      next,
      isAccepted: process.argv.includes('--accept'),
      print,
    }).finally(() => next.end());
    await run.ended(result);
    return result.serving === next.number;
  } catch (error) {
    await run.failed(error);
    throw error;
  }
}

/** The next run drops what is half built. */
function failed(error: unknown): never {
  console.error(`The rebuild has ended: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}

/** A Kafka client that has not left its group would keep the process alive. */
export const started = run()
  .catch(failed)
  .then((serves) => process.exit(serves ? 0 : 1));
