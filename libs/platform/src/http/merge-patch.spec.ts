import { mergePatch } from './merge-patch.js';

describe('a JSON Merge Patch', () => {
  it.each<[unknown, unknown, unknown]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('is read as in appendix A of RFC 7396: %j with %j is %j', (target, patch, result) =>
    expect(mergePatch(target, patch)).toEqual(result),
  );

  it('keeps the member that it does not name', () =>
    expect(
      mergePatch({ employer: { id: 'E-7', name: 'Atlas' } }, { employer: { name: 'Atlas 2' } }),
    ).toEqual({ employer: { id: 'E-7', name: 'Atlas 2' } }));

  it('changes neither the document nor itself', () => {
    const [target, patch] = [{ a: { b: 1 } }, { a: { c: { d: 2 } } }];
    mergePatch(target, patch);
    expect([target, patch]).toEqual([{ a: { b: 1 } }, { a: { c: { d: 2 } } }]);
  });

  it('takes a member named __proto__ for a member', () => {
    const merged = mergePatch({}, JSON.parse('{"__proto__":{"isAdmin":true}}') as object);
    expect((merged as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(Object.keys(merged as object)).toEqual(['__proto__']);
  });
});
