import { Problem } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { FILE_SCANNER, type FileScanner } from './file-scanner.js';
import { FILE_STORE, type FileHash, type FileStore, type LocalFile } from './file-store.js';
import { type MediaType, TYPE_NAMES, typeOf } from './file-types.js';
import { receivedFile } from './received-file.js';

/** The limits of what is received, and the folder where it is checked. */
export const FILE_LIMITS = Symbol('FILE_LIMITS');
export interface FileLimits {
  readonly incoming: string;
  readonly bytesMax: number;
  readonly idleMs: number;
}

export const SCANS = ['clean', 'not-scanned'] as const;
export type Scan = (typeof SCANS)[number];

/** A file that has passed every check and is not stored yet. */
export interface CheckedFile extends LocalFile {
  readonly mediaType: MediaType;
  readonly scan: Scan;
}

const DAY_MS = 86_400_000;

/**
 * Receives files, checks them and keeps them by their hash. Keep a file before the record that
 * names it is written: then no record names a file that is not there.
 */
@Injectable()
export class Files {
  constructor(
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(FILE_SCANNER) private readonly scanner: FileScanner | null,
    @Inject(FILE_LIMITS) readonly limits: FileLimits,
  ) {
    mkdirSync(limits.incoming, { recursive: true });
  }

  /** Receives a body and checks it. The file waits until `discard`; `keep` stores it. */
  async receive(body: AsyncIterable<Buffer>, expected: FileHash | undefined): Promise<CheckedFile> {
    const file = await receivedFile(body, this.limits.incoming, this.limits);
    try {
      if (expected !== undefined && expected !== file.hash)
        throw new Problem(422, 'digest-mismatch', { hash: file.hash });
      const mediaType = await typeOf(file.path);
      if (!mediaType) throw new Problem(422, 'file-type-not-allowed', { allowed: TYPE_NAMES });
      return { ...file, mediaType, scan: await this.scanned(file) };
    } catch (error) {
      await this.discard(file);
      throw error;
    }
  }

  keep(file: CheckedFile): Promise<void> {
    return this.store.put(file);
  }

  discard({ path: place }: LocalFile): Promise<void> {
    return rm(place, { force: true });
  }

  open(hash: FileHash): Promise<Readable | undefined> {
    return this.store.open(hash);
  }

  /**
   * Removes what was stored more than a day ago and is named by no record. `unlessNamed` removes
   * the file if no record names it, and lets nobody name it meanwhile.
   */
  async sweep(
    now: Date,
    unlessNamed: (hash: FileHash, remove: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const before = new Date(now.getTime() - DAY_MS);
    for await (const { hash, storedAt } of this.store.list())
      if (storedAt < before) await unlessNamed(hash, () => this.store.remove(hash));
    for (const name of await readdir(this.limits.incoming)) {
      const place = path.join(this.limits.incoming, name);
      const left = await stat(place).catch(() => undefined); // another process removes its own
      if (left && left.mtime < before) await rm(place, { force: true });
    }
  }

  private async scanned({ path: place }: LocalFile): Promise<Scan> {
    if (!this.scanner) return 'not-scanned';
    const verdict = await this.scanner.scan(place);
    if (!verdict.isClean) throw new Problem(422, 'file-infected', { found: verdict.found });
    return 'clean';
  }
}
