import { ReservationState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { reservationVerbs } from './incentive-budgets.access.js';
import type { ReservationEntity } from './reservations.entity.js';

/** A reservation as the API shows it, with the budget that it is of. */
export type ReservationView = Omit<ReservationState, 'reservationId' | 'budgetId'> & {
  id: string;
  version: number;
  budget: string;
  can: string[];
};

export function viewOf(row: ReservationEntity, reader: Reader): ReservationView {
  const { reservationId, budgetId, ...state } = completed(ReservationState, row);
  return {
    id: reservationId,
    version: row.version,
    budget: budgetId,
    ...state,
    can: allowedTo<ReservationEntity, Reader>(reservationVerbs, reader, row),
  };
}
