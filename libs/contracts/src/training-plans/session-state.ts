import { Type } from 'class-transformer';
import {
  IsArray,
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
import { IsBusinessDate, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { AUDIENCES, type Audience } from './plan-state.js';
import { OccupationShare } from './programme-state.js';

export const SESSION_STATUSES = [
  'scheduled',
  'running',
  'ended',
  'outcomes-known',
  'cancelled',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
/** Months after its end at which a session's leavers are asked whether they work. */
export const OUTCOME_MONTHS = [6, 12] as const;
export type OutcomeMonth = (typeof OUTCOME_MONTHS)[number];
export const SEATS_MAX = 1_000_000;

/** Training capacity in seats: fewest to start, at any one time, over the whole session. */
export class Seats {
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) minimum?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) simultaneous?: number | null;
  @IsInt() @Min(1) @Max(SEATS_MAX) cumulative!: number;
}

export class SessionTerms {
  @IsOrganisation() operator!: string;
  @IsOptional() @IsPlainText() @MaxLength(200) site?: string | null;
  @IsTerritory() territory!: string;
  @IsObject() @ValidateNested() @Type(() => Seats) seats!: Seats;
  @IsBusinessDate() from!: string;
  @IsBusinessDate() to!: string;
  @IsOptional() @IsIn(AUDIENCES) audience?: Audience | null;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Applications and enrolments so far, as counted on a day: the newest count replaces the one before. */
export class EnrolmentCount {
  @IsBusinessDate() on!: string;
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) applications?: number | null;
  @IsInt() @Min(0) @Max(SEATS_MAX) enrolled!: number;
}

/** Completers so far, as counted on a day: the newest count replaces the one before. */
export class CompletionCount {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(0) @Max(SEATS_MAX) completed!: number;
}

/** Leavers in work, of those asked, so many months after the session: the newest count of a month replaces the one before. */
export class OutcomeCount {
  @IsIn(OUTCOME_MONTHS) month!: OutcomeMonth;
  @IsBusinessDate() on!: string;
  @IsInt() @Min(0) @Max(SEATS_MAX) numerator!: number;
  @IsInt() @Min(0) @Max(SEATS_MAX) denominator!: number;
}

export class CountedEnrolment extends EnrolmentCount {
  @IsOrganisation() countedBy!: string;
}

export class CountedCompletion extends CompletionCount {
  @IsOrganisation() countedBy!: string;
}

export class CountedOutcome extends OutcomeCount {
  @IsOrganisation() countedBy!: string;
}

/** The whole state of a session, with the occupation shares of its programme: nobody calls back. Unit of seats and counts: persons. */
export class SessionState extends SessionTerms {
  @IsUUID() sessionId!: string;
  @IsUUID() programmeId!: string;
  @IsUUID() planId!: string;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OccupationShare)
  occupations!: OccupationShare[];
  @IsIn(SESSION_STATUSES) status!: SessionStatus;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CountedEnrolment)
  enrolment?: CountedEnrolment | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CountedCompletion)
  completion?: CountedCompletion | null;
  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CountedOutcome)
  outcomes?: CountedOutcome[] | null;
  /** The months whose outcomes are due and not counted yet. */
  @IsOptional() @IsArray() @IsIn(OUTCOME_MONTHS, { each: true }) outcomesDue?:
    OutcomeMonth[] | null;
}
