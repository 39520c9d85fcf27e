import { jsonText } from './json-text.js';

describe('the text of a generated JSON file', () => {
  it('says what JSON.stringify says', () => {
    const value = {
      a: [1, 'é"', null, {}, []],
      b: { c: true, gone: undefined },
      d: 'x'.repeat(99),
    };
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });
  it('keeps in one line what fits', () =>
    expect(jsonText({ type: 'string', enum: ['a', 'b'] })).toBe(
      '{ "type": "string", "enum": ["a", "b"] }\n',
    ));
  it('breaks up what is wider than 100 columns, and fills its lines', () =>
    expect(jsonText({ a: 'x'.repeat(60), b: 1, c: null, d: ['y'.repeat(40)], e: 2 })).toBe(
      `{\n  "a": "${'x'.repeat(60)}", "b": 1, "c": null,\n  "d": ["${'y'.repeat(40)}"], "e": 2\n}\n`,
    ));
});
