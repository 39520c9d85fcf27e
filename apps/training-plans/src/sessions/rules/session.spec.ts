import type { SessionState, SessionTerms } from '@mizan/contracts';
import { countCompletions, countEnrolments } from './counts.js';
import { cancel, revise, schedule, takeShares } from './session.js';

const TODAY = '2027-04-15';
const counting = (today: string) => ({ countedBy: 'operator-ofppt', today });
const terms: SessionTerms = {
  operator: 'operator-ofppt',
  site: 'CMC RSK',
  territory: 'MA-KEN',
  seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
};
const programme = {
  programmeId: '0199a000-0001-7000-8000-000000000002',
  planId: '0199a000-0001-7000-8000-000000000003',
  occupations: [{ occupation: '8212', share: 0.6 }],
};
const scheduled = schedule(
  '0199a000-0001-7000-8000-000000000001',
  programme,
  terms,
  '2026-09-01',
).state;
const enrolled = (count: number) =>
  countEnrolments(
    scheduled,
    { on: '2026-10-01', applications: 240, enrolled: count },
    counting(TODAY),
  )?.state as SessionState;
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('a session', () => {
  it('carries the shares of its programme', () =>
    expect(scheduled.occupations).toEqual(programme.occupations));
  it('changes nothing with the same terms', () =>
    expect(revise(scheduled, terms, TODAY)).toBeUndefined());
  it('refuses to end before it begins', () =>
    expect(() => revise(scheduled, { ...terms, to: '2026-09-14' }, TODAY)).toThrow(
      rule('dates-reversed'),
    ));
  it('refuses more enrolled than seats', () =>
    expect(() => enrolled(101)).toThrow(rule('enrolled-exceed-seats')));
  it('refuses fewer seats than enrolled', () =>
    expect(() => revise(enrolled(96), { ...terms, seats: { cumulative: 95 } }, TODAY)).toThrow(
      rule('enrolled-exceed-seats'),
    ));
  it('refuses more completers than enrolled', () =>
    expect(() =>
      countCompletions(enrolled(96), { on: '2027-04-01', completed: 97 }, counting(TODAY)),
    ).toThrow(rule('completed-exceed-enrolled')));
  it('says who counted', () =>
    expect(
      countCompletions(enrolled(96), { on: '2027-04-01', completed: 80 }, counting(TODAY))?.state
        .completion,
    ).toEqual({ on: '2027-04-01', completed: 80, countedBy: 'operator-ofppt' }));
  it('refuses a count older than the known one', () =>
    expect(() =>
      countEnrolments(enrolled(96), { on: '2026-09-30', enrolled: 90 }, counting(TODAY)),
    ).toThrow(rule('older-count')));
  it('refuses a count to come', () =>
    expect(() =>
      countEnrolments(scheduled, { on: '2027-04-16', enrolled: 90 }, counting(TODAY)),
    ).toThrow(rule('date-in-the-future')));
  it('is cancelled once, and closed from then on', () => {
    const cancelled = cancel(scheduled)?.state as SessionState;
    expect(cancel(cancelled)).toBeUndefined();
    expect(() =>
      countEnrolments(cancelled, { on: '2026-10-01', enrolled: 1 }, counting(TODAY)),
    ).toThrow(rule('session-is-closed'));
  });
  it('takes the new shares of its programme until it has ended', () => {
    const shares = [{ occupation: '7411', share: 1 }];
    expect(takeShares(scheduled, shares)?.state.occupations).toEqual(shares);
    expect(takeShares({ ...scheduled, status: 'ended' }, shares)).toBeUndefined();
  });
});
