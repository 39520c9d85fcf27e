import {
  CHANNELS,
  HiringNeedTerms,
  IsBusinessDate,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
  NEED_STATUSES,
  ORIGINS,
} from '@mizan/contracts';
import { ListQuery, otherOrganisation, type Principal } from '@mizan/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** A need as a caller declares it; `organisation` may be said, but only the caller's own. */
export class NeedDto extends HiringNeedTerms {
  @IsOptional() @IsOrganisation() organisation?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(2_147_483_647) sourceVersion?: number | null;
}

/** Why a need is withdrawn. */
export class WithdrawalDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export class NeedsQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(NEED_STATUSES) status?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsSector() sector?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsPlainText() @MaxLength(100) externalId?: string;
  @IsOptional() @IsIn(CHANNELS) channel?: string;
  @IsOptional() @IsUUID() commitment?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  /** Text in the employer's name or the external id. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

/** The terms without what only addresses them; the acting organisation comes from the token. */
export function ownTerms(
  principal: Principal,
  { organisation, sourceVersion, ...terms }: NeedDto,
): { terms: HiringNeedTerms; sourceVersion: number | null } {
  if (organisation && organisation !== principal.organisation) throw otherOrganisation(principal);
  return { terms, sourceVersion: sourceVersion ?? null };
}
