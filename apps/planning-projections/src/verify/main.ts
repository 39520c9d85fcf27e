import 'reflect-metadata';
import { loadConfig } from '@mizan/platform';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { RecordedRun } from '../operation-runs/recorded-run.js';
import { ExportedHeads } from './exported-heads.js';
import type { RunFile } from './owner-states.js';
import { verification } from './verification.js';

export const started = verify();

/** Exits with 0 if everything agrees, 1 if something differs, and 2 if it could not be compared. */
async function verify(): Promise<void> {
  const dataDir = path.resolve(loadConfig().MIZAN_DATA_DIR ?? '.data');
  const file = path.join(dataDir, 'run.json');
  if (!existsSync(file)) {
    console.error(
      `Nothing runs on ${path.dirname(file)}: start it with npm start, or name its folder with MIZAN_DATA_DIR`,
    );
    process.exit(2);
  }
  const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  const db = new DataSource({
    type: 'postgres',
    url: run.databaseUrls['planning-projections'],
    poolSize: 2,
  });
  const recorded = new RecordedRun(db, 'verify', (line) => console.error(line));
  try {
    await db.initialize();
    const heads = new ExportedHeads(path.join(dataDir, 'event-log-heads.ndjson'));
    const found = await verification(db, run, heads, (line) => console.log(line));
    await recorded.ended(found);
    process.exitCode = found.differences.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(
      `The comparison could not be made: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (db.isInitialized) await recorded.failed(error);
    process.exitCode = 2;
  } finally {
    if (db.isInitialized) await db.destroy();
  }
}
