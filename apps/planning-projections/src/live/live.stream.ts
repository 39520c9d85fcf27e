import { isAway } from '@mizan/platform';
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerNews } from '../ledger/ledger-news.js';
import type { Moved, MovementFeed } from './movement-feed.js';
import { type StreamPosition, textOfPosition } from './stream-position.js';

/** The maximum delay before a commit of another process is noticed. */
const LOOK_EVERY_MS = 1_000;
const HEARTBEAT_MS = 15_000;
/** Changes within this time are sent as one event. */
const GATHER_MS = 50;
const SLOW_MS_MAX = 30_000;
const ENDED = 'ended';

export interface LiveReader {
  territory: string;
  /** The position from which the reader continues; undefined for a new reader. */
  position: StreamPosition | undefined;
  /** When the token expires, in seconds since 1970. */
  expiresAt: number | undefined;
}

const idOf = (position: StreamPosition) => `id: ${textOfPosition(position)}\n`;

/**
 * The stream of one reader. It asks for changes only as fast as its reader takes them, and keeps
 * none for a slow reader: that one gets a single event for all that changed meanwhile. A reader
 * that takes nothing for half a minute is disconnected, and may resume where it was.
 */
export class LiveStream {
  private readonly over = new AbortController();
  private wroteAt = 0;

  constructor(
    private readonly response: ServerResponse,
    private readonly feed: MovementFeed,
    private readonly news: LedgerNews,
  ) {
    response.once('close', () => this.over.abort(ENDED));
    response.on('error', () => this.over.abort(ENDED));
  }

  async follow({ territory, position, expiresAt }: LiveReader): Promise<void> {
    const expiry =
      expiresAt === undefined
        ? undefined
        : setTimeout(() => this.expire(), Math.max(0, expiresAt * 1_000 - Date.now()));
    try {
      let at = position;
      for (let isFirst = true; !this.over.signal.aborted; isFirst = false) {
        // subscribed before the query, or a commit between the two would be missed
        const news = this.news.next(LOOK_EVERY_MS, this.over.signal);
        const moved = await this.feed.since(at, territory).catch(whenAway);
        if (moved) {
          at = moved.position;
          await this.tell(moved, isFirst);
        }
        await news;
        await sleep(GATHER_MS, undefined, { signal: this.over.signal }).catch(() => undefined);
      }
    } finally {
      clearTimeout(expiry);
      this.over.abort(ENDED);
      this.response.end();
    }
  }

  private async tell(moved: Moved, isFirst: boolean): Promise<void> {
    const { position } = moved;
    if (moved.reset) await this.write(`${idOf(position)}event: reset\ndata: {}\n\n`);
    else if (moved.cells.length > 0)
      await this.write(
        `${idOf(position)}event: moved\ndata: ${JSON.stringify({ cells: moved.cells, more: moved.more })}\n\n`,
      );
    else if (isFirst) await this.write(`${idOf(position)}event: ready\ndata: {}\n\n`);
    else if (Date.now() - this.wroteAt > HEARTBEAT_MS)
      // an event with only an id: the browser stores the id and reports nothing
      await this.write(`${idOf(position)}: heartbeat\n\n`);
  }

  private async write(text: string): Promise<void> {
    if (this.over.signal.aborted) return;
    this.wroteAt = Date.now();
    if (this.response.write(text)) return;
    await once(this.response, 'drain', {
      signal: AbortSignal.any([this.over.signal, AbortSignal.timeout(SLOW_MS_MAX)]),
    }).catch(() => this.response.destroy());
  }

  private expire(): void {
    if (!this.over.signal.aborted)
      this.response.write('event: end\ndata: {"reason":"token-expired"}\n\n');
    this.over.abort(ENDED);
  }
}

/** While the database is unavailable the stream stays open and continues later. */
function whenAway(error: unknown): undefined {
  if (!isAway(error)) throw error;
}
