import { type Asking, equalling, type Listing, narrowed, notFound, seenBy } from '@mizan/platform';
import { type RecordPage, RecordReader } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { IncentiveBudgetsQuery, ReservationsQuery } from './incentive-budgets.dto.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';
import type { IncentiveBudgetView } from './incentive-budgets.view.js';
import { reservations } from './reservations.kind.js';
import { type ReservationView, viewOf } from './reservations.view.js';

export const listing: Listing = {
  id: 'budget.budgetId',
  sorts: {
    year: { by: 'budget.year', type: 'int' },
    territory: { by: 'budget.territory', type: 'text' },
  },
};
/** By id they are in the order of decision. */
export const reservationListing: Listing = { id: 'reservation.reservationId', sorts: {} };

/** Reads the budgets that the caller may see, and their reservations. */
@Injectable()
export class IncentiveBudgetsReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  one(asking: Asking, id: string): Promise<IncentiveBudgetView> {
    return this.records.one(incentiveBudgets, asking, id);
  }

  page(asking: Asking, query: IncentiveBudgetsQuery): Promise<RecordPage<IncentiveBudgetView>> {
    const { measure, territory, year, status, origin } = query;
    const rows = this.records.rows(incentiveBudgets, 'budget').where('true');
    seenBy(rows, asking.principal, 'budget.territory');
    const place = { column: 'budget.territory', territory };
    const leads = narrowed(rows, { 'budget.measure': measure, 'budget.status': status }, place);
    equalling(rows, { 'budget.year': year, 'budget.origin': origin });
    return this.records.page(incentiveBudgets, asking, { rows, query, listing, leads });
  }

  async reservation(asking: Asking, budgetId: string, id: string): Promise<ReservationView> {
    const row = await this.records.row(reservations, asking, id);
    if (row.budgetId !== budgetId) throw notFound();
    return viewOf(row, this.records.readerOf(asking));
  }

  async reservations(
    asking: Asking,
    budgetId: string,
    query: ReservationsQuery,
  ): Promise<RecordPage<ReservationView>> {
    await this.records.row(incentiveBudgets, asking, budgetId);
    const rows = this.records
      .rows(reservations, 'reservation')
      .where('reservation.budgetId = :budgetId', { budgetId });
    equalling(rows, { 'reservation.status': query.status, 'reservation.for': query.for });
    const leads = { id: ['reservation.budgetId = :budgetId', { budgetId }] as const };
    const asked = { rows, query, listing: reservationListing, leads };
    return this.records.page(reservations, asking, asked);
  }
}
