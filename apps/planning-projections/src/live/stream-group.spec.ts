import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import type { FollowedQuestion } from './followed-question.js';
import { StreamGroup, type StreamHead } from './stream-group.js';
import { StreamReader } from './stream-reader.js';

/** A connection that takes an event only when the test allows it. */
class Connection extends Writable {
  readonly taken: string[] = [];
  private take: (() => void) | undefined;

  constructor(highWaterMark: number) {
    super({ highWaterMark });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken.push(String(chunk));
    this.take = done;
  }

  async takeNext(): Promise<void> {
    this.take?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const positionAt = (movement: number) => ({ generation: 1, movement });
const headAt = (movement: number, version = 'fresh'): StreamHead => ({
  position: positionAt(movement),
  reading: undefined,
  members: '',
  version,
});
/** Says the movement after which it was asked, and counts how often it had to. */
const question = () => {
  const asked: number[] = [];
  const movedAfter = ({ movement }: { movement: number }, { position }: StreamHead) => {
    asked.push(movement);
    return movement === position.movement ? '' : `"rows":["after ${movement}"]`;
  };
  return { asked, followed: { movedAfter } as unknown as FollowedQuestion };
};
const readerOf = (connection: Connection, movement: number | undefined) =>
  new StreamReader(
    connection as unknown as ServerResponse,
    movement === undefined ? undefined : positionAt(movement),
    () => undefined,
  );

describe('the readers of the same questions', () => {
  it('are told once all that a slow one missed, of which no more than one event waits', async () => {
    const { followed } = question();
    const group = new StreamGroup([followed]);
    const connection = new Connection(1);
    group.readers.add(readerOf(connection, 0));
    for (let movement = 1; movement < 100; movement++) group.tell(headAt(movement));
    expect([connection.taken.length, connection.writableLength > 0]).toEqual([1, true]);
    await connection.takeNext();
    group.tell(headAt(100));
    expect(connection.taken.map((text) => text.split('\n')[0])).toEqual(['id: 1.1', 'id: 1.100']);
    expect(connection.taken[1]).toContain('after 1"');
    connection.destroy();
  });

  it('share one text, if they were sent the same event before', () => {
    const { followed, asked } = question();
    const group = new StreamGroup([followed]);
    const connections = Array.from({ length: 50 }, () => new Connection(1_000_000));
    for (const connection of connections) group.readers.add(readerOf(connection, undefined));
    group.tell(headAt(1)); // each has come from elsewhere
    asked.splice(0);
    for (const movement of [2, 3, 4]) group.tell(headAt(movement));
    expect(asked).toEqual([1, 2, 3]);
    for (const connection of connections) connection.destroy();
  });

  it('are told nothing while nothing is new, but how fresh the figures are', () => {
    const { followed } = question();
    const group = new StreamGroup([followed]);
    const connection = new Connection(1_000_000);
    group.readers.add(readerOf(connection, 7));
    group.tell(headAt(7));
    group.tell(headAt(7));
    expect(connection.writableLength).toBe(connection.taken[0]!.length);
    group.tell(headAt(7, 'behind'));
    expect(connection.writableLength).toBeGreaterThan(connection.taken[0]!.length);
    connection.destroy();
  });

  it('are told which questions to ask again before the event that has the id', () => {
    const lost = { movedAfter: () => undefined } as unknown as FollowedQuestion;
    const group = new StreamGroup([question().followed, lost]);
    const connection = new Connection(1_000_000);
    group.readers.add(readerOf(connection, 3));
    group.tell(headAt(4));
    expect(connection.taken[0]!.split('\n')).toEqual([
      'event: reset',
      'data: {"position":"1.4","questions":[1]}',
      '',
      'id: 1.4',
      'event: answers',
      'data: {"after":"1.3","position":"1.4","answers":[{"question":0,"rows":["after 3"]}]}',
      '',
      '',
    ]);
    connection.destroy();
  });
});
