import type { HiringNeedState, SessionState, SupportState } from '@mizan/contracts';
import type { Coverable } from '@mizan/coverage';
import { coveringsOfNeed, coveringsOfSession, coveringsOfSupport, worthOf } from './covering.js';

const COMMITMENT = '0199a000-0001-7000-8000-00000000000c';
const MATCHING = '0199a000-0001-7000-8000-00000000000d';
const session = {
  sessionId: '0199a000-0001-7000-8000-000000000001',
  operator: 'operator-ofppt',
  territory: 'MA-SAL',
  status: 'ended',
  seats: { cumulative: 100 },
  completion: { on: '2027-04-01', completed: 90, countedBy: 'operator-ofppt' },
  occupations: [
    { occupation: '8212', share: 0.6 },
    { occupation: '5120', share: 0.3 },
  ],
  commitmentId: COMMITMENT,
} as SessionState;
const need = {
  needId: '0199a000-0001-7000-8000-000000000002',
  organisation: 'anapec',
  territory: 'MA-SAL',
  occupation: '8212',
  status: 'partly-met',
  openings: 120,
  hires: [
    { on: '2026-11-01', count: 30, commitmentId: MATCHING },
    { on: '2026-11-02', count: -5, commitmentId: MATCHING },
    { on: '2026-11-03', count: 7 },
  ],
  commitmentId: COMMITMENT,
} as unknown as HiringNeedState;
const support = {
  supportId: '0199a000-0001-7000-8000-000000000003',
  organisation: 'anapec',
  territory: 'MA-SAL',
  occupation: '7318',
  status: 'evaluated',
  jobsExpected: 4,
  evaluation: { on: '2026-11-01', jobs: 5, result: 'achieved' },
  commitmentId: COMMITMENT,
} as SupportState;
const supply: Coverable = { effect: 'supply', territory: 'MA-04', parties: ['operator-ofppt'] };
const [ofSession] = coveringsOfSession(session, 1).coverings;

describe('what covers a commitment', () => {
  it('is counted in completers, never in persons expected', () =>
    expect(worthOf(ofSession!, supply)).toEqual({ delivered: 90, fault: null }));
  it('counts the share of the occupation that was promised', () =>
    expect(worthOf(ofSession!, { ...supply, occupation: '82' })).toEqual({
      delivered: 60,
      fault: null,
    }));
  it('is nothing of another occupation, with its reason', () =>
    expect(worthOf(ofSession!, { ...supply, occupation: '71' })).toEqual({
      delivered: 0,
      fault: 'other-occupation',
    }));
  it('is nothing once a session is cancelled', () =>
    expect(coveringsOfSession({ ...session, status: 'cancelled' }, 2).coverings).toMatchObject([
      { delivered: 0 },
    ]));
  it('is nothing where no commitment is named', () =>
    expect(coveringsOfSession({ ...session, commitmentId: null }, 1).coverings).toEqual([]));
  it('is the openings of a need, and its hires where they name what they meet', () =>
    expect(coveringsOfNeed(need, 1).coverings).toMatchObject([
      { commitmentId: COMMITMENT, kind: 'need', delivered: 120 },
      { commitmentId: MATCHING, kind: 'hires', delivered: 25, parts: [{ effect: 'matching' }] },
    ]));
  it('is what was met of a need given up', () =>
    expect(coveringsOfNeed({ ...need, status: 'withdrawn' }, 2).coverings[0]).toMatchObject({
      delivered: 32,
    }));
  it('is the jobs that the evaluation of a support found, for a promise of its requester', () => {
    const [ofSupport] = coveringsOfSupport(support, 4).coverings;
    const jobs: Coverable = { effect: 'jobs', territory: 'MA-04', parties: ['anapec'] };
    expect(ofSupport).toMatchObject({ kind: 'support', counts: { jobsExpected: 4, jobs: 5 } });
    expect(worthOf(ofSupport!, jobs)).toEqual({ delivered: 5, fault: null });
    expect(worthOf(ofSupport!, { ...jobs, parties: ['council-ma-04'] })).toEqual({
      delivered: 0,
      fault: 'not-a-party',
    });
  });
  it('is no job of a support before its evaluation', () =>
    expect(coveringsOfSupport({ ...support, evaluation: null }, 3).coverings).toMatchObject([
      { delivered: 0, counts: { jobs: null } },
    ]));
});
