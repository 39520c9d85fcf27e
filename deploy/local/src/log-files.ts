import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { print } from './steps.js';

/** After a failure, the file is not written for this long. */
const RETRY_MS = 5_000;

/**
 * The log files in one folder. If the disk is full, lines are dropped and this is reported once.
 * The processes go on, and writing resumes when there is space again.
 */
export class LogFiles {
  private isFailing = false;

  constructor(
    private readonly folder: string,
    private readonly tell: (line: string) => void = print,
    private readonly retryMs = RETRY_MS,
  ) {}

  open(name: string): LogFile {
    const file = path.join(this.folder, `${name}.log`);
    return new LogFile(file, this.retryMs, (error) => (error ? this.failed(error) : this.went()));
  }

  private failed({ code }: NodeJS.ErrnoException): void {
    if (!this.isFailing)
      this.tell(
        `! The logs in ${this.folder} cannot be written (${code}): all goes on without them`,
      );
    this.isFailing = true;
  }

  private went(): void {
    if (this.isFailing) this.tell(`  The logs in ${this.folder} are written again`);
    this.isFailing = false;
  }
}

/**
 * One log file. Lines are written synchronously, because a stream would keep in memory what the
 * disk does not accept.
 */
export class LogFile {
  private fd: number | undefined;
  private failedAt: number | undefined;

  constructor(
    readonly path: string,
    private readonly retryMs: number,
    private readonly report: (error?: NodeJS.ErrnoException) => void,
  ) {}

  write(chunk: Buffer): void {
    if (this.failedAt !== undefined && Date.now() - this.failedAt < this.retryMs) return;
    try {
      this.fd ??= openSync(this.path, 'a');
      // the dropped output may have ended within a line
      const wasFailing = this.failedAt !== undefined;
      if (wasFailing) writeWhole(this.fd, Buffer.from('\n'));
      writeWhole(this.fd, chunk);
      this.failedAt = undefined;
      if (wasFailing) this.report();
    } catch (error) {
      this.failedAt = Date.now();
      this.report(error as NodeJS.ErrnoException);
    }
  }

  close(): void {
    if (this.fd !== undefined) closeSync(this.fd);
    this.fd = undefined;
  }
}

function writeWhole(fd: number, chunk: Buffer): void {
  for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at);
}
