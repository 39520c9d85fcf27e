import { away, isAway } from '@mizan/platform';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import { type FileHash, type FileStore, hashIn, type LocalFile, nameOf } from './file-store.js';

export interface S3Settings {
  /** The address of the bucket, path style: `https://s3.example.org/bucket`. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A store that does not answer in this time is unavailable. */
const ANSWER_MS_MAX = 30_000;
const OCTETS = 'application/octet-stream';

/** Files in a bucket. The store checks the bytes against their hash when it takes them. */
export class S3Store implements FileStore {
  private readonly bucket: S3mini;

  constructor({ url, region, keyId, secret }: S3Settings) {
    this.bucket = new S3mini({
      endpoint: url,
      region,
      accessKeyId: keyId,
      secretAccessKey: secret,
      requestAbortTimeout: ANSWER_MS_MAX,
      // undici refuses to send a stream without it
      fetch: (input, init) => fetch(input, { ...init, duplex: 'half' } as RequestInit),
    });
  }

  async put({ path, hash, size }: LocalFile): Promise<void> {
    if (await this.has(hash)) return;
    const checksum = Buffer.from(nameOf(hash), 'hex').toString('base64');
    const bytes = Readable.toWeb(createReadStream(path)) as globalThis.ReadableStream;
    const headers = { 'x-amz-checksum-sha256': checksum };
    await answered(() =>
      this.bucket.putObject(nameOf(hash), bytes, OCTETS, undefined, headers, size),
    );
  }

  async has(hash: FileHash): Promise<boolean> {
    return (await answered(() => this.bucket.objectExists(nameOf(hash)))) === true;
  }

  async open(hash: FileHash): Promise<Readable | undefined> {
    const answer = await answered(() => this.bucket.getObjectResponse(nameOf(hash)));
    return answer?.body ? Readable.fromWeb(answer.body as ReadableStream) : undefined;
  }

  async remove(hash: FileHash): Promise<void> {
    await answered(() => this.bucket.deleteObject(nameOf(hash)));
  }

  async *list() {
    let next: string | undefined;
    do {
      const page = await answered(() => this.bucket.listObjectsPaged('/', '', 1_000, next));
      for (const { Key, LastModified } of page?.objects ?? []) {
        const hash = hashIn(Key);
        if (hash) yield { hash, storedAt: new Date(LastModified) };
      }
      next = page?.nextContinuationToken;
    } while (next);
  }
}

/**
 * A store that cannot be reached, or is in trouble, is away. A refusal is a fault of the settings.
 */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isTemporary(error)) throw error;
    throw away(error);
  }
}

function isTemporary(error: unknown): boolean {
  if (error instanceof S3ServiceError) return error.status >= 500;
  if (error instanceof S3NetworkError || isAway(error)) return true;
  const { name, cause } = error as Error;
  return name === 'TimeoutError' || isAway(cause); // of `fetch`
}
