import { todayFrom } from './today.js';

describe('today', () => {
  it('is the day in Casablanca', () =>
    expect(todayFrom({}, new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-25'));
  it('is the day of UTC in Ramadan, when the clock of Morocco is that of UTC', () =>
    expect(todayFrom({}, new Date('2026-02-24T23:30:00Z'))).toBe('2026-02-24'));
  it('is MIZAN_CLOCK where it is set', () =>
    expect(todayFrom({ MIZAN_CLOCK: '2027-01-01' })).toBe('2027-01-01'));
});
