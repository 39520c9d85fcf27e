import type { PlanState, PlanTerms } from '@mizan/contracts';
import { adopt, close, draft, revise, whenDue } from './plan.js';

const ID = '0199a000-0001-7000-8000-000000000003';
const terms: PlanTerms = {
  title: 'Plan régional',
  territory: 'MA-04',
  audience: 'all',
  from: '2027-01-01',
  to: '2028-12-31',
};
const drafted = draft(ID, 'council-ma-04', terms).state;
const adopted = adopt(drafted, '2026-11-24')?.state as PlanState;
const running = whenDue(adopted, '2027-01-01')?.state as PlanState;
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('a training plan', () => {
  it('is regional unless said', () =>
    expect(drafted).toMatchObject({ kind: 'regional', parent: null, status: 'draft' }));
  it('is revised while a draft', () =>
    expect(revise(drafted, { ...terms, title: 'Autre' })?.state.title).toBe('Autre'));
  it('changes nothing with the same terms', () => expect(revise(adopted, terms)).toBeUndefined());
  it('keeps its text once adopted', () =>
    expect(() => revise(adopted, { ...terms, title: 'Autre' })).toThrow(rule('not-a-draft')));
  it('keeps its territory', () =>
    expect(() => revise(drafted, { ...terms, territory: 'MA-06' })).toThrow(
      rule('identity-is-fixed'),
    ));
  it('has both of its dates, or neither', () =>
    expect(() => draft(ID, 'council-ma-04', { ...terms, to: null })).toThrow(
      rule('window-incomplete'),
    ));
  it('ends after it begins', () =>
    expect(() => draft(ID, 'council-ma-04', { ...terms, to: '2026-12-31' })).toThrow(
      rule('dates-reversed'),
    ));
});

describe('a complementary plan', () => {
  const complementary = (parent: PlanTerms['parent']) =>
    draft(ID, 'council-ma-04', {
      ...terms,
      kind: 'complementary',
      audience: 'non-graduate',
      parent,
    });
  it('names a document outside', () =>
    expect(complementary({ reference: 'PDR 2022-2027' }).state.parent).toEqual({
      planId: null,
      reference: 'PDR 2022-2027',
    }));
  it('names a plan of ours', () =>
    expect(
      complementary({ planId: '0199a000-0001-7000-8000-000000000004' }).state.parent?.reference,
    ).toBeNull());
  it('names one of the two', () => {
    expect(() => complementary(null)).toThrow(rule('parent-missing'));
    expect(() =>
      complementary({ planId: '0199a000-0001-7000-8000-000000000004', reference: 'PDR' }),
    ).toThrow(rule('parent-missing'));
  });
  it('does not complement itself', () =>
    expect(() => complementary({ planId: ID })).toThrow(rule('unknown-plan')));
  it('is the only kind with a parent', () =>
    expect(() => draft(ID, 'council-ma-04', { ...terms, parent: { reference: 'PDR' } })).toThrow(
      rule('parent-not-expected'),
    ));
});

describe('adoption', () => {
  it('says when', () =>
    expect(adopted).toMatchObject({ status: 'adopted', adoptedOn: '2026-11-24' }));
  it('after its first day makes it run at once', () =>
    expect(adopt(drafted, '2027-02-01')?.state.status).toBe('running'));
  it('comes too late after its last day', () =>
    expect(() => adopt(drafted, '2029-01-01')).toThrow(rule('period-is-over')));
  it('is given once', () => expect(adopt(adopted, '2026-11-25')).toBeUndefined());
});

describe('the date', () => {
  it('starts an adopted plan on its first day', () =>
    expect([whenDue(adopted, '2026-12-31'), running.status]).toEqual([undefined, 'running']));
  it('leaves a draft alone', () => expect(whenDue(drafted, '2030-01-01')).toBeUndefined());
  it('closes it the day after its last', () =>
    expect([whenDue(running, '2028-12-31'), whenDue(running, '2029-06-01')?.state]).toEqual([
      undefined,
      expect.objectContaining({ status: 'closed', closedOn: '2029-01-01' }),
    ]));
});

describe('closing', () => {
  it('ends a plan before its date', () =>
    expect(close(running, '2027-05-05')?.state).toMatchObject({
      status: 'closed',
      closedOn: '2027-05-05',
    }));
  it('is refused to a draft', () =>
    expect(() => close(drafted, '2027-05-05')).toThrow(rule('not-adopted')));
});
