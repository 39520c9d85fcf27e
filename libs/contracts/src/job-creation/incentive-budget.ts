import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import { IsBusinessDate, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { AMOUNT_MAX } from './micro-project.js';

export const BUDGET_STATUSES = ['open', 'exhausted'] as const;
export type BudgetStatus = (typeof BUDGET_STATUSES)[number];

/** What may be spent on a measure in a territory and a year, in MAD. */
export class IncentiveBudgetTerms {
  /** The id of the measure. */
  @IsUUID() measure!: string;
  @IsTerritory() territory!: string;
  @IsInt() @Min(2000) @Max(2100) year!: number;
  @IsInt() @Min(1) @Max(AMOUNT_MAX) amount!: number;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of a budget, in MAD. Left is the amount without `reserved` and `paid`. */
export class IncentiveBudgetState extends IncentiveBudgetTerms {
  @IsUUID() budgetId!: string;
  /** Who opened it. */
  @IsOrganisation() organisation!: string;
  @IsIn(BUDGET_STATUSES) status!: BudgetStatus;
  /** Reserved and not paid yet. */
  @IsInt() @Min(0) @Max(AMOUNT_MAX) reserved!: number;
  @IsInt() @Min(0) @Max(AMOUNT_MAX) paid!: number;
  /** How many reservations were made, the released ones too. */
  @IsInt() @Min(0) reservations!: number;
}

/** The budget of an incentive measure in a territory and a year. */
export const incentiveBudget = aggregate('job-creation', 'incentive-budget', {
  state: IncentiveBudgetState,
  id: 'budgetId',
  events: {
    'ma.mizan.job-creation.incentive-budget-opened.v1':
      'There is a budget for an incentive measure in a territory and a year',
    'ma.mizan.job-creation.incentive-budget-revised.v1':
      'The amount of a budget has changed, or the unit by which it is exhausted',
    'ma.mizan.job-creation.incentive-budget-reserved.v1': 'A part of a budget was reserved',
    'ma.mizan.job-creation.incentive-budget-released.v1':
      'Reserved money has returned to its budget',
    'ma.mizan.job-creation.incentive-budget-paid.v1': 'Reserved money of a budget was paid',
  },
});
export type IncentiveBudgetEvent = EventOf<typeof incentiveBudget>;

export const RESERVATION_STATUSES = ['reserved', 'paid', 'released'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

/** What is reserved, in MAD, and for which need, employer or project. */
export class ReservationTerms {
  /** `need:`, `employer:` or `project:` and the id. */
  @Matches(/^(need|employer|project):[A-Za-z0-9][A-Za-z0-9._-]*$/) @MaxLength(120) for!: string;
  @IsInt() @Min(1) @Max(AMOUNT_MAX) amount!: number;
}

/** The whole state of a reservation. It is a record of its own, because a budget may have many. */
export class ReservationState extends ReservationTerms {
  @IsUUID() reservationId!: string;
  @IsUUID() budgetId!: string;
  /** That of the budget. */
  @IsTerritory() territory!: string;
  /** Its place in the order of decision within the budget. */
  @IsInt() @Min(1) number!: number;
  /** Who decided it. */
  @IsOrganisation() organisation!: string;
  @IsIn(RESERVATION_STATUSES) status!: ReservationStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  @IsBusinessDate() reservedOn!: string;
  @IsOptional() @IsBusinessDate() paidOn?: string | null;
  @IsOptional() @IsBusinessDate() releasedOn?: string | null;
  @IsIn(ORIGINS) origin!: Origin;
}

/** Money of a budget that is reserved for one subject. */
export const budgetReservation = aggregate('job-creation', 'budget-reservation', {
  state: ReservationState,
  id: 'reservationId',
  events: {
    'ma.mizan.job-creation.budget-reservation-made.v1': 'Money was reserved for a subject',
    'ma.mizan.job-creation.budget-reservation-paid.v1': 'Reserved money was paid',
    'ma.mizan.job-creation.budget-reservation-released.v1':
      'Reserved money was not needed and has returned to its budget',
  },
});
export type ReservationEvent = EventOf<typeof budgetReservation>;
