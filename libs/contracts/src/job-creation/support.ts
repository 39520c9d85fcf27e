import { Type } from 'class-transformer';
import {
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
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { AMOUNT_MAX } from './micro-project.js';

export const SUPPORT_STATUSES = [
  'requested',
  'granted',
  'refused',
  'running',
  'evaluated',
  'abandoned',
] as const;
export type SupportStatus = (typeof SUPPORT_STATUSES)[number];

export const BENEFICIARY_KINDS = ['cooperative', 'association'] as const;
export type BeneficiaryKind = (typeof BENEFICIARY_KINDS)[number];

/** The most members of one beneficiary, and the most jobs of one support. */
export const MEMBERS_MAX = 100_000;

/** Whom the money is for: a legal person, so its name is no personal data. */
export class Beneficiary {
  @IsIn(BENEFICIARY_KINDS) kind!: BeneficiaryKind;
  @IsPlainText() @MaxLength(300) name!: string;
}

/** What is requested for a beneficiary. Its members are counted, not named. */
export class SupportTerms {
  @IsObject() @ValidateNested() @Type(() => Beneficiary) beneficiary!: Beneficiary;
  @IsTerritory() territory!: string;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  /** Persons. Women and youth are among the members, and a young woman is both. */
  @IsInt() @Min(1) @Max(MEMBERS_MAX) members!: number;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) women!: number;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) youth!: number;
  /** The amount requested, in MAD. */
  @IsInt() @Min(1) @Max(AMOUNT_MAX) amount!: number;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) jobsExpected!: number;
  /** The day by which the jobs are expected. Without it they have no quarter. */
  @IsOptional() @IsBusinessDate() expectedOn?: string | null;
  /** The organisation that is asked for the money. Then no other one decides. */
  @IsOptional() @IsOrganisation() funder?: string | null;
  /** The commitment on jobs that it carries out. */
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** What a funder gives of its own money, in MAD. */
export class SupportGrant {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(1) @Max(AMOUNT_MAX) amount!: number;
}

export class SupportRefusal {
  @IsBusinessDate() on!: string;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/** The day on which the supported work begins. */
export class SupportStart {
  @IsBusinessDate() on!: string;
}

export const EVALUATION_RESULTS = ['achieved', 'partly-achieved', 'not-achieved'] as const;
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number];

/** What the evaluation found: the jobs created, and whether the aim was reached. */
export class SupportEvaluation {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(0) @Max(MEMBERS_MAX) jobs!: number;
  @IsIn(EVALUATION_RESULTS) result!: EvaluationResult;
}

/** The whole state of a support. Jobs are in jobs, amounts in MAD. */
export class SupportState extends SupportTerms {
  @IsUUID() supportId!: string;
  /** Who requested it. */
  @IsOrganisation() organisation!: string;
  @IsIn(SUPPORT_STATUSES) status!: SupportStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SupportGrant) grant?: SupportGrant | null;
  /** Whose money it is. */
  @IsOptional() @IsOrganisation() grantedBy?: string | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SupportRefusal)
  refusal?: SupportRefusal | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SupportStart) start?: SupportStart | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SupportEvaluation)
  evaluation?: SupportEvaluation | null;
  @IsOptional() @IsBusinessDate() abandonedOn?: string | null;
}

/** Whether an organisation is asked for the money of a support, or has granted it. */
export const isAskedOrGrants = (
  { funder, grantedBy }: Pick<SupportState, 'funder' | 'grantedBy'>,
  organisation: string,
): boolean => organisation === funder || organisation === grantedBy;

/**
 * Money for a cooperative or an association, from the request to the evaluation of the jobs that it
 * has brought.
 */
export const support = aggregate('job-creation', 'support', {
  state: SupportState,
  id: 'supportId',
  events: {
    'ma.mizan.job-creation.support-requested.v1': 'A support was requested',
    'ma.mizan.job-creation.support-revised.v1': 'The terms of a request have changed',
    'ma.mizan.job-creation.support-granted.v1':
      'A funder granted a support: its expected jobs count from here on',
    'ma.mizan.job-creation.support-refused.v1': 'A support was refused, for a reason',
    'ma.mizan.job-creation.support-started.v1': 'The supported work has begun',
    'ma.mizan.job-creation.support-evaluated.v1':
      'A support was evaluated: the jobs created replace the expected ones',
    'ma.mizan.job-creation.support-abandoned.v1':
      'A support was abandoned before its evaluation: its jobs count no more',
  },
});
export type SupportEvent = EventOf<typeof support>;
