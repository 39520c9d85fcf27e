import { HiringNeedTerms, IsOrganisation, IsPlainText, IsTerritory, NEED_STATUSES } from '@mizan/contracts';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A need as a caller declares it; `organisation` may be said, but only the caller's own. */
export class NeedDto extends HiringNeedTerms {
  @IsOptional() @IsOrganisation() organisation?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(2_147_483_647) sourceVersion?: number | null;
}

/** Why a need is withdrawn. */
export class WithdrawalDto {
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

export class NeedsQuery {
  @IsOptional() @IsString() limit?: string;
  @IsOptional() @IsString() cursor?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(NEED_STATUSES) status?: string;
  @IsOptional() @IsString() externalId?: string;
}
