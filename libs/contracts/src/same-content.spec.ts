import { canonicalText, sameContent } from './same-content.js';

describe('the same content', () => {
  it.each([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1, b: null }, { a: 1 }],
    [{ a: { x: 1, y: [{ p: 1, q: 2 }] } }, { a: { y: [{ q: 2, p: 1 }], x: 1 } }],
    [[], []],
  ])('is %j and %j', (a, b) => {
    expect(sameContent(a, b)).toBe(true);
    expect(canonicalText(a)).toBe(canonicalText(b));
  });
  it('says nothing with null and with nothing', () =>
    expect(sameContent(null, undefined)).toBe(true));
  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{ a: 0 }, { a: null }],
    [{ a: false }, {}],
    ['1', 1],
    [{ toString: 1 }, {}],
  ])('is not %j and %j', (a, b) => expect(sameContent(a, b)).toBe(false));
});
