import { IsOptional, MaxLength } from 'class-validator';
import { IsBusinessDate, IsFileHash, IsIdentifier } from '../codes.js';
import { AgreementTerms } from '../partner-agreements/agreement.js';
import type { InboundKind } from './inbound-event.js';

/**
 * A party pushes an agreement that it has signed on paper. Its own signature counts; the others are
 * to be confirmed.
 */
export class InboundAgreementSigned extends AgreementTerms {
  static readonly type = 'ma.mizan.inbound.agreement-signed.v1';

  @IsIdentifier() @MaxLength(100) externalId!: string;
  @IsFileHash() documentHash!: string;
  @IsOptional() @IsBusinessDate() signedOn?: string | null;
}

export const signedAgreements = {
  name: 'agreements',
  events: [InboundAgreementSigned],
} as const satisfies InboundKind;
