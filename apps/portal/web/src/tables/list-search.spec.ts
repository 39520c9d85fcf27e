import { filtersIn, type ListDefinition, listSearchOf, orderOf, sortOf } from './list-search';

const list = {
  sorts: ['id', 'openings'],
  usualSort: '-id',
  filters: {
    q: 'text',
    territory: 'territory',
    occupation: 'occupation',
    sector: 'sector',
    status: ['declared', 'met'],
    from: 'date',
    commitment: 'id',
    operator: 'organisation',
  },
} as const satisfies ListDefinition;

describe('the address of a list', () => {
  it('keeps what the list knows', () => {
    const search = {
      q: 'câble',
      territory: 'MA-KEN',
      occupation: '82',
      sector: 'cluster:tech-offshoring-services',
      status: 'met',
      from: '2026-10-01',
      commitment: '01a21ec8-3443-7576-93a3-1360a595210f',
      operator: 'operator-ofppt',
      sort: '-openings',
    };
    expect(listSearchOf(list, search)).toEqual(search);
  });
  it.each([
    ['territory', 'Kénitra'],
    ['occupation', '82x'],
    ['status', 'lost'],
    ['from', '1/10/2026'],
    ['commitment', '../needs'],
    ['operator', 'a b'],
    ['q', '  '],
    ['q', 'x'.repeat(101)],
    ['sort', 'employer'],
    ['unknown', '1'],
    ['q', ['a']],
  ])('leaves out what makes no sense: %s=%j', (name, value) =>
    expect(listSearchOf(list, { [name]: value })).toEqual({}),
  );
  it('does not say the usual order', () => expect(listSearchOf(list, { sort: '-id' })).toEqual({}));
  it('counts its filters, not its order', () =>
    expect(filtersIn({ q: 'a', status: 'met', sort: 'openings' }, list)).toBe(2));
});

describe('the order of a list', () => {
  it.each([
    [undefined, { by: 'id', isDescending: true }],
    ['openings', { by: 'openings', isDescending: false }],
    ['-openings', { by: 'openings', isDescending: true }],
  ])('said as %j is %j', (sort, order) => expect(orderOf(list, sort)).toEqual(order));
  it.each(['openings', '-openings'])('%s is written as it was read', (sort) =>
    expect(sortOf(orderOf(list, sort))).toBe(sort),
  );
});
