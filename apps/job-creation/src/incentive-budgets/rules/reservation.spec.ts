import type { RuleViolation } from '@mizan/platform';
import { open, reserve } from './incentive-budget.js';
import { makeReservation, pay, release } from './reservation.js';

const TODAY = '2026-11-24';
const budget = open(
  '0199a000-0002-7000-8000-000000000001',
  'council-ma-04',
  { measure: '0199a000-0001-7000-8000-000000000001', territory: 'MA-04', year: 2026, amount: 9 },
  1,
).state;
const made = makeReservation(
  '0199a000-0003-7000-8000-000000000001',
  reserve(reserve(budget, 1, 1).state, 5, 1).state,
  'anapec',
  { for: 'need:ANAPEC-1', amount: 5 },
  '2026-11-20',
).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('a reservation', () => {
  it('has its place in the order of decision, and what its budget says', () =>
    expect(made).toMatchObject({
      number: 2,
      status: 'reserved',
      territory: 'MA-04',
      origin: 'real',
    }));
  it('is paid once, on a day from the reservation to today', () => {
    for (const [on, code] of [
      ['2026-11-25', 'date-in-the-future'],
      ['2026-11-19', 'step-too-early'],
    ] as const)
      expect(() => pay(made, on, TODAY)).toThrow(rule(code));
    const { state } = pay(made, '2026-11-20', TODAY)!;
    expect(state).toMatchObject({ status: 'paid', paidOn: '2026-11-20' });
    expect(pay(state, TODAY, TODAY)).toBeUndefined();
    expect(() => release(state, null, TODAY)).toThrow(rule('reservation-is-final'));
  });
  it('is released once, with a reason if there is one', () => {
    const { state } = release(made, 'Embauche annulée', TODAY)!;
    expect(state).toMatchObject({ status: 'released', statusReason: 'Embauche annulée' });
    expect(release(state, null, TODAY)).toBeUndefined();
    expect(() => pay(state, TODAY, TODAY)).toThrow(rule('reservation-is-final'));
  });
});
