import {
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
  ORIGINS,
  PROGRAMME_LEVELS,
  PROGRAMME_MODES,
  PROGRAMME_STATUSES,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';

export class ProgrammesQuery extends ListQuery {
  @IsOptional() @IsUUID() plan?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(PROGRAMME_STATUSES) status?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @Matches(/^[0-9]{2,4}$/) field?: string;
  @IsOptional() @IsIn(PROGRAMME_LEVELS) level?: string;
  @IsOptional() @IsIn(PROGRAMME_MODES) mode?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

export class SuspensionDto {
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class ProgrammeClosureDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}
