import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const ROOM = 4 * 2 ** 30;

/**
 * A new folder for the data of a database or a broker, which the database's account can enter when
 * the tests run as root. It is in memory where there is room, because a database is more than a
 * thousand files, and a disk takes longer to make them than the database to start. A process that
 * is killed leaves the same there as on a disk.
 */
export function newDataDir(prefix = 'mizan-e2e-'): string {
  const place = hasRoom(MEMORY) ? MEMORY : tmpdir();
  const dataDir = mkdtempSync(path.join(place, prefix));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

function hasRoom(place: string): boolean {
  if (!existsSync(place)) return false;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > ROOM;
}
