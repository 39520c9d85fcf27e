import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  CONDITION_KINDS,
  type ConditionKind,
  EFFECTS,
  IsBusinessDate,
  IsFileHash,
  IsIdentifier,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
  ORIGINS,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';

export class ReasonDto {
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class CorrectionsDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export class MetConditionDto {
  @IsIn(CONDITION_KINDS) kind!: ConditionKind;
  @IsOptional() @IsPlainText() @MaxLength(200) reference?: string | null;
  @IsBusinessDate() date!: string;
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

export class EntryIntoForceDto {
  @IsBusinessDate() effectiveAt!: string;
}

export class TerminationDto {
  @IsOptional() @IsBusinessDate() effectiveAt?: string | null;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/** The organisation, or the one record, that a party accepts as covering a commitment. */
export class LinkDto {
  @IsOptional() @IsOrganisation() organisation?: string | null;
  @IsOptional()
  @Matches(/^[a-z-]+:[a-z-]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  source?: string | null;
}

export class AgreementsQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(AGREEMENT_STATUSES) status?: string;
  @IsOptional() @IsIn(AGREEMENT_KINDS) kind?: string;
  /** An organisation that is a party. */
  @IsOptional() @IsOrganisation() party?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string;
  /** The agreement that it carries out. */
  @IsOptional() @IsUUID() implements?: string;
  @IsOptional() @IsIn(EFFECTS) effect?: string;
  /** Whether a commitment in it is late. */
  @IsOptional() @IsIn(['true', 'false']) late?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsSector() sector?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  /** Searches the title. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

export class CommitmentsQuery extends ListQuery {
  @IsOptional() @IsOrganisation() owner?: string;
  @IsOptional() @IsIn(EFFECTS) effect?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsSector() sector?: string;
}
