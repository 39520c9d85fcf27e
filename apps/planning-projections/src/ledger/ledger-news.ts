import type { BatchContext } from '@mizan/messaging';
import { Injectable } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';

/** Wakes those who wait for a figure in this process, once it is committed. */
@Injectable()
export class LedgerNews {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  posted({ onCommit }: BatchContext): void {
    onCommit(() => this.announce());
  }

  /** Says that something is committed now. */
  announce(): void {
    this.emitter.emit('posted');
  }

  /** Resolves at the next news, or when the time is up. */
  async next(patienceMs: number): Promise<void> {
    const signal = AbortSignal.timeout(patienceMs);
    await once(this.emitter, 'posted', { signal }).catch(() => undefined);
  }
}
