import { assertPlain } from './plain-content.js';
import { languageOf } from './problems/language.js';

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

describe('plain content', () => {
  it('takes what people write', () =>
    expect(() =>
      assertPlain({ name: 'Atlas Câblage أطلس 🏗', list: [1, null, true] }),
    ).not.toThrow());
  it('refuses 29 KB of nesting before anything recursive sees it', () =>
    expect(() => assertPlain(nested(5_000))).toThrow(
      expect.objectContaining({ code: 'too-deep' }),
    ));
  it.each([
    ['NUL', 'a\u0000b'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', 'a\udc00b'],
  ])('refuses %s, naming its place', (_, text) => {
    expect(() => assertPlain({ employer: { name: text } })).toThrow(
      expect.objectContaining({
        extra: { errors: [expect.objectContaining({ pointer: '/employer/name' })] },
      }),
    );
  });
});

describe('the language of an answer', () => {
  it.each([
    ['ar-MA,fr;q=0.8', 'ar'],
    ['de, en;q=0.5', 'en'],
    ['de', 'fr'],
    [undefined, 'fr'],
    ['fr;q=0.1, en', 'en'],
  ])('is for %s: %s', (header, language) => expect(languageOf(header)).toBe(language));
});
