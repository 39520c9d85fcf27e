import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './user-error.js';

/**
 * What is running: addresses, and the credential of `verify`. Read by `npm run verify` and `npm run
 * token`.
 */
export interface RunFile {
  pid: number;
  portalUrl: string;
  services: Record<string, string>;
  databaseUrls: Record<string, string>;
  kafkaBrokers: string[];
  verify: { clientId: 'verify'; clientSecret: string };
  servicePids: Record<string, number>;
}

const fileIn = (dir: string) => path.join(dir, 'run.json');

export function writeRunFile(dir: string, run: RunFile): void {
  writeFileSync(`${fileIn(dir)}.new`, JSON.stringify(run, null, 2), { mode: 0o600 });
  renameSync(`${fileIn(dir)}.new`, fileIn(dir));
}

export const removeRunFile = (dir: string) => rmSync(fileIn(dir), { force: true });

export const earlierRun = (dir: string): RunFile | undefined =>
  existsSync(fileIn(dir)) ? (JSON.parse(readFileSync(fileIn(dir), 'utf8')) as RunFile) : undefined;

/** The Mizan that is running on this data directory. */
export function runningMizan(dir: string): RunFile {
  const run = earlierRun(dir);
  if (!run)
    throw new UserError(
      `No Mizan runs on ${dir}: start it with npm start, or name its folder with MIZAN_DATA_DIR`,
    );
  return run;
}
