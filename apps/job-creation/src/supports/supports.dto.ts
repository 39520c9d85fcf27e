import {
  BENEFICIARY_KINDS,
  IsBusinessDate,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
  ORIGINS,
  SUPPORT_STATUSES,
  SupportTerms,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

/** A support as a caller requests it. */
export class SupportDto extends SupportTerms {}

/** Why a support is given up. */
export class SupportAbandonmentDto {
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class SupportsQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(SUPPORT_STATUSES) status?: string;
  @IsOptional() @IsIn(BENEFICIARY_KINDS) beneficiary?: string;
  @IsOptional() @IsSector() sector?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  /** Who requested it. */
  @IsOptional() @IsOrganisation() organisation?: string;
  /** Who is asked for the money, or has granted it. */
  @IsOptional() @IsOrganisation() funder?: string;
  @IsOptional() @IsUUID() commitment?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  /** Supports whose jobs are expected between these days. */
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  /** Searches the name of the beneficiary. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}
