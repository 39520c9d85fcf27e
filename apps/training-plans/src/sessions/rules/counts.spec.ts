import type { SessionState, SessionTerms } from '@mizan/contracts';
import { countCompletions, countEnrolments, countOutcomes } from './counts.js';
import { schedule } from './session.js';

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

describe('counting enrolments and completers', () => {
  it('takes no fewer applications than are enrolled', () =>
    expect(() =>
      countEnrolments(
        scheduled,
        { on: '2026-10-01', applications: 89, enrolled: 90 },
        counting(TODAY),
      ),
    ).toThrow(rule('applications-below-enrolled')));
  it('needs no applications', () =>
    expect(
      countEnrolments(scheduled, { on: '2026-10-01', enrolled: 90 }, counting(TODAY))?.state
        .enrolment?.applications,
    ).toBeNull());
  it('counts no completers before the session has begun', () =>
    expect(() =>
      countCompletions(scheduled, { on: '2026-09-14', completed: 1 }, counting('2026-09-14')),
    ).toThrow(rule('before-the-session')));
  it('goes on for twelve months after the end', () => {
    const late = (today: string) =>
      countCompletions(enrolled(96), { on: '2027-04-01', completed: 80 }, counting(today));
    expect(late('2028-03-31')?.state.completion?.completed).toBe(80);
    expect(() => late('2028-04-01')).toThrow(rule('counted-too-late'));
  });
  it('does not hold the enrolled against seats that nobody knows', () => {
    const unknown = { ...scheduled, seats: null };
    const count = { on: '2026-10-01', enrolled: 5_000 };
    expect(countEnrolments(unknown, count, counting(TODAY))?.state.enrolment?.enrolled).toBe(5_000);
  });
});

describe('the outcomes of a session', () => {
  const LATER = '2028-05-01';
  const ended: SessionState = {
    ...(countCompletions(enrolled(96), { on: '2027-04-01', completed: 80 }, counting(TODAY))
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
      counting(LATER),
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
        counting(LATER),
      ),
    ).toThrow(rule('completions-unknown')));
  it('await the end', () =>
    expect(() =>
      countOutcomes(
        scheduled,
        { month: 6, on: '2027-10-02', numerator: 1, denominator: 2 },
        counting(LATER),
      ),
    ).toThrow(rule('session-not-ended')));
  it('change nothing when counted the same again', () =>
    expect(
      countOutcomes(
        at(6)?.state as SessionState,
        { month: 6, on: '2027-10-02', numerator: 52, denominator: 78 },
        counting(LATER),
      ),
    ).toBeUndefined());
  it('are corrected by a newer count', () =>
    expect(
      countOutcomes(
        at(6)?.state as SessionState,
        { month: 6, on: '2027-11-01', numerator: 60, denominator: 80 },
        counting(LATER),
      )?.state.outcomes?.map(({ numerator }) => numerator),
    ).toEqual([60]));
  it('hold the completers at what was asked', () =>
    expect(() =>
      countCompletions(
        at(6)?.state as SessionState,
        { on: '2027-11-01', completed: 77 },
        counting('2027-12-01'),
      ),
    ).toThrow(rule('outcome-exceeds-completed')));
});
