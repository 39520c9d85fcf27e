import {
  IsBusinessDate,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
  ORGANISATION_KINDS,
  ORGANISATION_STATUSES,
  OrganisationTerms,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional, MaxLength } from 'class-validator';

export class OrganisationsQuery extends ListQuery {
  @IsOptional() @IsIn(ORGANISATION_KINDS) kind?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(ORGANISATION_STATUSES) status?: string;
  /** Part of a name, an acronym or an id. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

/** A new organisation, with the id that its tokens, topics and records carry from then on. */
export class RegistrationDto extends OrganisationTerms {
  @IsOrganisation() @MaxLength(100) id!: string;
}

/** Its last day, today unless said, and why it is closed. */
export class OrganisationClosureDto {
  @IsOptional() @IsBusinessDate() on?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}
