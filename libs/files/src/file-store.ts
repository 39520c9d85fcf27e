import type { Readable } from 'node:stream';

/** `sha256:` and 64 hexadecimal digits: the name of a file in every store. */
export type FileHash = string;

/** A file on the local disk, with the hash of its bytes. */
export interface LocalFile {
  readonly path: string;
  readonly hash: FileHash;
  readonly size: number;
}

export interface StoredFile {
  readonly hash: FileHash;
  readonly storedAt: Date;
}

/** Where files are. A file is never changed: its name is the hash of its bytes. */
export interface FileStore {
  /** Resolves when the file survives a crash. A file that is there already stays as it is. */
  put(file: LocalFile): Promise<void>;
  has(hash: FileHash): Promise<boolean>;
  /** The bytes; undefined if the file is not there. */
  open(hash: FileHash): Promise<Readable | undefined>;
  remove(hash: FileHash): Promise<void>;
  list(): AsyncIterable<StoredFile>;
}

/** Given to Nest by the module. */
export const FILE_STORE = Symbol('FILE_STORE');

const PREFIX = 'sha256:';
const HEX = /^[0-9a-f]{64}$/;

/** The hash without its prefix: a name that any store takes. */
export const nameOf = (hash: FileHash): string => hash.slice(PREFIX.length);

/** The hash that a stored name stands for; undefined for a name that is not ours. */
export const hashIn = (name: string): FileHash | undefined =>
  HEX.test(name) ? `${PREFIX}${name}` : undefined;
