import type { BatchContext } from '@mizan/messaging';
import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';

/**
 * Wakes everybody in this process who waits for a figure, after the commit that changed it: a
 * commit of this process, or one of another that it has heard of.
 */
@Injectable()
export class LedgerNews {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  posted({ onCommit }: BatchContext): void {
    onCommit(() => this.announce());
  }

  /** Calls `work` after each commit. */
  onPosted(work: () => void): void {
    this.emitter.on('posted', work);
  }

  /** Calls `work` after each commit of this process. */
  onOwn(work: () => void): void {
    this.emitter.on('own', work);
  }

  /** Announces a commit of this process. */
  announce(): void {
    this.emitter.emit('own');
    this.heard();
  }

  /** Announces a commit of another process. */
  heard(): void {
    this.emitter.emit('posted');
  }

  /** Resolves at the next commit, after `patienceMs`, or when the signal aborts. */
  next(patienceMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.emitter.off('posted', done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, patienceMs);
      this.emitter.once('posted', done);
      signal?.addEventListener('abort', done);
      if (signal?.aborted) done();
    });
  }
}
