import { AGREEMENT_STATUSES, CONDITION_KINDS, type ConditionKind, IsBusinessDate, IsContentHash, IsPlainText, IsTerritory } from '@mizan/contracts';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class ReasonDto {
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class CorrectionsDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export class ConditionDto {
  @IsIn(CONDITION_KINDS) kind!: ConditionKind;
  @IsOptional() @IsPlainText() @MaxLength(200) reference?: string | null;
  @IsBusinessDate() date!: string;
  @IsOptional() @IsContentHash() documentHash?: string | null;
}

export class EntryIntoForceDto {
  @IsBusinessDate() effectiveAt!: string;
}

export class TerminationDto {
  @IsOptional() @IsBusinessDate() effectiveAt?: string | null;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class AgreementsQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(AGREEMENT_STATUSES) status?: string;
}
