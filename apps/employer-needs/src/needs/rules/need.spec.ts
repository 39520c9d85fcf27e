import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { withdraw } from './endings.js';
import { recordHires } from './hires.js';
import { declare, revise, saysTheSame, validate } from './need.js';

const TODAY = '2026-11-24';
const HIRE = '0199a000-0001-7000-8000-00000000000a';
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
  recordHires(need, HIRE, { on: '2026-11-01', count }, TODAY).state;
const withdrawn = withdraw(declared, 'person', null)?.state as HiringNeedState;
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
    expect(() => revise(withdrawn, { ...terms, openings: 1 })).toThrow(rule('need-is-final')));
  it('takes the same content again for a final need', () =>
    expect(revise(withdrawn, terms)).toBeUndefined());
  it('does not ask in which order the database hands members back', () => {
    const employer = { id: 'ICE-001', name: 'Atlas' };
    const { state } = declare('id', 'anapec', { ...terms, employer }, null);
    const stored = { ...state, employer: { name: 'Atlas', id: 'ICE-001' } };
    expect(revise(stored, { ...terms, employer })).toBeUndefined();
  });
  it('changes the record and not what it says with another origin', () => {
    expect(revise(declared, { ...terms, origin: 'fictional' })?.state.origin).toBe('fictional');
    expect(saysTheSame(declared, { ...terms, origin: 'fictional' })).toBe(true);
  });
});

describe('validating a need', () => {
  it('is the step from declared', () => expect(validate(declared)?.state.status).toBe('validated'));
  it('changes nothing the second time', () =>
    expect(validate({ ...declared, status: 'validated' })).toBeUndefined());
  it('is refused once hires are recorded', () =>
    expect(() => validate(withHires(declared, 1))).toThrow(rule('not-awaiting-validation')));
});
