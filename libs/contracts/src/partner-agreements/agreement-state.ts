import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IsBusinessDate,
  IsContentHash,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { CommitmentState, CommitmentTerms } from './commitment-state.js';

export const AGREEMENT_KINDS = [
  'memorandum',
  'protocol',
  'contrat-programme',
  'convention-cadre',
  'convention-de-partenariat',
  'convention-specifique',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export const AGREEMENT_STATUSES = [
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
  'signed',
  'in-force',
  'suspended',
  'expired',
  'terminated',
  'denounced',
  'closed',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];
export const SIGNATURE_TYPES = [
  'recorded',
  'electronic-simple',
  'electronic-advanced',
  'electronic-qualified',
] as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[number];
export const CONDITION_KINDS = ['deliberation', 'visa', 'publication', 'other'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];
export const PARTY_ROLES = [
  'council',
  'agency',
  'operator',
  'ministry',
  'employer',
  'federation',
  'association',
  'other',
] as const;

export class Party {
  @IsOrganisation() organisation!: string;
  @IsIn(PARTY_ROLES) role!: string;
  @IsOptional() @IsPlainText() @MaxLength(200) signatory?: string | null;
}

/** What must have happened before entry into force; met once it has a date. Which are required is data of the agreement. */
export class Condition {
  @IsIn(CONDITION_KINDS) kind!: ConditionKind;
  @IsOptional() @IsPlainText() @MaxLength(200) reference?: string | null;
  @IsOptional() @IsBusinessDate() date?: string | null;
  @IsOptional() @IsContentHash() documentHash?: string | null;
}

/** The text that the parties sign: its hash is what a signature is bound to. */
export class AgreementTerms {
  @IsIn(AGREEMENT_KINDS) kind!: AgreementKind;
  @IsPlainText() @MaxLength(300) title!: string;
  @IsTerritory() territory!: string;
  @IsOptional() @IsUUID() implements?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(120) noticeMonths?: number | null;
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Party)
  parties!: Party[];
  @IsOptional() @IsBusinessDate() startsOn?: string | null;
  @IsOptional() @IsBusinessDate() endsOn?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Condition)
  conditions?: Condition[] | null;
  @IsArray()
  @ArrayMaxSize(200)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CommitmentTerms)
  commitments!: CommitmentTerms[];
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** What an organisation says when it signs. */
export class SignatureTerms {
  @IsOrganisation() organisation!: string;
  @IsContentHash() contentHash!: string;
  @IsIn(SIGNATURE_TYPES) type!: SignatureType;
  @IsOptional() @IsBusinessDate() signedOn?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(200) signatory?: string | null;
  @IsOptional() @IsContentHash() documentHash?: string | null;
}

/** A signature counts for the content whose hash it names; `confirmed` is false while only another party has reported it. */
export class Signature extends SignatureTerms {
  @IsBoolean() confirmed!: boolean;
}

/** The whole state of an agreement with all its commitments. */
export class AgreementState extends AgreementTerms {
  @IsUUID() agreementId!: string;
  @IsOptional() @IsPlainText() @MaxLength(100) externalId?: string | null;
  @IsOrganisation() organisation!: string;
  @IsIn(AGREEMENT_STATUSES) status!: AgreementStatus;
  @IsContentHash() contentHash!: string;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Signature)
  signatures!: Signature[];
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CommitmentState)
  override commitments!: CommitmentState[];
  @IsOptional() @IsBusinessDate() effectiveAt?: string | null;
  @IsOptional() @IsBusinessDate() endedOn?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
}
