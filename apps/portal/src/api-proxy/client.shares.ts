import { aborted, Problem } from '@mizan/platform';

/** What one client may hold at the same moment. */
export interface ShareLimits {
  readonly atOnce: number;
  /** How many more wait for a place. */
  readonly waiting: number;
  /** Bytes of bodies that are read or wait to go on. */
  readonly bytes: number;
}

interface Held {
  running: number;
  bytes: number;
  readonly waiting: (() => void)[];
}

/** A share of the portal for each client, so that what one asks for at once leaves the rest to the others. */
export class ClientShares {
  private readonly clients = new Map<string, Held>();

  constructor(private readonly limits: ShareLimits) {}

  /** Waits for a place among those of the client; the answer gives it back. Throws 429 where too many wait already. */
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

  /** Counts bytes of the client's bodies; 429 where there are too many, which are then not counted. */
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

  /** The place goes to who has waited longest. */
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

/** What a client is told that has to wait. */
export const busy = (seconds = 1) =>
  new Problem(429, 'too-many-requests', {}, { headers: { 'retry-after': `${seconds}` } });
