import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { dueOn, expire, reopen, withdraw } from './endings.js';
import { recordHires } from './hires.js';
import { declare } from './need.js';

const terms: HiringNeedTerms = {
  externalId: 'ANAPEC-2026-004217',
  territory: 'MA-KEN',
  openings: 120,
  from: '2026-10-01',
  to: '2027-03-31',
};
const declared = declare('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const withdrawn = withdraw(declared, 'person', 'Site fermé')?.state as HiringNeedState;
const expired = expire(declared, '2027-05-01')?.state as HiringNeedState;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('withdrawing a need', () => {
  it('says who did it and why', () =>
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      statusReason: 'Site fermé',
      endedBy: 'person',
    }));
  it('is done once', () => expect(withdraw(withdrawn, 'person', null)).toBeUndefined());
  it('comes too late for what has expired', () =>
    expect(() => withdraw(expired, 'person', null)).toThrow(rule('need-is-final')));
});

describe('the date', () => {
  it('ends a need thirty days after its window', () => {
    expect(dueOn(declared)).toBe('2027-05-01');
    expect(expire(declared, '2027-04-30')).toBeUndefined();
    expect(expired).toMatchObject({ status: 'expired', endedBy: 'date' });
  });
  it('leaves alone what has no window, or has ended', () =>
    expect([dueOn({ ...declared, from: null, to: null }), dueOn(withdrawn)]).toEqual([null, null]));
});

describe('opening a need again', () => {
  it('makes it count as before', () =>
    expect(reopen(withdrawn, 'Site rouvert', '2026-12-01')?.state).toMatchObject({
      status: 'declared',
      statusReason: 'Site rouvert',
      endedBy: null,
    }));
  it('keeps what was met', () => {
    const met = recordHires(declared, 'id', { on: '2026-11-01', count: 30 }, '2026-11-24').state;
    const ended = withdraw(met, 'person', null)?.state as HiringNeedState;
    expect(reopen(ended, null, '2026-12-01')?.state.status).toBe('partly-met');
  });
  it('changes nothing of an open need', () =>
    expect(reopen(declared, null, '2026-12-01')).toBeUndefined());
  it('needs a window that is not over', () =>
    expect(() => reopen(expired, null, '2027-05-01')).toThrow(rule('window-is-over')));
});
