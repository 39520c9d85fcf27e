import type { AgreementState } from '@mizan/contracts';
import { draft } from './agreement.js';
import { enterIntoForce } from './force.js';
import { abandon, close, denounce, endOf, renew, terminate, whenEndDue } from './ending.js';
import { dueOn } from './lateness.js';
import { resume, suspend } from './suspension.js';

const TODAY = '2026-11-24';
const drafted = draft(
  'agreement',
  'council-ma-04',
  {
    kind: 'convention-cadre',
    title: 'Convention',
    territory: 'MA-04',
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'anapec', role: 'agency' },
    ],
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    noticeMonths: 6,
    commitments: [],
  },
  { newId: () => 'id', regions: [] },
).state;
const inForce: AgreementState = { ...drafted, status: 'in-force', effectiveAt: '2026-01-01' };
const rule = (code: string) => expect.objectContaining({ code }) as Error;
const notice = (effectiveAt: string | null = null) => ({ effectiveAt, reason: 'budget' });

describe('a denunciation', () => {
  it('ends the agreement when the notice has passed, and says when it was given', () =>
    expect(denounce(inForce, notice(), TODAY)?.state).toMatchObject({
      status: 'denounced',
      noticeGivenOn: TODAY,
      endedOn: '2027-05-24',
      statusReason: 'budget',
    }));
  it('may name a later day, up to the end, but no earlier one', () => {
    expect(denounce(inForce, notice('2027-12-31'), TODAY)?.state.endedOn).toBe('2027-12-31');
    expect(() => denounce(inForce, notice('2027-05-23'), TODAY)).toThrow(rule('notice-too-short'));
    expect(() => denounce(inForce, notice('2028-01-01'), TODAY)).toThrow(rule('after-the-end'));
  });
  it('comes before the notice date of the present end, which a renewal moves', () => {
    expect(denounce(inForce, notice(), '2027-06-30')?.state.endedOn).toBe('2027-12-30');
    expect(() => denounce(inForce, notice(), '2027-07-01')).toThrow(rule('notice-date-passed'));
    const renewed = { ...inForce, renewedUntil: '2028-12-31' };
    expect(denounce(renewed, notice(), '2027-07-01')?.state.endedOn).toBe('2028-01-01');
  });
  it('is possible while suspended, without dates, and without notice at once', () => {
    expect(denounce({ ...inForce, status: 'suspended' }, notice(), TODAY)).toBeDefined();
    const open = { ...inForce, endsOn: null, noticeMonths: null };
    expect(denounce(open, notice(), TODAY)?.state.endedOn).toBe(TODAY);
  });
  it('is said once, and not of a draft or of an amendment', () => {
    const denounced = denounce(inForce, notice(), TODAY)!.state;
    expect(denounce(denounced, notice(), TODAY)).toBeUndefined();
    expect(() => denounce(drafted, notice(), TODAY)).toThrow(rule('not-in-force'));
    expect(() => denounce({ ...inForce, amends: 'other' }, notice(), TODAY)).toThrow(
      rule('follows-its-agreement'),
    );
  });
  it('is measured for lateness until the notice has passed', () => {
    const denounced = denounce(inForce, notice('2027-12-31'), TODAY)!.state;
    expect(dueOn(denounced, TODAY)).toBe('2027-01-01');
    expect(dueOn(denounced, '2027-12-31')).toBeNull();
  });
});

describe('the end of a term', () => {
  const tacit = { ...inForce, renewal: { months: 12, tacit: true } };
  it('expires the agreement, also while it is suspended', () => {
    expect(whenEndDue(inForce, '2027-12-31')).toBeUndefined();
    expect(whenEndDue(inForce, '2028-01-01')?.state).toMatchObject({
      status: 'expired',
      endedOn: '2027-12-31',
    });
    expect(whenEndDue({ ...inForce, status: 'suspended' }, '2028-01-01')?.state.status).toBe(
      'expired',
    );
  });
  it('goes on for another term, and another, where renewal is tacit; its dates alone change', () => {
    const once = whenEndDue(tacit, '2028-01-01')!.state;
    expect(once).toEqual({ ...tacit, renewedUntil: '2028-12-31' });
    expect(whenEndDue(once, '2028-12-31')).toBeUndefined();
    expect(endOf(whenEndDue(once, '2029-01-01')!.state)).toBe('2029-12-31');
  });
  it('has passed before the entry into force: it goes on, term after term', () => {
    const old = { ...tacit, status: 'signed' as const, effectiveAt: null };
    const by = { by: 'council-ma-04', all: ['council-ma-04'] };
    const entered = enterIntoForce(old, '2026-01-01', '2029-03-01', by)!.state;
    expect(entered.status).toBe('in-force');
    expect(dueOn(entered, '2029-03-01')).toBe('2028-01-01');
    const expires = { ...old, renewal: null };
    expect(enterIntoForce(expires, '2026-01-01', '2029-03-01', by)?.state.status).toBe('expired');
  });
  it('does not renew what was denounced in time', () =>
    expect(whenEndDue(denounce(tacit, notice(), TODAY)!.state, '2028-01-01')).toBeUndefined());
  it('is renewed by a decision where the agreement provides for it', () => {
    const asked = { ...inForce, renewal: { months: 24, tacit: false } };
    expect(renew(asked).state.renewedUntil).toBe('2029-12-31');
    expect(() => renew(inForce)).toThrow(rule('not-renewable'));
    expect(() => renew({ ...asked, status: 'expired' })).toThrow(rule('not-in-force'));
  });
});

describe('a suspension', () => {
  const suspended = suspend(inForce, '2026-12-31', 'plus de crédits')!.state;
  it('has a day of its own, within the agreement, which may be to come', () => {
    expect(suspended).toMatchObject({ status: 'suspended', suspendedOn: '2026-12-31' });
    expect(suspend(suspended, '2026-12-31', 'plus de crédits')).toBeUndefined();
    expect(() => suspend(inForce, '2025-12-31', '…')).toThrow(rule('before-entry-into-force'));
    expect(() => suspend(inForce, '2028-01-01', '…')).toThrow(rule('after-the-end'));
    expect(() => suspend(drafted, TODAY, '…')).toThrow(rule('not-in-force'));
  });
  it('ends by a resumption, not before it began', () => {
    expect(resume(suspended, '2027-03-01', '2027-03-01')?.state).toEqual({
      ...inForce,
      suspendedOn: null,
      statusReason: null,
    });
    expect(() => resume(suspended, '2026-12-30', '2027-03-01')).toThrow(rule('before-suspension'));
    expect(() => resume(suspended, '2027-03-02', '2027-03-01')).toThrow(rule('date-in-the-future'));
    expect(() => resume(drafted, TODAY, TODAY)).toThrow(rule('not-suspended'));
    expect(resume(inForce, TODAY, TODAY)).toBeUndefined();
  });
  it('may end in termination', () =>
    expect(terminate(suspended, TODAY, 'fin', TODAY)?.state.status).toBe('terminated'));
});

describe('the final report', () => {
  const report = { on: '2026-12-01', summary: 'Objectif atteint aux deux tiers.' };
  const ended = terminate(inForce, TODAY, 'fin', TODAY)!.state;
  it('closes an agreement after any end', () => {
    for (const status of ['expired', 'terminated', 'denounced'] as const)
      expect(close({ ...ended, status }, report, '2026-12-01')?.state).toMatchObject({
        status: 'closed',
        finalReport: report,
        endedOn: TODAY,
      });
    expect(() => close(inForce, report, '2026-12-01')).toThrow(rule('not-ended'));
  });
  it('is of a day between the end and today', () => {
    expect(() => close(ended, report, '2026-11-30')).toThrow(rule('date-in-the-future'));
    expect(() => close(ended, { ...report, on: '2026-11-23' }, '2026-12-01')).toThrow(
      rule('before-its-end'),
    );
  });
});

describe('abandoning', () => {
  it('is for drafts', () => {
    for (const status of ['draft', 'in-review', 'corrections'] as const)
      expect(abandon({ ...drafted, status }, 'sans suite')?.state.status).toBe('abandoned');
    for (const status of ['ready', 'partly-signed', 'signed', 'in-force'] as const)
      expect(() => abandon({ ...drafted, status }, '…')).toThrow(rule('wrong-state'));
  });
});
