import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { schemas, type Schema } from '@mizan/roles';
import { accountFor, canReach } from './postgres-binaries.js';
import { commandOf, isAlive } from './processes.js';
import { UserError } from './user-error.js';

export interface Secrets {
  rolePasswords: Record<Schema, string>;
  verifySecret: string;
}

/** One level at a time: a recursive mkdir never returns below /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir);
}

/**
 * Creates the data directory and locks it for this process. If it is not writable or is in use, the
 * error says what to do.
 */
export function openDataDir(dir: string): { release(): void } {
  try {
    makeFolder(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    // PostgreSQL runs under another account, which must be able to enter it
    if (process.getuid?.() === 0) chmodSync(dir, 0o711);
    mkdirSync(path.join(dir, 'logs'), { recursive: true });
  } catch {
    throw new UserError(
      `The folder ${dir} cannot be written: give yourself the right to, or choose another with MIZAN_DATA_DIR=/some/folder npm start`,
    );
  }
  const lock = path.join(dir, 'supervisor.pid');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return { release: () => existsSync(lock) && unlinkSync(lock) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuseIfRunning(dir, Number(readFileSync(lock, 'utf8')));
      unlinkSync(lock); // left by a process that was killed
    }
  }
}

function refuseIfRunning(dir: string, pid: number): void {
  if (!pid || pid === process.pid || !isAlive(pid)) return;
  // the id now belongs to another program
  if (process.platform === 'linux' && !commandOf(pid).includes('mizan.mjs')) return;
  throw new UserError(
    `Another Mizan (process ${pid}) uses ${dir}: stop it, or start this one with MIZAN_DATA_DIR=/another/folder and another PORT`,
  );
}

/** The passwords of the roles and the secret of `verify`. Created once, readable only by us. */
export function secretsIn(dir: string): Secrets {
  const file = path.join(dir, 'secrets.json');
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString('base64url');
    const rolePasswords = Object.fromEntries(schemas.map((schema) => [schema, secret()]));
    writeFileSync(file, JSON.stringify({ rolePasswords, verifySecret: secret() }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/**
 * The folder of the PostgreSQL files: in the data directory, unless the account that PostgreSQL
 * runs as cannot enter it.
 */
export function postgresDirIn(dir: string): string {
  const inside = path.join(dir, 'postgres');
  const account = accountFor(inside);
  if (!account || canReach(inside, account.uid)) return inside;
  const pointer = path.join(dir, 'postgres-location');
  if (!existsSync(pointer))
    writeFileSync(pointer, path.join('/var/lib/mizan', randomBytes(6).toString('hex'), 'postgres'));
  const outside = readFileSync(pointer, 'utf8');
  mkdirSync(path.dirname(outside), { recursive: true, mode: 0o711 });
  return outside;
}
