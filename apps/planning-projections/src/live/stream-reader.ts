import type { ServerResponse } from 'node:http';
import type { StreamPosition } from './stream-position.js';
import type { Told } from './stream-group.js';

const SLOW_MS_MAX = 30_000;

/**
 * The connection of one reader. At most one event waits for a slow one; its next event then
 * contains all that moved meanwhile. One that takes nothing for half a minute is disconnected.
 */
export class StreamReader {
  told: Told;
  /** Resolves when the reader has left or its token has expired. */
  readonly over: Promise<void>;
  /** Whether it has taken its last event. */
  isReady = true;
  private impatience: NodeJS.Timeout | undefined;

  constructor(
    private readonly response: ServerResponse,
    position: StreamPosition | undefined,
    private readonly whenReady: () => void,
  ) {
    this.told = { position, version: '', at: 0 };
    this.over = new Promise((resolve) => {
      response.once('close', () => {
        clearTimeout(this.impatience);
        resolve();
      });
      response.on('error', () => resolve());
    });
    response.on('drain', () => {
      clearTimeout(this.impatience);
      this.isReady = true;
      this.whenReady();
    });
  }

  send(event: Buffer, told: Told): void {
    this.told = told;
    if (this.response.write(event)) return;
    this.isReady = false;
    this.impatience = setTimeout(() => this.response.destroy(), SLOW_MS_MAX);
  }

  /** Follows until `over`, or until the token expires, in seconds since 1970. */
  async untilOver(expiresAt: number | undefined): Promise<void> {
    const leftMs = expiresAt === undefined ? undefined : expiresAt * 1_000 - Date.now();
    const expiry = leftMs === undefined ? undefined : setTimeout(() => this.expire(), leftMs);
    await this.over;
    clearTimeout(expiry);
  }

  private expire(): void {
    this.isReady = false;
    this.response.end('event: end\ndata: {"reason":"token-expired"}\n\n');
  }
}
