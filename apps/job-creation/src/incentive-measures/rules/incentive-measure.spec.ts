import type { IncentiveMeasureState, IncentiveMeasureTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import {
  close,
  due,
  isConfirmed,
  register,
  revise,
  unitOf,
  withBudgets,
} from './incentive-measure.js';

const TODAY = '2026-11-24';
const terms: IncentiveMeasureTerms = {
  code: 'AIDE',
  name: { fr: 'Aide', ar: 'دعم', en: 'Aid' },
  territory: 'MA',
  from: '2026-01-01',
  to: '2026-12-31',
  subject: 'need',
  amount: { value: 9_000, unit: 'MAD', per: 'opening' },
  conditions: [{ field: 'contract', in: ['permanent'], source: 'Loi', confirmed: true }],
};
const on = (said: Partial<IncentiveMeasureTerms> = {}, today = TODAY): IncentiveMeasureState =>
  register('0199a000-0001-7000-8000-000000000001', 'ministry', { ...terms, ...said }, today).state;
const open = on();
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('an incentive measure', () => {
  it('is announced, open or closed by its dates from the start', () =>
    expect([on({}, '2025-12-31'), open, on({}, '2027-01-01')].map(({ status }) => status)).toEqual([
      'announced',
      'open',
      'closed',
    ]));
  it('is real, and its amount confirmed, unless said', () =>
    expect(open).toMatchObject({ origin: 'real', amount: { confirmed: true, most: null } }));
  it('does not end before it begins', () =>
    expect(() => on({ to: '2025-12-31' })).toThrow(rule('dates-reversed')));
  it('keeps its code and its subject', () => {
    for (const said of [{ code: 'AUTRE' }, { subject: 'employer' as const }])
      expect(() => revise(open, { ...terms, ...said }, false, TODAY)).toThrow(
        rule('identity-is-fixed'),
      );
  });
  it('changes nothing when the same is said again', () =>
    expect(revise(open, terms, false, TODAY)).toBeUndefined());
  it('is open again when a revision moves its end', () => {
    const ended = on({}, '2027-01-01');
    const change = revise(ended, { ...terms, to: null }, false, '2027-01-01');
    expect(change?.state).toMatchObject({ status: 'open', to: null });
  });
  it('is closed for a reason, and not revised after that', () => {
    const closed = close(open, { on: TODAY, reason: 'Remplacée' }, TODAY)!.state;
    expect(closed).toMatchObject({ status: 'closed', closedOn: TODAY, statusReason: 'Remplacée' });
    expect(close(closed, { on: TODAY, reason: 'Autre' }, TODAY)).toBeUndefined();
    expect(() => revise(closed, { ...terms, to: null }, false, TODAY)).toThrow(
      rule('measure-closed'),
    );
    expect(() => close(open, { on: '2026-11-25', reason: '…' }, TODAY)).toThrow(
      rule('date-in-the-future'),
    );
  });
});

describe('the date', () => {
  it('opens it on its first day', () => {
    const announced = on({}, '2025-12-01');
    expect(due.dueOn(announced, '2025-12-01')).toBe('2026-01-01');
    expect(due.whenDue(announced, '2026-01-01', {} as never)).toMatchObject({
      type: 'ma.mizan.job-creation.incentive-measure-opened.v1',
      state: { status: 'open' },
    });
  });
  it('closes it after its last day', () => {
    expect(due.dueOn(open, TODAY)).toBe('2027-01-01');
    expect(due.whenDue(open, '2026-12-31', {} as never)).toBeUndefined();
    expect(due.whenDue(open, '2027-01-01', {} as never)).toMatchObject({
      type: 'ma.mizan.job-creation.incentive-measure-closed.v1',
      state: { status: 'closed' },
    });
  });
  it('leaves one without an end open', () => expect(due.dueOn(on({ to: null }), TODAY)).toBeNull());
});

describe('its budgets', () => {
  it('exhaust an open measure, and open it again', () => {
    const exhausted = withBudgets(open, true, TODAY)!.state;
    expect(exhausted.status).toBe('exhausted');
    expect(withBudgets(exhausted, true, TODAY)).toBeUndefined();
    expect(withBudgets(exhausted, false, TODAY)?.state.status).toBe('open');
  });
  it('open no measure that is closed', () => {
    const closed = close(open, { on: TODAY, reason: 'Fin' }, TODAY)!.state;
    expect(withBudgets(closed, true, TODAY)?.state.status).toBe('closed');
  });
  it('are exhausted by the last dirham where no source states the amount', () =>
    expect([unitOf(open), unitOf({ amount: null })]).toEqual([9_000, 1]));
});

describe('a measure that is confirmed', () => {
  it('has a source that was checked for every condition and the amount', () => {
    const [condition] = terms.conditions;
    expect(isConfirmed(open)).toBe(true);
    expect(isConfirmed(on({ amount: null }))).toBe(false);
    expect(isConfirmed(on({ amount: { ...terms.amount!, confirmed: false } }))).toBe(false);
    expect(isConfirmed(on({ conditions: [{ ...condition!, confirmed: false }] }))).toBe(false);
  });
});
