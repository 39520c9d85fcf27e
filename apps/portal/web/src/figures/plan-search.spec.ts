import { parseSearch, stringifySearch } from '../app/search';
import { levelFor, planSearchOf } from './plan-search';

describe('the address of the first screen', () => {
  it('is read as it was written, codes as texts', () => {
    const search = {
      line: 'if-signed',
      territory: 'MA-KEN',
      occupation: '08',
      sector: 'cluster:outside',
      level: '3',
      from: '2026-Q4',
      to: '2027-Q3',
      since: '2026-11-27T20:00:00.123Z',
      why: 'gap;MA-KEN;82;;;',
    };
    expect(planSearchOf(parseSearch(stringifySearch(search)))).toEqual(search);
  });
  it('leaves out what makes no sense, and keeps the rest', () => {
    expect(
      planSearchOf({
        line: 'forecast',
        territory: 'FR-75',
        occupation: '12345',
        sector: '<script>',
        level: '9',
        from: '2026-Q9',
        to: '2027-Q1',
      }),
    ).toEqual({ to: '2027-Q1' });
  });
  it.each(['yesterday', '2026-02-30', '2026-11-27T20:00', '2026-11-27T25:00:00Z'])(
    'compares with no moment for %j',
    (since) => expect(planSearchOf({ since })).toEqual({}),
  );
  it('leaves out a window whose ends are reversed', () =>
    expect(planSearchOf({ from: '2027-Q1', to: '2026-Q4' })).toEqual({}));
  it('is empty for the usual view', () =>
    expect(stringifySearch({ line: undefined, territory: '' })).toBe(''));
});

describe('the level of occupations', () => {
  it('is that of the sub-major groups unless said', () => expect(levelFor({})).toBe('2'));
  it('is never at or above the occupation that is filtered by, but for the last', () => {
    expect(levelFor({ occupation: '82', level: '1' })).toBe('3');
    expect(levelFor({ occupation: '8212' })).toBe('4');
  });
});
