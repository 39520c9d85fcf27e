import {
  AUDIENCES,
  IsBusinessDate,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
  ORIGINS,
  SESSION_STATUSES,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

export class SessionsQuery extends ListQuery {
  @IsOptional() @IsUUID() plan?: string;
  @IsOptional() @IsUUID() programme?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(SESSION_STATUSES) status?: string;
  @IsOptional() @IsOrganisation() operator?: string;
  @IsOptional() @IsPlainText() @MaxLength(200) site?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsIn(AUDIENCES) audience?: string;
  @IsOptional() @IsUUID() commitment?: string;
  /** Sessions whose outcomes after this many months are still to be counted. */
  @IsOptional() @IsIn(['6', '12']) outcomesDue?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  @IsOptional() @IsBusinessDate() from?: string;
  @IsOptional() @IsBusinessDate() to?: string;
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}
