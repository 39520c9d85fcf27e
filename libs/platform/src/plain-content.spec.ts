import { assertPlain } from './plain-content.js';
import { languageOf } from './problems/language.js';

const fault = (pointer: string, code: string) =>
  expect.objectContaining({
    extra: { errors: [expect.objectContaining({ pointer, code })] },
  }) as Error;
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
  it('refuses an object of more members than any contract has, naming it', () => {
    const wide = (members: number) =>
      Object.fromEntries(Array.from({ length: members }, (_, i) => [`m${i}`, i]));
    expect(() => assertPlain({ employer: wide(200) })).not.toThrow();
    expect(() => assertPlain({ employer: wide(201) })).toThrow(
      fault('/employer', 'too-many-members'),
    );
  });
  it('refuses a list of more items than any contract takes, naming it', () => {
    expect(() => assertPlain({ allocation: Array(1_000).fill({}) })).not.toThrow();
    expect(() => assertPlain({ allocation: Array(1_001).fill({}) })).toThrow(
      fault('/allocation', 'list-too-long'),
    );
  });
  it('leaves the length of a batch to who reads it, and counts what is in it', () => {
    expect(() => assertPlain(Array(1_001).fill({ id: 1 }))).not.toThrow();
    expect(() => assertPlain(Array(50_001).fill({ id: 1 }))).toThrow(
      expect.objectContaining({ code: 'too-many-values' }),
    );
  });
  it.each(['__proto__', 'constructor'])('refuses a member named %s', (name) =>
    expect(() => assertPlain(JSON.parse(`{"list":[{"${name}":{"x":1}}]}`))).toThrow(
      fault(`/list/0/${name}`, 'unknown-field'),
    ),
  );
  it('spells a pointer as RFC 6901 does', () =>
    expect(() => assertPlain({ 'a/b': { 'c~d': '\u0000' } })).toThrow(
      fault('/a~1b/c~0d', 'text-not-storable'),
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
    [`ar${',en'.repeat(5_000)}`, 'ar'],
    [`${','.repeat(10_000)}en`, 'fr'],
  ])('is for %s: %s', (header, language) => expect(languageOf(header)).toBe(language));
});
