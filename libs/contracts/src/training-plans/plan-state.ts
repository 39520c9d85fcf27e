import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';

export const AUDIENCES = ['all', 'non-graduate', 'graduate', 'job-seeker', 'employee'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const PLAN_STATUSES = ['draft', 'adopted', 'running', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export class PlanTerms {
  @IsPlainText() @MaxLength(300) title!: string;
  @IsTerritory() territory!: string;
  @IsIn(AUDIENCES) audience!: Audience;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of a training plan. */
export class PlanState extends PlanTerms {
  @IsUUID() planId!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(PLAN_STATUSES) status!: PlanStatus;
}
