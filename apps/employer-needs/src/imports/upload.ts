import { FILE_MAX_BYTES, Problem } from '@mizan/platform';
import { createHash } from 'node:crypto';

/** A body that is read once, under back-pressure: hashed and bounded as it passes. Throws 413 past the limit, `import-cut` where it breaks off. */
export class Upload implements AsyncIterable<Buffer> {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private finish: () => void = () => undefined;
  /** Resolves when the last byte is read. */
  readonly read = new Promise<void>((resolve) => (this.finish = resolve));

  constructor(private readonly body: AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for await (const part of this.parts()) {
      this.bytes += part.length;
      if (this.bytes > FILE_MAX_BYTES) throw new Problem(413, 'too-large', { limit: `${FILE_MAX_BYTES} B` });
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
    try {
      yield* this.body;
    } catch {
      throw new Problem(400, 'import-cut');
    }
  }
}
