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
import { aggregate, type EventOf } from '../aggregate.js';
import {
  IsBusinessDate,
  IsContentHash,
  IsFileHash,
  IsIdentifier,
  IsOrganisation,
  IsPlainText,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { ORGANISATION_KINDS } from '../roles.js';
import { Amendment } from './amendment.js';
import { AgreementDocument, DOCUMENTS_MAX } from './document.js';
import { CommitmentState, CommitmentTerms } from './commitment.js';
import { Signature } from './signature.js';

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
  'abandoned',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];
/**
 * Before the last signature: read by the parties alone, and by those with whom a party shares it.
 */
export const NEGOTIATED: readonly AgreementStatus[] = [
  'draft',
  'in-review',
  'corrections',
  'ready',
  'partly-signed',
  'abandoned',
];
/** The roles with which a party may share what is under negotiation. */
export const SHARED_WITH = ['planner'] as const;
export type SharedWith = (typeof SHARED_WITH)[number];
export const CONDITION_KINDS = ['deliberation', 'visa', 'publication', 'other'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];
/** What an organisation may be as a party; an auditor judges what others have agreed. */
export const PARTY_KINDS = ORGANISATION_KINDS.filter((kind) => kind !== 'auditor');
/** The last two stand in agreements of the time before organisations were registered. */
export const PARTY_ROLES: readonly string[] = [...PARTY_KINDS, 'employer', 'other'];

export class Party {
  @IsOrganisation() organisation!: string;
  @IsIn(PARTY_ROLES) role!: string;
  @IsOptional() @IsPlainText() @MaxLength(200) signatory?: string | null;
}

/**
 * A condition of entry into force; it is met once it has a date. Each agreement lists its own
 * conditions.
 */
export class Condition {
  @IsIn(CONDITION_KINDS) kind!: ConditionKind;
  @IsOptional() @IsPlainText() @MaxLength(200) reference?: string | null;
  @IsOptional() @IsBusinessDate() date?: string | null;
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

/**
 * How the agreement goes on after its end: for how long each time, and whether without a decision.
 */
export class Renewal {
  @IsInt() @Min(1) @Max(120) months!: number;
  @IsBoolean() tacit!: boolean;
}

/** The text that the parties sign. A signature refers to its hash. */
export class AgreementTerms {
  @IsIn(AGREEMENT_KINDS) kind!: AgreementKind;
  @IsPlainText() @MaxLength(300) title!: string;
  @IsTerritory() territory!: string;
  /** The name of the territory on the paper, if it was signed before the regions of 2015. */
  @IsOptional() @IsPlainText() @MaxLength(200) formerTerritory?: string | null;
  @IsOptional() @IsUUID() implements?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(120) noticeMonths?: number | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Renewal) renewal?: Renewal | null;
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

/**
 * One of several councils that has agreed to the entry into force, and the date. The last council
 * decides.
 */
export class EntryAgreed {
  @IsOrganisation() organisation!: string;
  @IsBusinessDate() effectiveAt!: string;
}

/** The final report of an agreement that has ended (*bilan*). */
export class FinalReport {
  @IsBusinessDate() on!: string;
  @IsPlainText() @MaxLength(4000) summary!: string;
  @IsOptional() @IsFileHash() documentHash?: string | null;
}

/** The whole state of an agreement with all its commitments. */
export class AgreementState extends AgreementTerms {
  @IsUUID() agreementId!: string;
  @IsOptional() @IsIdentifier() @MaxLength(100) externalId?: string | null;
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
  /** The end of its present term, if it was renewed after `endsOn`. */
  @IsOptional() @IsBusinessDate() renewedUntil?: string | null;
  /** From this day on it is suspended. */
  @IsOptional() @IsBusinessDate() suspendedOn?: string | null;
  /** The day on which a party gave notice. */
  @IsOptional() @IsBusinessDate() noticeGivenOn?: string | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FinalReport)
  finalReport?: FinalReport | null;
  /** The amendments that have changed its text, in the order of their entry into force. */
  @IsOptional() @IsArray() @IsUUID(undefined, { each: true }) amendedBy?: string[] | null;
  /** The roles that may read it before it is signed, in its territory. */
  @IsOptional() @IsArray() @IsIn(SHARED_WITH, { each: true }) sharedWith?: SharedWith[] | null;
  /** The agreement that it amends. */
  @IsOptional() @IsUUID() amends?: string | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Amendment) amendment?: Amendment | null;
  /** The reason for its status, if one was given. */
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  /** The organisations whose signatures became void by the last change of the text. */
  @IsOptional() @IsArray() @IsOrganisation({ each: true }) signaturesVoided?: string[] | null;
  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EntryAgreed)
  entryAgreed?: EntryAgreed[] | null;
  /** Its documents by their hash, the first one first; none of them is part of its text. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DOCUMENTS_MAX)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AgreementDocument)
  documents?: AgreementDocument[] | null;
}

/** An agreement with all its commitments, from draft to its end. */
export const agreement = aggregate('partner-agreements', 'agreement', {
  state: AgreementState,
  id: 'agreementId',
  events: {
    'ma.mizan.partner-agreements.agreement-drafted.v1': 'A party has drafted an agreement',
    'ma.mizan.partner-agreements.agreement-revised.v1':
      'The text has changed; the signatures given so far are void',
    'ma.mizan.partner-agreements.review-opened.v1': 'The parties review the draft',
    'ma.mizan.partner-agreements.corrections-requested.v1': 'A party asks for corrections',
    'ma.mizan.partner-agreements.agreement-made-ready.v1': 'The text is ready to be signed',
    'ma.mizan.partner-agreements.agreement-withdrawn.v1':
      'A party took the text back from signature to draft; the signatures given so far are void',
    'ma.mizan.partner-agreements.signature-added.v1': 'A party has signed, others have not',
    'ma.mizan.partner-agreements.agreement-recorded.v1':
      'A party has pushed an agreement it signed; the other signatures are to be confirmed',
    'ma.mizan.partner-agreements.agreement-signed.v1':
      'Every party has signed: pending until it enters into force',
    'ma.mizan.partner-agreements.condition-met.v1': 'A condition of entry into force was met',
    'ma.mizan.partner-agreements.entry-into-force-scheduled.v1':
      'The agreement will enter into force on a date to come',
    'ma.mizan.partner-agreements.entry-into-force-agreed.v1':
      'A council of several has agreed to the entry into force; others have not yet',
    'ma.mizan.partner-agreements.agreement-entered-into-force.v1':
      'Its commitments count in the line in force from here on',
    'ma.mizan.partner-agreements.coverage-changed.v1':
      'What linked needs and sessions covered had changed; told until the plan itself nets them',
    'ma.mizan.partner-agreements.link-accepted.v1':
      'A party has accepted that an organisation, or one record, covers a commitment',
    'ma.mizan.partner-agreements.lateness-changed.v1':
      'What is late of the commitments is not what it was',
    'ma.mizan.partner-agreements.agreement-terminated.v1':
      'The agreement has ended before its date',
    'ma.mizan.partner-agreements.agreement-expired.v1':
      'The agreement has reached the end of its dates',
    'ma.mizan.partner-agreements.amendment-drafted.v1':
      'A party has drafted an amendment of a signed agreement',
    'ma.mizan.partner-agreements.amendment-overtaken.v1':
      'Another amendment has changed the text that this one would change',
    'ma.mizan.partner-agreements.agreement-amended.v1':
      'An amendment in force has changed the text; what it promises is counted again',
    'ma.mizan.partner-agreements.agreement-suspended.v1':
      'Suspended: what it promises after that day is pending',
    'ma.mizan.partner-agreements.agreement-resumed.v1':
      'In force again: what it promises counts as before the suspension',
    'ma.mizan.partner-agreements.agreement-denounced.v1':
      'A party has given notice; the agreement ends when the notice has passed',
    'ma.mizan.partner-agreements.agreement-renewed.v1':
      'The agreement goes on for another term; its targets stay',
    'ma.mizan.partner-agreements.agreement-closed.v1':
      'The agreement has ended, and its final report is written',
    'ma.mizan.partner-agreements.agreement-shared.v1':
      'A party lets others read the text before it is signed',
    'ma.mizan.partner-agreements.document-added.v1':
      'A party has added a document, or has named one by its hash; the text is as it was',
    'ma.mizan.partner-agreements.document-removed.v1':
      'A party has taken back a document that it had added by mistake',
    'ma.mizan.partner-agreements.agreement-abandoned.v1':
      'The parties do not go on with a text that was never signed',
  },
});
export type AgreementEvent = EventOf<typeof agreement>;

/**
 * Whether a reader of its territory may read it: from the last signature on, or if it is shared
 * with its role.
 */
export const isReadInTerritory = (
  { status, sharedWith }: Pick<AgreementState, 'status' | 'sharedWith'>,
  role: string,
): boolean => !NEGOTIATED.includes(status) || (sharedWith ?? []).some((one) => one === role);
