import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { LedgerNews } from '../ledger/ledger-news.js';
import { LiveStream } from './live.stream.js';
import { positionIn, type StreamPosition } from './stream-position.js';
import type { Moved, MovementFeed } from './movement-feed.js';

/** A reader that takes a chunk only when the test allows it. */
class SlowReader extends Writable {
  readonly taken: string[] = [];
  private take: (() => void) | undefined;

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken.push(String(chunk));
    this.take = done;
  }

  takeNext(): void {
    this.take?.();
  }
}

const cell = {
  measure: 'demand.declared' as const,
  territory: 'MA-KEN',
  occupation: null,
  sector: null,
  period: null,
};

describe('the id of an event', () => {
  it.each([
    ['2.17', { generation: 2, movement: 17 }],
    ['17', undefined],
    ['1.-1', undefined],
    ['x', undefined],
  ])('%s says where its reader stands', (id, position) => expect(positionIn(id)).toEqual(position));
});

describe('a slow reader of the stream', () => {
  it('keeps nothing waiting for it, and gets what has moved meanwhile as one event', async () => {
    const reader = new SlowReader();
    const news = new LedgerNews();
    const asked: (StreamPosition | undefined)[] = [];
    let movement = 1;
    const feed = {
      since: (position: StreamPosition | undefined): Promise<Moved> =>
        Promise.resolve(asked.push(position)).then(() => ({
          position: { generation: 1, movement },
          reset: false,
          cells: movement === position?.movement ? [] : [cell],
          more: false,
        })),
    } as unknown as MovementFeed;
    const stream = new LiveStream(reader as unknown as ServerResponse, feed, news).follow({
      territory: 'MA-04',
      position: { generation: 1, movement: 0 },
      expiresAt: undefined,
    });
    while (reader.taken.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (movement = 2; movement < 100; movement++) {
      news.announce();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(asked).toEqual([{ generation: 1, movement: 0 }]);
    reader.takeNext();
    while (reader.taken.length === 1) await new Promise((resolve) => setImmediate(resolve));
    expect(reader.taken.map((text) => text.split('\n')[0])).toEqual(['id: 1.1', 'id: 1.100']);
    reader.destroy();
    await stream;
  });
});
