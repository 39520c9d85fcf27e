import {
  AgreementTerms,
  IsBusinessDate,
  IsFileHash,
  IsOrganisation,
  IsPlainText,
} from '@mizan/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';

/** What one party signed on paper: when, by whom (a function, no name), and on which scan. */
export class PaperSignatureDto {
  @IsOrganisation() organisation!: string;
  @IsBusinessDate() signedOn!: string;
  @IsOptional() @IsPlainText() @MaxLength(200) signatory?: string | null;
  /** The scan with this signature, if it is not the one of the whole document. */
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

/** An agreement that all parties signed on paper before it was known here. */
export class RecordedAgreementDto extends AgreementTerms {
  /** The hash of the scan of the signed document. */
  @IsFileHash() documentHash!: string;
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PaperSignatureDto)
  signatures!: PaperSignatureDto[];
  /** The day on which it entered into force; without it, it is signed and pending. */
  @IsOptional() @IsBusinessDate() effectiveAt?: string | null;
}
