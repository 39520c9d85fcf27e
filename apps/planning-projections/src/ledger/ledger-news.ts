import type { BatchContext } from '@mizan/messaging';
import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';

/** Wakes those who wait for a figure in this process, once it is committed. */
@Injectable()
export class LedgerNews {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  posted({ onCommit }: BatchContext): void {
    onCommit(() => this.announce());
  }

  /** Calls back at once whenever something is committed in this process. */
  onPosted(work: () => void): void {
    this.emitter.on('posted', work);
  }

  /** Says that something is committed now. */
  announce(): void {
    this.emitter.emit('posted');
  }

  /** Resolves at the next news, when the time is up, or when the signal says that nobody waits any more. */
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
