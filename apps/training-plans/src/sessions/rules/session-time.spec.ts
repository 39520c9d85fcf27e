import type { SessionState } from '@mizan/contracts';
import { monthsAfter } from '@mizan/classifications';
import { dueOn, settled, whenDue } from './session-time.js';

const scheduled: SessionState = {
  sessionId: 's',
  programmeId: 'p',
  planId: 'l',
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { cumulative: 20 },
  from: '2027-01-04',
  to: '2027-08-31',
  occupations: [],
  status: 'scheduled',
  outcomes: [],
  outcomesDue: [],
};
/** All changes by the date up to a day, in order. */
function until(today: string, session = scheduled): string[] {
  const change = whenDue(session, today);
  return change
    ? [
        `${change.type.split('.')[3]} ${change.state.outcomesDue?.join('+') ?? ''}`.trim(),
        ...until(today, change.state),
      ]
    : [];
}

describe('the date', () => {
  it('starts a session on its first day', () =>
    expect([until('2027-01-03'), until('2027-01-04')]).toEqual([[], ['session-started']]));
  it('ends it the day after its last', () =>
    expect([until('2027-08-31'), until('2027-09-01')]).toEqual([
      ['session-started'],
      ['session-started', 'session-ended'],
    ]));
  it('asks for its outcomes 6 and 12 months after its last day', () => {
    expect(until('2028-02-28')).toEqual(['session-started', 'session-ended']);
    expect(until('2028-02-29')).toEqual(['session-started', 'session-ended', 'outcomes-due 6']);
    expect(until('2028-08-31')).toEqual([
      'session-started',
      'session-ended',
      'outcomes-due 6',
      'outcomes-due 6+12',
    ]);
  });
  it('does nothing to a cancelled session', () =>
    expect(dueOn({ ...scheduled, status: 'cancelled' })).toBeNull());
  it('asks no longer for what was counted', () =>
    expect(
      dueOn({
        ...scheduled,
        status: 'outcomes-known',
        outcomesDue: [6],
        outcomes: [
          {
            month: 12,
            on: '2028-09-01',
            numerator: 1,
            denominator: 2,
            countedBy: 'operator-ofppt',
          },
        ],
      }),
    ).toBeNull());
  it.each([
    ['2027-01-03', 'scheduled', []],
    ['2027-01-04', 'running', []],
    ['2027-09-01', 'ended', []],
    ['2028-02-29', 'ended', [6]],
    ['2029-01-01', 'ended', [6, 12]],
  ])('has done by %s what it would have done day by day', (today, status, outcomesDue) =>
    expect(settled(scheduled, today)).toMatchObject({ status, outcomesDue }),
  );
});

describe('some months after a date', () => {
  it.each([
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-03-31', 6, '2027-09-30'],
    ['2027-10-15', 12, '2028-10-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s + %i is %s', (date, months, expected) => expect(monthsAfter(date, months)).toBe(expected));
});
