import {
  CHANNELS,
  HiringNeedTerms,
  IsBusinessDate,
  IsIdentifier,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsSourceVersion,
  IsTerritory,
  NEED_STATUSES,
  OPENINGS_MAX,
  ORIGINS,
} from '@mizan/contracts';
import { ListQuery, otherOrganisation, type Principal } from '@mizan/platform';
import { IsIn, IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { ReportedNeed } from './needs.feed.js';

/** A need as a caller declares it. `organisation` may only be the caller's own. */
export class NeedDto extends HiringNeedTerms {
  @IsOptional() @IsOrganisation() organisation?: string | null;
  @IsOptional() @IsSourceVersion() sourceVersion?: number | null;
}

/** Why a need is withdrawn or reopened. */
export class ReasonDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

/** The correct number of hires of an earlier report, in openings, and why the first was wrong. */
export class HireCorrectionDto {
  @IsInt() @Min(0) @Max(OPENINGS_MAX) count!: number;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/** The id of a need in the system of its source. */
export class ExternalIdQuery {
  @IsIdentifier() @MaxLength(100) externalId!: string;
}

export class NeedsQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(NEED_STATUSES) status?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsSector() sector?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string;
  @IsOptional() @IsIn(CHANNELS) channel?: string;
  @IsOptional() @IsUUID() commitment?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  /** Searches the title, the employer's name and the external id. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

/**
 * The terms without the fields that only address the need. The organisation comes from the token.
 */
export function saidBy(
  principal: Principal,
  { organisation, sourceVersion, ...terms }: NeedDto,
): ReportedNeed {
  if (organisation && organisation !== principal.organisation) throw otherOrganisation(principal);
  return { terms, sourceVersion: sourceVersion ?? null };
}
