import { countedIn } from './counted-in';

const need = { counted: 120, from: '2026-10-01', to: '2027-03-31' };

describe('the published openings of a window', () => {
  it('are all of a need where no window is asked', () =>
    expect(countedIn(need, undefined, undefined)).toBe(120));
  it('are the part of its quarters that lies in it', () =>
    expect([
      countedIn(need, '2027-Q1', '2027-Q3'),
      countedIn(need, '2027-Q2', '2027-Q3'),
      countedIn(need, undefined, '2026-Q4'),
    ]).toEqual([60, 0, 60]));
  it('are none of a need without a period', () =>
    expect(countedIn({ ...need, from: null, to: null }, '2027-Q1', '2027-Q3')).toBe(0));
});
