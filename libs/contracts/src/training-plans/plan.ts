import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import { IsBusinessDate, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';

export const AUDIENCES = ['all', 'non-graduate', 'graduate', 'job-seeker', 'employee'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const PLAN_STATUSES = ['draft', 'adopted', 'running', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_KINDS = ['regional', 'complementary'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** The plan that a complementary plan complements: one of ours, or a document elsewhere. */
export class PlanParent {
  @IsOptional() @IsUUID() planId?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(300) reference?: string | null;
}

/** The terms of a training plan: where, for whom and when. Its kind is `regional` by default. */
export class PlanTerms {
  @IsPlainText() @MaxLength(300) title!: string;
  @IsTerritory() territory!: string;
  @IsIn(AUDIENCES) audience!: Audience;
  @IsOptional() @IsIn(PLAN_KINDS) kind?: PlanKind | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PlanParent) parent?: PlanParent | null;
  @IsOptional() @IsBusinessDate() from?: string | null;
  @IsOptional() @IsBusinessDate() to?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of a training plan. */
export class PlanState extends PlanTerms {
  @IsUUID() planId!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(PLAN_STATUSES) status!: PlanStatus;
  @IsOptional() @IsBusinessDate() adoptedOn?: string | null;
  @IsOptional() @IsBusinessDate() closedOn?: string | null;
}

/** A training plan, regional or complementary. */
export const plan = aggregate('training-plans', 'plan', {
  state: PlanState,
  id: 'planId',
  events: {
    'ma.mizan.training-plans.plan-drafted.v1': 'A training plan was drafted',
    'ma.mizan.training-plans.plan-revised.v1': 'The terms of a draft training plan have changed',
    'ma.mizan.training-plans.plan-adopted.v1': 'A training plan was adopted',
    'ma.mizan.training-plans.plan-started.v1': 'An adopted plan has reached its first day',
    'ma.mizan.training-plans.plan-closed.v1': 'A plan was closed, or its last day has passed',
  },
});
export type PlanEvent = EventOf<typeof plan>;
