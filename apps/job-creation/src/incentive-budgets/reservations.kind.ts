import { budgetReservation, ReservationState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { mayRead, reservationVerbs } from './incentive-budgets.access.js';
import { ReservationEntity } from './reservations.entity.js';
import { type ReservationView, viewOf } from './reservations.view.js';

/** How reservations are stored, changed and shown. They are made by a command on their budget. */
export const reservations: RecordKind<ReservationEntity, ReservationState, ReservationView> = {
  aggregate: budgetReservation,
  entity: ReservationEntity,
  resource: '/v1/incentive-budgets',
  stateOf: (row) => completed(ReservationState, row),
  verbs: reservationVerbs,
  mayRead,
  view: viewOf,
};
