import { FILE_MAX_BYTES, Problem } from '@mizan/platform';
import { createHash } from 'node:crypto';
import { IDLE_MAX_MS } from './limits.js';

/**
 * The body of an upload: read once, with back-pressure, hashed and limited on the way. Throws 413
 * above the limit and `import-cut` if it breaks off or stalls.
 */
export class Upload implements AsyncIterable<Buffer> {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private finish: () => void = () => undefined;
  /** Resolves after the last byte. */
  readonly read = new Promise<void>((resolve) => (this.finish = resolve));

  constructor(
    private readonly body: AsyncIterable<Buffer>,
    private readonly idleMaxMs = IDLE_MAX_MS,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const part of this.parts()) {
      this.bytes += part.length;
      if (this.bytes > FILE_MAX_BYTES)
        throw new Problem(413, 'too-large', { limit: `${FILE_MAX_BYTES} B` });
      this.hash.update(part);
      yield part;
    }
    this.finish();
  }

  /** `sha256:` and the hash of the body. Call it once, after the last byte. */
  sha256(): string {
    return `sha256:${this.hash.digest('hex')}`;
  }

  private async *parts(): AsyncGenerator<Buffer> {
    const iterator = this.body[Symbol.asyncIterator]();
    for (let part = await this.next(iterator); !part.done; part = await this.next(iterator))
      yield part.value;
  }

  private async next(iterator: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
    let timer: NodeJS.Timeout | undefined;
    const idle = new Promise<never>((_, reject) => (timer = setTimeout(reject, this.idleMaxMs)));
    try {
      return await Promise.race([iterator.next(), idle]);
    } catch {
      throw new Problem(400, 'import-cut');
    } finally {
      clearTimeout(timer);
    }
  }
}
