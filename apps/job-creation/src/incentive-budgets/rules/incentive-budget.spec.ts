import type { IncentiveBudgetTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import fc from 'fast-check';
import {
  assertGranted,
  judgedAgain,
  leftOf,
  open,
  payOut,
  reserve,
  revise,
  takeBack,
} from './incentive-budget.js';

const UNIT = 9_000;
const terms: IncentiveBudgetTerms = {
  measure: '0199a000-0001-7000-8000-000000000001',
  territory: 'MA-04',
  year: 2026,
  amount: 100_000,
};
const budget = open('0199a000-0002-7000-8000-000000000001', 'council-ma-04', terms, UNIT).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('a budget', () => {
  it('is exhausted when less than one unit is left', () => {
    expect(reserve(budget, 91_000, UNIT).state.status).toBe('open');
    expect(reserve(budget, 91_001, UNIT).state.status).toBe('exhausted');
    expect(open(budget.budgetId, 'ministry', { ...terms, amount: 8_999 }, UNIT).state.status).toBe(
      'exhausted',
    );
  });
  it('gives a reservation whole or not at all, and says what is left', () => {
    const last = reserve(budget, 70_000, UNIT).state;
    expect(() => reserve(last, 30_001, UNIT)).toThrow(
      expect.objectContaining({ code: 'budget-exceeded', members: { left: 30_000 } }),
    );
    expect(leftOf(reserve(last, 30_000, UNIT).state)).toBe(0);
  });
  it('takes released money back, and not what is paid', () => {
    const taken = reserve(reserve(budget, 60_000, UNIT).state, 40_000, UNIT).state;
    const { state } = takeBack(payOut(taken, 40_000).state, 60_000, UNIT);
    expect(state).toMatchObject({ reserved: 0, paid: 40_000, status: 'open', reservations: 2 });
    expect(leftOf(state)).toBe(60_000);
  });
  it('is not revised below what is taken, nor into another one', () => {
    const taken = reserve(budget, 60_000, UNIT).state;
    expect(() => revise(taken, { ...terms, amount: 59_999 }, UNIT)).toThrow(
      rule('budget-below-taken'),
    );
    expect(revise(taken, { ...terms, amount: 60_000 }, UNIT)?.state.status).toBe('exhausted');
    expect(revise(taken, terms, UNIT)).toBeUndefined();
    for (const other of [{ year: 2027 }, { territory: 'MA-KEN' }])
      expect(() => revise(taken, { ...terms, ...other }, UNIT)).toThrow(rule('identity-is-fixed'));
  });
  it('changes by the price of a unit only where that exhausts it or no longer does', () => {
    expect(judgedAgain(budget, 50_000)).toBeUndefined();
    expect(judgedAgain(budget, 100_001)?.state.status).toBe('exhausted');
  });
  it('gives while its measure is open', () => {
    for (const status of ['announced', 'closed'] as const)
      expect(() => assertGranted(status)).toThrow(rule('measure-not-open'));
    for (const status of ['open', 'exhausted'] as const)
      expect(() => assertGranted(status)).not.toThrow();
  });
  it('is never overdrawn, and loses no dirham, whatever is reserved, paid and released', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom('pay', 'release'))),
        (decisions) => {
          let state = budget;
          let paid = 0;
          for (const [amount, end] of decisions) {
            if (amount > leftOf(state)) continue;
            state = reserve(state, amount, UNIT).state;
            if (end === 'pay') paid += amount;
            state =
              end === 'pay' ? payOut(state, amount).state : takeBack(state, amount, UNIT).state;
            expect(state).toMatchObject({ reserved: 0, paid });
            expect(leftOf(state)).toBe(100_000 - paid);
          }
        },
      ),
    ));
});
