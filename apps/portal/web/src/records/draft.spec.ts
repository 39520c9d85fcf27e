import { changesOf, sent, valueAt, withValue } from './draft';

describe('a body while it is written', () => {
  it('is read by JSON pointers', () =>
    expect([
      valueAt({ a: [{ b: 1 }] }, '/a/0/b'),
      valueAt({ a: null }, '/a/b'),
      valueAt({}, '/a/0'),
    ]).toEqual([1, undefined, undefined]));
  it('changes at a pointer and nowhere else', () => {
    const before = { parties: [{ role: 'council' }, { role: 'agency' }], title: 'x' };
    expect(withValue(before, '/parties/1/role', 'other')).toEqual({
      parties: [{ role: 'council' }, { role: 'other' }],
      title: 'x',
    });
    expect(before.parties[1]!.role).toBe('agency');
  });
  it('makes what leads to a pointer', () =>
    expect(withValue({ employer: null }, '/employer/name', 'Atlas')).toEqual({
      employer: { name: 'Atlas' },
    }));
  it('is sent without blanks, null where nothing was written', () =>
    expect(sent({ a: '  x ', b: ' ', c: [{ d: '' }], e: 0, f: false })).toEqual({
      a: 'x',
      b: null,
      c: [{ d: null }],
      e: 0,
      f: false,
    }));
  it('says only what differs; null and not said are the same', () =>
    expect(
      changesOf({ a: 1, b: null, c: [1] } as object, { a: 2, b: undefined, c: [1], d: null }),
    ).toEqual({ a: 2 }));
});
