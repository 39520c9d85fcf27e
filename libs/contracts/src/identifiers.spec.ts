import { characterAtFault, isIdentifier } from './identifiers.js';

describe('an identifier', () => {
  it.each(['ANAPEC-2026-004217', 'Besoin n° 7', 'é', 'حاجة-7', 'a/b', '🏭'])('is %s', (text) =>
    expect(isIdentifier(text)).toBe(true),
  );
  it.each([
    ['a trailing blank', 'A-1 ', 'U+0020'],
    ['a leading blank', ' A-1', 'U+0020'],
    ['a no-break space', 'A\u00a01', 'U+00A0'],
    ['a narrow no-break space', 'A\u202f1', 'U+202F'],
    ['a leading right-to-left mark', '\u200fA-1', 'U+200F'],
    ['an isolate', 'A\u20671', 'U+2067'],
    ['a zero-width space', 'A\u200b1', 'U+200B'],
    ['a soft hyphen', 'A\u00ad1', 'U+00AD'],
    ['a byte order mark', '\ufeffA', 'U+FEFF'],
    ['a tab', 'A\t1', 'U+0009'],
    ['NUL', 'A\u0000', 'U+0000'],
    ['a line separator', 'A\u20281', 'U+2028'],
    ['a tag character', 'A\u{e0041}', 'U+E0041'],
    ['a lone surrogate', 'A\ud800', 'U+D800'],
  ])('holds no %s', (_what, text, character) => {
    expect(isIdentifier(text)).toBe(false);
    expect(characterAtFault(text)).toBe(character);
  });
  it('is in its composed form', () => {
    expect(isIdentifier('e\u0301')).toBe(false);
    expect(characterAtFault('e\u0301')).toBeUndefined();
  });
  it.each(['', 7, null, undefined])('is not %j', (value) =>
    expect(isIdentifier(value)).toBe(false),
  );
});
