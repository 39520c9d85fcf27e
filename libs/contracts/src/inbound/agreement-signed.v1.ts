import { IsOptional, MaxLength } from 'class-validator';
import { IsBusinessDate, IsContentHash, IsPlainText } from '../codes.js';
import { AgreementTerms } from '../partner-agreements/agreement-state.js';

/** A party pushes an agreement that it has signed on paper: its own signature, the other parties' are to be confirmed. */
export class InboundAgreementSigned extends AgreementTerms {
  static readonly type = 'ma.mizan.inbound.agreement-signed.v1';

  @IsPlainText() @MaxLength(100) externalId!: string;
  @IsContentHash() documentHash!: string;
  @IsOptional() @IsBusinessDate() signedOn?: string | null;
}
