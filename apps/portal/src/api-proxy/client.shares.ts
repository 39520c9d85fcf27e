import { aborted, Problem } from '@mizan/platform';

/** What one client may use at the same time. */
export interface ShareLimits {
  readonly atOnce: number;
  /** How many more requests may wait. */
  readonly waiting: number;
  /** The bytes of bodies that are being read, or that wait to be sent. */
  readonly bytes: number;
}

interface Held {
  running: number;
  bytes: number;
  readonly waiting: (() => void)[];
}

/** A share of the portal for each client, so that one client cannot use up what the others need. */
export class ClientShares {
  private readonly clients = new Map<string, Held>();

  constructor(private readonly limits: ShareLimits) {}

  /**
   * Waits for a place of this client. Returns a function that frees it. Throws 429 if too many
   * requests wait already.
   */
  async enter(client: string, gone: AbortSignal): Promise<() => void> {
    const held = this.of(client);
    if (held.running < this.limits.atOnce) held.running++;
    else await this.turn(held, gone);
    let isHeld = true;
    return () => {
      if (isHeld) this.leave(client, held);
      isHeld = false;
    };
  }

  /**
   * Counts bytes of the client's bodies. Throws 429 if there are too many; then they are not
   * counted.
   */
  take(client: string, bytes: number): void {
    const held = this.of(client);
    if (held.bytes + bytes > this.limits.bytes) throw busy();
    held.bytes += bytes;
  }

  giveBack(client: string, bytes: number): void {
    const held = this.of(client);
    held.bytes -= bytes;
    this.forget(client, held);
  }

  private turn({ waiting }: Held, gone: AbortSignal): Promise<void> {
    if (gone.aborted) throw aborted();
    if (waiting.length >= this.limits.waiting) throw busy();
    return new Promise((resolve, reject) => {
      const begin = () => {
        gone.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(aborted());
      };
      waiting.push(begin);
      gone.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** Gives the place to the request that has waited longest. */
  private leave(client: string, held: Held): void {
    const next = held.waiting.shift();
    if (next) return next();
    held.running--;
    this.forget(client, held);
  }

  private of(client: string): Held {
    const held = this.clients.get(client) ?? { running: 0, bytes: 0, waiting: [] };
    this.clients.set(client, held);
    return held;
  }

  private forget(client: string, { running, bytes }: Held): void {
    if (running === 0 && bytes === 0) this.clients.delete(client);
  }
}

/** The answer to a client that has to wait. */
export const busy = (seconds = 1) =>
  new Problem(429, 'too-many-requests', {}, { headers: { 'retry-after': `${seconds}` } });
