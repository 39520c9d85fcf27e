import { LINE_MAX_BYTES } from './limits.js';

/** A line of a file, numbered from 1. `bytes` is null if the line is longer than allowed. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a stream without the blank ones, in batches. Memory holds one unfinished line and
 * the last part that was read.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  const held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;
  const hold = (part: Buffer) => {
    heldBytes += part.length;
    if (heldBytes > LINE_MAX_BYTES) held.length = 0;
    else if (part.length > 0) held.push(part);
  };
  const take = (): Line => {
    const bytes =
      heldBytes > LINE_MAX_BYTES
        ? null
        : held.length === 1
          ? (held[0] as Buffer)
          : Buffer.concat(held);
    held.length = 0;
    heldBytes = 0;
    number += 1;
    return {
      number,
      bytes:
        number === 1 && bytes?.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes,
    };
  };
  for await (const part of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = part.indexOf(NEWLINE); end >= 0; end = part.indexOf(NEWLINE, from)) {
      hold(part.subarray(from, end));
      lines.push(take());
      from = end + 1;
    }
    hold(part.subarray(from));
    const [last] = held; // a copy: an unfinished line keeps no whole part in memory
    if (last && held.length === 1) held[0] = Buffer.from(last);
    if (lines.length > 0) yield lines.filter(isFilled);
  }
  if (heldBytes > 0) yield [take()].filter(isFilled);
}

const isFilled = ({ bytes }: Line): boolean => bytes === null || bytes.some((byte) => byte > 0x20);

/** Groups lines into chunks with a maximum number of lines and bytes. */
export async function* chunksOf(
  batches: AsyncIterable<Line[]>,
  { lines: linesMax, bytes: bytesMax }: { lines: number; bytes: number },
): AsyncGenerator<Line[]> {
  let chunk: Line[] = [];
  let bytes = 0;
  for await (const batch of batches) {
    for (const line of batch) {
      chunk.push(line);
      bytes += line.bytes?.length ?? 0;
      if (chunk.length < linesMax && bytes < bytesMax) continue;
      yield chunk;
      chunk = [];
      bytes = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** The same items, but the next one is prepared while the current one is used. */
export async function* ahead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let one = await next; !one.done; one = await next) {
    next = iterator.next();
    next.catch(() => undefined); // the error is thrown when the item is used
    yield one.value;
  }
}
