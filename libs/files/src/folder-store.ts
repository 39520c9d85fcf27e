import { randomUUID } from 'node:crypto';
import { constants, createReadStream, mkdirSync } from 'node:fs';
import { access, copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type FileHash, type FileStore, hashIn, type LocalFile, nameOf } from './file-store.js';

/**
 * Files in a folder, 256 folders wide. A file gets its name by a rename after its bytes are on the
 * disk, so that a name never stands for half a file.
 */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  async put({ path: from, hash }: LocalFile): Promise<void> {
    if (await this.has(hash)) return;
    const to = this.pathOf(hash);
    mkdirSync(path.dirname(to), { recursive: true });
    const beside = `${to}.${randomUUID()}`;
    try {
      await copyFile(from, beside, constants.COPYFILE_EXCL);
      await flushed(beside);
      await rename(beside, to);
      await flushed(path.dirname(to));
    } finally {
      await rm(beside, { force: true });
    }
  }

  has(hash: FileHash): Promise<boolean> {
    return access(this.pathOf(hash)).then(
      () => true,
      () => false,
    );
  }

  async open(hash: FileHash): Promise<Readable | undefined> {
    return (await this.has(hash)) ? createReadStream(this.pathOf(hash)) : undefined;
  }

  remove(hash: FileHash): Promise<void> {
    return rm(this.pathOf(hash), { force: true });
  }

  async *list() {
    for (const file of await readdir(this.folder, { recursive: true })) {
      const hash = hashIn(path.basename(file));
      const found = hash && (await stat(path.join(this.folder, file)).catch(() => undefined));
      if (hash && found) yield { hash, storedAt: found.mtime };
    }
  }

  private pathOf(hash: FileHash): string {
    const name = nameOf(hash);
    return path.join(this.folder, name.slice(0, 2), name);
  }
}

/** The bytes of a file, or the names in a folder, are on the disk. */
async function flushed(place: string): Promise<void> {
  const handle = await open(place);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
