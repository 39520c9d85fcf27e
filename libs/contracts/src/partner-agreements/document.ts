import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsBusinessDate, IsFileHash, IsIdentifier, IsOrganisation, IsPlainText } from '../codes.js';

/** What a document is to the record that it belongs to. */
export const DOCUMENT_KINDS = ['text', 'signed-text', 'final-report', 'minutes', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** Every event carries the list, so it has an end. */
export const DOCUMENTS_MAX = 100;
const FILE_BYTES_MAX = 1_073_741_824;

/** Who took a document back, when and why. */
export class DocumentRemoval {
  @IsBusinessDate() on!: string;
  @IsOrganisation() organisation!: string;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/**
 * A document of an agreement, by the hash of its bytes. A party that pushes an agreement names its
 * scan by the hash alone: then it has no name, type and size until somebody adds the file.
 */
export class AgreementDocument {
  @IsFileHash() hash!: string;
  @IsIn(DOCUMENT_KINDS) kind!: DocumentKind;
  @IsOptional() @IsIdentifier() @MaxLength(200) fileName?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(100) mediaType?: string | null;
  /** In bytes; null while only the hash is known. */
  @IsOptional() @IsInt() @Min(1) @Max(FILE_BYTES_MAX) size?: number | null;
  @IsBusinessDate() addedOn!: string;
  @IsOrganisation() organisation!: string;
  /** Whether a virus scanner has looked at it: `clean` or `not-scanned`. */
  @IsOptional() @IsIn(['clean', 'not-scanned']) scan?: 'clean' | 'not-scanned' | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DocumentRemoval)
  removed?: DocumentRemoval | null;
}
