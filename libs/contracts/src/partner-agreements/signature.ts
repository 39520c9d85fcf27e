import { IsBoolean, IsIn, IsOptional, MaxLength } from 'class-validator';
import {
  IsBusinessDate,
  IsContentHash,
  IsFileHash,
  IsOrganisation,
  IsPlainText,
} from '../codes.js';

export const SIGNATURE_TYPES = [
  'recorded',
  'electronic-simple',
  'electronic-advanced',
  'electronic-qualified',
] as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[number];

/** A signature as an organisation sends it. */
export class SignatureTerms {
  @IsOrganisation() organisation!: string;
  @IsContentHash() contentHash!: string;
  @IsIn(SIGNATURE_TYPES) type!: SignatureType;
  @IsOptional() @IsBusinessDate() signedOn?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(200) signatory?: string | null;
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

/**
 * A signature counts for the content whose hash it names. `confirmed` is false while only another
 * party has reported it.
 */
export class Signature extends SignatureTerms {
  @IsBoolean() confirmed!: boolean;
}
