import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  Condition,
  CONDITION_KINDS,
  DOCUMENT_KINDS,
  type DocumentKind,
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
  SHARED_WITH,
  type SharedWith,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

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

/** With whom a party shares a text under negotiation: the planners of its territory. */
export class SharingDto {
  @IsIn(SHARED_WITH) with!: SharedWith;
}

/** The day from which it is suspended; it may be to come. */
export class SuspensionDto {
  @IsBusinessDate() effectiveAt!: string;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

export class ResumptionDto {
  @IsBusinessDate() effectiveAt!: string;
}

/** The day on which it ends; without it, the earliest that the notice allows. */
export class DenunciationDto {
  @IsOptional() @IsBusinessDate() effectiveAt?: string | null;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/** The final report (*bilan*), and its day: today if it is not given. */
export class ClosureDto {
  @IsOptional() @IsBusinessDate() on?: string | null;
  @IsPlainText() @MaxLength(4000) summary!: string;
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

/**
 * A proposal to amend a signed agreement: a merge patch of its text, and the day from which it
 * holds. That day may be past: what was promised since is then counted again. `changes` may hold
 * title, noticeMonths, renewal, parties, startsOn, endsOn and commitments. Commitments are named by
 * their ids: `[{ "id": "…", "target": 9000 }]` or `{ "…": { "target": 9000 } }`; those that are not
 * named stay, an item without an id is a new one, and `"released": true` (or null) releases one.
 */
export class AmendmentTerms {
  @IsBusinessDate() effectiveAt!: string;
  @IsObject() changes!: object;
  @IsOptional() @IsPlainText() @MaxLength(300) title?: string | null;
  /** The conditions of its own entry into force. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Condition)
  conditions?: Condition[] | null;
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
  /** A party that has not signed a text that is ready. */
  @IsOptional() @IsOrganisation() toSign?: string;
  @IsOptional() @IsOrganisation() organisation?: string;
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string;
  /** The agreement that it carries out. */
  @IsOptional() @IsUUID() implements?: string;
  /** The agreement that it amends. */
  @IsOptional() @IsUUID() amends?: string;
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

/** What a file is, said beside its bytes. */
export class NewDocumentDto {
  @IsIn(DOCUMENT_KINDS) kind!: DocumentKind;
  /** The name under which it is saved; the ending of its type is added where it is missing. */
  @IsIdentifier() @MaxLength(150) fileName!: string;
}

export class DocumentsQuery extends ListQuery {
  @IsOptional() @IsIn(DOCUMENT_KINDS) kind?: string;
}

export class CommitmentsQuery extends ListQuery {
  @IsOptional() @IsOrganisation() owner?: string;
  @IsOptional() @IsIn(EFFECTS) effect?: string;
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsOccupation() occupation?: string;
  @IsOptional() @IsSector() sector?: string;
}
