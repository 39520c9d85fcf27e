import { LinesSeen } from './lines-seen.js';

describe('the lines that a file has had', () => {
  it('are found by the id that stood on them first', () => {
    const seen = new LinesSeen();
    seen.note('OFFRE-1', 1);
    seen.note('OFFRE-1', 7);
    expect([seen.firstLineOf('OFFRE-1'), seen.firstLineOf('OFFRE-2')]).toEqual([1, undefined]);
  });

  it('stay found however many they are', () => {
    const seen = new LinesSeen();
    const lines = Array.from({ length: 200_000 }, (_, index) => index + 1);
    for (const line of lines) seen.note(`OFFRE-${line}`, line);
    expect(lines.filter((line) => seen.firstLineOf(`OFFRE-${line}`) !== line)).toEqual([]);
  });
});
