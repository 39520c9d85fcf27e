import type { SessionState, SessionTerms } from '@mizan/contracts';
import {
  cancel,
  countCompletions,
  countEnrolments,
  countOutcomes,
  revise,
  schedule,
  takeShares,
} from './session.js';

const TODAY = '2027-04-15';
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
    'operator-ofppt',
    TODAY,
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
      countCompletions(enrolled(96), { on: '2027-04-01', completed: 97 }, 'operator-ofppt', TODAY),
    ).toThrow(rule('completed-exceed-enrolled')));
  it('says who counted', () =>
    expect(
      countCompletions(enrolled(96), { on: '2027-04-01', completed: 80 }, 'operator-ofppt', TODAY)
        ?.state.completion,
    ).toEqual({ on: '2027-04-01', completed: 80, countedBy: 'operator-ofppt' }));
  it('refuses a count older than the known one', () =>
    expect(() =>
      countEnrolments(enrolled(96), { on: '2026-09-30', enrolled: 90 }, 'operator-ofppt', TODAY),
    ).toThrow(rule('older-count')));
  it('refuses a count to come', () =>
    expect(() =>
      countEnrolments(scheduled, { on: '2027-04-16', enrolled: 90 }, 'operator-ofppt', TODAY),
    ).toThrow(rule('date-in-the-future')));
  it('is cancelled once, and closed from then on', () => {
    const cancelled = cancel(scheduled)?.state as SessionState;
    expect(cancel(cancelled)).toBeUndefined();
    expect(() =>
      countEnrolments(cancelled, { on: '2026-10-01', enrolled: 1 }, 'operator-ofppt', TODAY),
    ).toThrow(rule('session-is-closed'));
  });
  it('takes the new shares of its programme until it has ended', () => {
    const shares = [{ occupation: '7411', share: 1 }];
    expect(takeShares(scheduled, shares)?.state.occupations).toEqual(shares);
    expect(takeShares({ ...scheduled, status: 'ended' }, shares)).toBeUndefined();
  });
});

describe('the outcomes of a session', () => {
  const LATER = '2028-05-01';
  const ended: SessionState = {
    ...(countCompletions(enrolled(96), { on: '2027-04-01', completed: 80 }, 'operator-ofppt', TODAY)
      ?.state as SessionState),
    status: 'ended',
    outcomesDue: [6, 12],
  };
  const at = (month: 6 | 12, count: object = {}) =>
    countOutcomes(
      ended,
      {
        month,
        on: month === 6 ? '2027-10-02' : '2028-04-02',
        numerator: 52,
        denominator: 78,
        ...count,
      },
      'operator-ofppt',
      LATER,
    );

  it('say of how many how many work, when it was counted and by whom', () =>
    expect(at(6)?.state.outcomes).toEqual([
      { month: 6, on: '2027-10-02', numerator: 52, denominator: 78, countedBy: 'operator-ofppt' },
    ]));
  it('are due no longer once counted', () =>
    expect(at(6)?.state).toMatchObject({ status: 'ended', outcomesDue: [12] }));
  it('are known with the twelfth month', () => expect(at(12)?.state.status).toBe('outcomes-known'));
  it('never count more in work than were asked', () =>
    expect(() => at(6, { numerator: 79 })).toThrow(rule('numerator-above-denominator')));
  it('never ask more than have completed', () =>
    expect(() => at(6, { denominator: 81 })).toThrow(rule('outcome-exceeds-completed')));
  it('are not counted before their month', () =>
    expect(() => at(6, { on: '2027-09-29' })).toThrow(rule('outcome-too-early')));
  it('are not counted in the future', () =>
    expect(() => at(12, { on: '2028-05-02' })).toThrow(rule('date-in-the-future')));
  it('await the completers', () =>
    expect(() =>
      countOutcomes(
        { ...ended, completion: null },
        { month: 6, on: '2027-10-02', numerator: 1, denominator: 2 },
        'operator-ofppt',
        LATER,
      ),
    ).toThrow(rule('completions-unknown')));
  it('await the end', () =>
    expect(() =>
      countOutcomes(
        scheduled,
        { month: 6, on: '2027-10-02', numerator: 1, denominator: 2 },
        'operator-ofppt',
        LATER,
      ),
    ).toThrow(rule('session-not-ended')));
  it('change nothing when counted the same again', () =>
    expect(
      countOutcomes(
        at(6)?.state as SessionState,
        { month: 6, on: '2027-10-02', numerator: 52, denominator: 78 },
        'operator-ofppt',
        LATER,
      ),
    ).toBeUndefined());
  it('are corrected by a newer count', () =>
    expect(
      countOutcomes(
        at(6)?.state as SessionState,
        { month: 6, on: '2027-11-01', numerator: 60, denominator: 80 },
        'operator-ofppt',
        LATER,
      )?.state.outcomes?.map(({ numerator }) => numerator),
    ).toEqual([60]));
  it('hold the completers at what was asked', () =>
    expect(() =>
      countCompletions(
        at(6)?.state as SessionState,
        { on: '2027-11-01', completed: 77 },
        'operator-ofppt',
        LATER,
      ),
    ).toThrow(rule('outcome-exceeds-completed')));
});
