import {
  AUDIENCES,
  IsBusinessDate,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
  ORIGINS,
  PLAN_KINDS,
  PLAN_STATUSES,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

export class PlansQuery extends ListQuery {
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(PLAN_STATUSES) status?: string;
  @IsOptional() @IsIn(PLAN_KINDS) kind?: string;
  @IsOptional() @IsIn(AUDIENCES) audience?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsUUID() parent?: string;
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}
