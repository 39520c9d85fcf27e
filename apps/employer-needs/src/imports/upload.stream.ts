import { FILE_MAX_BYTES, Problem } from '@mizan/platform';
import { createHash } from 'node:crypto';
import { IDLE_MAX_MS } from './limits.js';

/** A body that is read once, under back-pressure: hashed and bounded as it passes. Throws 413 past the limit, `import-cut` where it breaks off or stands still. */
export class Upload implements AsyncIterable<Buffer> {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private finish: () => void = () => undefined;
  /** Resolves when the last byte is read. */
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

  /** `sha256:` and the hash of the body; to be asked once, after the last byte. */
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
