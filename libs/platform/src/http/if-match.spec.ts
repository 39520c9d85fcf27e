import { assertMatches } from './if-match.js';

const refused = (ifMatch: string | undefined) => {
  try {
    assertMatches(ifMatch, 3);
    return undefined;
  } catch (error) {
    const { code, status } = error as { code: string; status: number };
    return `${status} ${code}`;
  }
};

describe('If-Match on a change of version 3', () => {
  it.each(['"v3"', 'W/"v3"', '*', '"v2", "v3"', 'W/"v1",W/"v3"', '"abc", "v3"', ' "v3" , '])(
    'passes with %s',
    (ifMatch) => expect(refused(ifMatch)).toBeUndefined(),
  );
  it.each(['"v2"', 'W/"v4"', '"v1", "v2"'])('is stale with %s', (ifMatch) =>
    expect(refused(ifMatch)).toBe('412 stale-version'),
  );
  it.each([
    'v3',
    '3',
    '"3"',
    '"v3-gzip"',
    'W/"v3-gzip"',
    '"v3;gzip"',
    '"V3"',
    '"v03"',
    '"v0"',
    "'v3'",
    '"v2", v3',
    '',
    ',',
    `"v2"${', "v2"'.repeat(2_000)}`,
  ])('is explained, not called stale, with %j', (ifMatch) =>
    expect(refused(ifMatch)).toBe('400 bad-if-match'),
  );
  it('is needed', () => expect(refused(undefined)).toBe('428 if-match-required'));
  it('names what is expected and what was given', () =>
    expect(() => assertMatches('"v3-gzip"', 3)).toThrow(
      'If-Match is the ETag as it was answered ("v<number>"), or *; not "v3-gzip"',
    ));
});
