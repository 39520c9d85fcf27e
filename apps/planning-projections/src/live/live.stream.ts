import { isAway } from '@mizan/platform';
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerNews } from '../ledger/ledger-news.js';
import type { Moved, MovementFeed, StreamPosition } from './movement-feed.js';

/** A commit of another process is found this late at most. */
const LOOK_EVERY_MS = 1_000;
const HEARTBEAT_MS = 15_000;
/** Movements that follow faster become one event. */
const GATHER_MS = 50;
const SLOW_MS_MAX = 30_000;
const ENDED = 'ended';

export interface LiveReader {
  territory: string;
  /** Where the reader has come before, or undefined for one that begins now. */
  position: StreamPosition | undefined;
  /** Seconds since 1970 at which the token expires. */
  expiresAt: number | undefined;
}

/** `<generation>.<movement>`; undefined for an id that is not ours, which is then a reader that has to ask again. */
export function positionIn(id: string): StreamPosition | undefined {
  const [, generation, movement] = /^(\d{1,9})\.(\d{1,15})$/.exec(id) ?? [];
  return generation === undefined
    ? undefined
    : { generation: Number(generation), movement: Number(movement) };
}
const idOf = ({ generation, movement }: StreamPosition) => `id: ${generation}.${movement}\n`;

/**
 * One reader's stream. It asks for what moved at the pace at which its reader takes it: nothing is kept for a slow one, which gets one
 * event for all that moved meanwhile; one that takes nothing for half a minute is let go, and resumes where it stood.
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
        const news = this.news.next(LOOK_EVERY_MS, this.over.signal); // asked for before the look: what is committed between the two would be missed
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
      await this.write(`${idOf(position)}: heartbeat\n\n`); // an id alone is remembered and tells nothing
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

/** While the database is away the stream stays, and tells later. */
function whenAway(error: unknown): undefined {
  if (!isAway(error)) throw error;
}
