import { aborted, timedOut, tooLarge } from '@mizan/platform';
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LocalFile } from './file-store.js';

export interface ReceivingLimits {
  readonly bytesMax: number;
  /** A body that pauses longer is refused. */
  readonly idleMs: number;
}

/**
 * Writes a body to a new file in the folder while it arrives, and hashes it on the way. Throws 413
 * above the limit, 408 if it stalls and 400 if it breaks off; then nothing of it is left.
 */
export async function receivedFile(
  body: AsyncIterable<Buffer>,
  folder: string,
  limits: ReceivingLimits,
): Promise<LocalFile> {
  const place = path.join(folder, `${randomUUID()}.part`);
  const handle = await open(place, 'wx', 0o600);
  try {
    return { path: place, ...(await written(body, handle, limits)) };
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function written(
  body: AsyncIterable<Buffer>,
  handle: FileHandle,
  { bytesMax, idleMs }: ReceivingLimits,
): Promise<Pick<LocalFile, 'hash' | 'size'>> {
  const hash = createHash('sha256');
  const parts = body[Symbol.asyncIterator]();
  let size = 0;
  for (let part = await next(parts, idleMs); !part.done; part = await next(parts, idleMs)) {
    size += part.value.length;
    if (size > bytesMax) throw tooLarge(bytesMax);
    hash.update(part.value);
    await handle.writeFile(part.value);
  }
  return { hash: `sha256:${hash.digest('hex')}`, size };
}

async function next(parts: AsyncIterator<Buffer>, idleMs: number): Promise<IteratorResult<Buffer>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut()), idleMs);
  });
  const part = parts.next().catch(() => {
    throw aborted();
  });
  return Promise.race([part, late]).finally(() => clearTimeout(timer));
}
