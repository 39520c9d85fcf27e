import { differencesIn } from './differences.js';

describe('the difference between two versions', () => {
  it('names each field that changed, with both values', () =>
    expect(
      differencesIn(
        { title: 'A', endsOn: null, same: 1 },
        { title: 'B', endsOn: '2028-12-31', same: 1 },
      ),
    ).toEqual([
      { field: '/title', before: 'A', after: 'B' },
      { field: '/endsOn', before: null, after: '2028-12-31' },
    ]));
  it('is empty where a missing member stands for null, and for another order of members', () =>
    expect(differencesIn({ a: null, b: 1 }, { b: 1 })).toEqual([]));
  it('goes into objects, and compares lists at the same place', () =>
    expect(
      differencesIn(
        { seats: { minimum: 1 }, on: [1, 2, 3] },
        { seats: { minimum: 2 }, on: [1, 5] },
      ),
    ).toEqual([
      { field: '/seats/minimum', before: 1, after: 2 },
      { field: '/on/1', before: 2, after: 5 },
      { field: '/on/2', before: 3, after: null },
    ]));
  it('compares items of the same name, wherever they are', () => {
    const names = { parties: 'organisation' };
    const [council, agency] = [
      { organisation: 'council', role: 'a' },
      { organisation: 'anapec', role: 'b' },
    ];
    expect(
      differencesIn({ parties: [council, agency] }, { parties: [agency, council] }, names),
    ).toEqual([]);
    expect(
      differencesIn({ parties: [council, agency] }, { parties: [{ ...agency, role: 'c' }] }, names),
    ).toEqual([
      { field: '/parties/0/role', before: 'b', after: 'c' },
      { field: '/parties/0', before: council, after: null },
    ]);
    expect(differencesIn({ parties: [council] }, { parties: [agency, council] }, names)).toEqual([
      { field: '/parties/0', before: null, after: agency },
    ]);
  });
});
