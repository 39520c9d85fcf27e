import { ServicesDay } from './services-day.js';

describe('the day that the services live on', () => {
  it('is nobody’s but Casablanca’s where nobody set it', () =>
    expect(new ServicesDay(undefined).read()).toBeUndefined());
  it('is MIZAN_CLOCK’s, until it is moved', () => {
    const day = new ServicesDay('2026-11-24');
    expect(day.read()).toBe('2026-11-24');
    day.move('2027-01-01');
    expect(day.read()).toBe('2027-01-01');
  });
});
