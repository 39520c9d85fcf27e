import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './postgres-binaries.js';
import { isAlive, worksIn } from './processes.js';

export const superuser = 'mizan';
export const cleanEnvironment = () => ({
  ...process.env,
  LC_ALL: 'C',
  TZ: 'UTC',
  PGDATA: undefined,
  PGPORT: undefined,
  PGHOST: undefined,
});

const markerOf = (dataDir: string) => path.join(dataDir, '.initialised');
const secretOf = (dataDir: string) => `${dataDir}.secret`;

/**
 * Creates the data directory once, and returns the superuser's password. A directory that a crash
 * left incomplete is created again.
 */
export async function ensureCluster(
  dataDir: string,
  binaries: string,
  account: Account,
): Promise<string> {
  if (!existsSync(markerOf(dataDir))) await makeCluster(dataDir, binaries, account);
  return readFileSync(secretOf(dataDir), 'utf8').trim();
}

async function makeCluster(dataDir: string, binaries: string, account: Account): Promise<void> {
  // The secret is written before initdb and the marker after it. A secret without a marker means a
  // crash in between, with nothing to lose.
  const isForeign =
    existsSync(dataDir) && readdirSync(dataDir).length > 0 && !existsSync(secretOf(dataDir));
  if (isForeign)
    throw new Error(
      `${dataDir} is not empty and was not made by Mizan: move it away or set MIZAN_DATA_DIR`,
    );
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (account) chownSync(dataDir, account.uid, account.gid);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secretOf(dataDir), password, { mode: 0o600 });
  await initdb(dataDir, binaries, account, password);
  writeFileSync(markerOf(dataDir), new Date().toISOString());
}

async function initdb(
  dataDir: string,
  binaries: string,
  account: Account,
  password: string,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-initdb-'));
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account)
    for (const entry of [folder, passwordFile]) chownSync(entry, account.uid, account.gid);
  const options = [
    '-D',
    dataDir,
    '-U',
    superuser,
    `--pwfile=${passwordFile}`,
    '--auth-host=scram-sha-256',
    '--auth-local=scram-sha-256',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    '--no-sync',
  ];
  try {
    await run(path.join(binaries, 'bin', 'initdb'), options, account);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, options: string[], account: Account): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    const child = spawn(program, options, {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (text) => (complaint += text));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${complaint}`)),
    );
  });
}

/**
 * The postmaster that is still running on this data directory, if any. Removes a stale pid file.
 */
export function livePostmaster(dataDir: string): { pid: number; port: number } | undefined {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (Number.isInteger(pid) && isAlive(pid) && worksIn(pid, dataDir))
    return { pid, port: Number(lines[3]) };
  unlinkSync(file);
  return undefined;
}
