import {
  IsBusinessDate,
  IsIdentifier,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsSourceVersion,
  IsTerritory,
  MICRO_PROJECT_STATUSES,
  MicroProjectTerms,
  ORIGINS,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import type { ReportedProject } from './micro-projects.feed.js';

/** A micro-project as a caller proposes it. */
export class MicroProjectDto extends MicroProjectTerms {
  @IsOptional() @IsSourceVersion() sourceVersion?: number | null;
}

/** Why a project is given up. */
export class AbandonmentDto {
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class MicroProjectsQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(MICRO_PROJECT_STATUSES) status?: string;
  @IsOptional() @IsSector() sector?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsOrganisation() funder?: string;
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string;
  @IsOptional() @IsUUID() commitment?: string;
  /** Projects whose visit at this month is due. */
  @IsOptional() @IsIn(['12', '24']) visitDue?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  /** Projects whose creation is expected, or was, between these days. */
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  /** Searches the title and the external id. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

export const saidBy = ({ sourceVersion, ...terms }: MicroProjectDto): ReportedProject => ({
  terms,
  sourceVersion: sourceVersion ?? null,
});
