import { LINE_MAX_BYTES } from './limits.js';
import { chunksOf, type Line, linesOf } from './lines.js';

/** Reads a text that arrives in parts of this many bytes. */
async function linesIn(text: string | Buffer, partBytes = 7): Promise<[number, string | null][]> {
  const bytes = Buffer.from(text);
  const parts = async function* () {
    for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
  };
  const lines: Line[] = [];
  for await (const batch of linesOf(parts())) lines.push(...batch);
  return lines.map((line) => [line.number, line.bytes?.toString() ?? null]);
}

describe('the lines of a file', () => {
  it.each([1, 2, 3, 7, 64, 1000])('are the same in parts of %i bytes', async (partBytes) =>
    expect(await linesIn('{"a":1}\n{"b":"é"}\n\n{"c":3}', partBytes)).toEqual([
      [1, '{"a":1}'],
      [2, '{"b":"é"}'],
      [4, '{"c":3}'],
    ]),
  );
  it('may end with a newline or without', async () =>
    expect(await linesIn('a\nb\n')).toEqual(await linesIn('a\nb')));
  it('count the blank ones and leave them out', async () =>
    expect(await linesIn('\n \r\na\r\n\t\nb')).toEqual([
      [3, 'a\r'],
      [5, 'b'],
    ]));
  it('begin after a byte order mark', async () =>
    expect(await linesIn('\uFEFFa\n\uFEFFb', 2)).toEqual([
      [1, 'a'],
      [2, '\uFEFFb'],
    ]));
  it('are none in an empty file', async () => expect(await linesIn('')).toEqual([]));
  it('are dropped when too long, and the next is read as ever', async () =>
    expect(await linesIn(`a\n${'x'.repeat(LINE_MAX_BYTES + 1)}\nb`, 4096)).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ]));
  it('are taken up to the limit', async () =>
    expect((await linesIn('x'.repeat(LINE_MAX_BYTES), 4096))[0]?.[1]).toHaveLength(LINE_MAX_BYTES));
});

describe('chunks', () => {
  const batch = (...lengths: number[]): Line[] =>
    lengths.map((length, i) => ({ number: i + 1, bytes: Buffer.alloc(length) }));
  const sizes = async (batches: Line[][], limits: { lines: number; bytes: number }) => {
    const found: number[] = [];
    for await (const chunk of chunksOf(
      (async function* () {
        yield* batches;
      })(),
      limits,
    ))
      found.push(chunk.length);
    return found;
  };
  it('hold so many lines at most', async () =>
    expect(await sizes([batch(1, 1, 1), batch(1, 1)], { lines: 2, bytes: 100 })).toEqual([
      2, 2, 1,
    ]));
  it('hold so many bytes and one line more at most', async () =>
    expect(await sizes([batch(60, 60, 60)], { lines: 10, bytes: 100 })).toEqual([2, 1]));
});
