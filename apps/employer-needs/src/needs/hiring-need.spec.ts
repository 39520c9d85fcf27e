import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import {
  declare,
  expire,
  isStale,
  metOf,
  recordHires,
  revise,
  validate,
  withdraw,
} from './hiring-need.js';

const TODAY = '2026-11-24';
const terms: HiringNeedTerms = {
  externalId: 'ANAPEC-2026-004217',
  territory: 'MA-KEN',
  sector: 'C',
  occupation: '8212',
  openings: 120,
  from: '2026-10-01',
  to: '2027-03-31',
};
const declared = declare('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const withHires = (need: HiringNeedState, count: number) =>
  recordHires(need, { on: '2026-11-01', count }, TODAY).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('declaring a need', () => {
  it('counts from declared on, real unless said otherwise', () =>
    expect(declared).toMatchObject({ status: 'declared', origin: 'real', hires: [] }));
  it('says null for what is not given', () =>
    expect(declared).toMatchObject({ employer: null, allocation: null, commitmentId: null }));
  it('takes a declared aggregate without occupation or period', () => {
    const aggregate = {
      externalId: 'ASSISES-2016-RSK',
      territory: 'MA-04',
      openings: 23_000,
      allocation: [{ sector: 'cluster:tech-offshoring-services', openings: 15_640 }],
    };
    expect(declare('id', 'council-ma-04', aggregate, null).state.allocation).toEqual(
      aggregate.allocation,
    );
  });
  it('refuses a window that ends before it begins', () =>
    expect(() => declare('id', 'anapec', { ...terms, to: '2026-09-30' }, null)).toThrow(
      rule('window-reversed'),
    ));
  it('refuses half a window', () =>
    expect(() => declare('id', 'anapec', { ...terms, to: null }, null)).toThrow(
      rule('window-incomplete'),
    ));
  it('refuses to allocate more openings than there are', () =>
    expect(() =>
      declare('id', 'anapec', { ...terms, allocation: [{ sector: 'C', openings: 121 }] }, null),
    ).toThrow(rule('allocation-exceeds-openings')));
  it('refuses a part that lies outside the need', () =>
    expect(() =>
      declare(
        'id',
        'anapec',
        { ...terms, allocation: [{ territory: 'MA-CAS', openings: 10 }] },
        null,
      ),
    ).toThrow(rule('outside-the-need')));
});

describe('revising a need', () => {
  it('changes nothing with the same content', () =>
    expect(revise(declared, terms)).toBeUndefined());
  it('carries the new content', () =>
    expect(revise(declared, { ...terms, openings: 90 })?.state.openings).toBe(90));
  it('drops what is no longer said', () =>
    expect(revise(declared, { ...terms, occupation: undefined })?.state.occupation).toBeNull());
  it('keeps the identity', () =>
    expect(() => revise(declared, { ...terms, externalId: 'other' })).toThrow(
      rule('identity-is-fixed'),
    ));
  it('never falls below the hires', () =>
    expect(() => revise(withHires(declared, 30), { ...terms, openings: 29 })).toThrow(
      rule('openings-below-hires'),
    ));
  it('is met when the openings come down to the hires', () =>
    expect(revise(withHires(declared, 30), { ...terms, openings: 30 })?.state.status).toBe('met'));
  it('leaves a withdrawn need as it is', () =>
    expect(() =>
      revise(withdraw(declared)?.state as HiringNeedState, { ...terms, openings: 1 }),
    ).toThrow(rule('need-is-final')));
  it('takes the same content again for a final need', () =>
    expect(revise(withdraw(declared)?.state as HiringNeedState, terms)).toBeUndefined());
});

describe('validating a need', () => {
  it('is the step from declared', () => expect(validate(declared)?.state.status).toBe('validated'));
  it('changes nothing the second time', () =>
    expect(validate({ ...declared, status: 'validated' })).toBeUndefined());
  it('is refused once hires are recorded', () =>
    expect(() => validate(withHires(declared, 1))).toThrow(rule('not-awaiting-validation')));
});

describe('recording hires', () => {
  it('meets a part, then the whole', () => {
    expect(withHires(declared, 30)).toMatchObject({ status: 'partly-met' });
    expect(withHires(withHires(declared, 30), 90)).toMatchObject({ status: 'met' });
    expect(metOf(withHires(withHires(declared, 30), 90))).toBe(120);
  });
  it('refuses more hires than openings', () =>
    expect(() => withHires(declared, 121)).toThrow(rule('hires-exceed-openings')));
  it('refuses a hire to come', () =>
    expect(() => recordHires(declared, { on: '2026-11-25', count: 1 }, TODAY)).toThrow(
      rule('date-in-the-future'),
    ));
  it('refuses hires on a need that is met', () =>
    expect(() => withHires(withHires(declared, 120), 1)).toThrow(rule('need-is-final')));
});

describe('the end of a need', () => {
  it('is withdrawn once', () =>
    expect(withdraw(withdraw(declared)?.state as HiringNeedState)).toBeUndefined());
  it('comes the day after its window', () => {
    expect(expire(declared, '2027-03-31')).toBeUndefined();
    expect(expire(declared, '2027-04-01')?.state.status).toBe('expired');
  });
  it('never comes by date without a window', () =>
    expect(expire({ ...declared, from: null, to: null }, '2100-01-01')).toBeUndefined());
});

describe('the version of the source', () => {
  it('is stale when lower than the known one', () =>
    expect(isStale({ sourceVersion: 3 }, 2)).toBe(true));
  it('decides nothing where it is not given', () => {
    expect(isStale({ sourceVersion: 3 }, null)).toBe(false);
    expect(isStale({ sourceVersion: null }, 2)).toBe(false);
  });
});
