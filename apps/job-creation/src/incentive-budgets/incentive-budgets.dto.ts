import {
  BUDGET_STATUSES,
  IsBusinessDate,
  IsPlainText,
  IsTerritory,
  ORIGINS,
  RESERVATION_STATUSES,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';

export class IncentiveBudgetsQuery extends ListQuery {
  @IsOptional() @IsUUID() measure?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @Matches(/^20[0-9]{2}$/) year?: string;
  @IsOptional() @IsIn(BUDGET_STATUSES) status?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
}

export class ReservationsQuery extends ListQuery {
  @IsOptional() @IsIn(RESERVATION_STATUSES) status?: string;
  /** What it is for: `need:{id}`. */
  @IsOptional() @IsPlainText() @MaxLength(120) for?: string;
}

/** Why reserved money is not needed any more. */
export class ReleaseDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

/** The day of the payment, today unless said. */
export class PaymentDto {
  @IsOptional() @IsBusinessDate() on?: string | null;
}
