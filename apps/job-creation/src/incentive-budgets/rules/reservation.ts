import type {
  IncentiveBudgetState,
  ReservationEvent,
  ReservationState,
  ReservationTerms,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { assertStepDay } from '../../jobs/rules/step-day.js';

export type ReservationChange = Change<ReservationState, ReservationEvent>;

/** The reservation that the budget has just made: its number is the newest one. */
export const makeReservation = (
  reservationId: string,
  budget: IncentiveBudgetState,
  organisation: string,
  { for: subject, amount }: ReservationTerms,
  today: string,
): ReservationChange => ({
  type: 'ma.mizan.job-creation.budget-reservation-made.v1',
  state: {
    reservationId,
    budgetId: budget.budgetId,
    territory: budget.territory,
    number: budget.reservations,
    organisation,
    for: subject,
    amount,
    status: 'reserved',
    statusReason: null,
    reservedOn: today,
    paidOn: null,
    releasedOn: null,
    origin: budget.origin ?? 'real',
  },
});

/** Paid on a day from the reservation to today. Paid again it stays as it is. */
export function pay(
  reservation: ReservationState,
  on: string,
  today: string,
): ReservationChange | undefined {
  if (reservation.status === 'paid') return undefined;
  assertReserved(reservation);
  assertStepDay(on, reservation.reservedOn, today);
  return {
    type: 'ma.mizan.job-creation.budget-reservation-paid.v1',
    state: { ...reservation, status: 'paid', paidOn: on },
  };
}

/** Not needed any more. Released again it stays as it is; what is paid is not released. */
export function release(
  reservation: ReservationState,
  reason: string | null,
  today: string,
): ReservationChange | undefined {
  if (reservation.status === 'released') return undefined;
  assertReserved(reservation);
  return {
    type: 'ma.mizan.job-creation.budget-reservation-released.v1',
    state: { ...reservation, status: 'released', statusReason: reason, releasedOn: today },
  };
}

function assertReserved({ status: reservationStatus }: ReservationState): void {
  if (reservationStatus !== 'reserved')
    throw new RuleViolation('reservation-is-final', { reservationStatus });
}
