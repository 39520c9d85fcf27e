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
import { aggregate, type EventOf } from '../aggregate.js';
import { IsBusinessDate, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { AUDIENCES, type Audience } from './plan.js';
import { OccupationShare } from './programme.js';

export const SESSION_STATUSES = [
  'scheduled',
  'running',
  'ended',
  'outcomes-known',
  'cancelled',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];
/** Months after the end of a session at which its leavers are asked whether they work. */
export const OUTCOME_MONTHS = [6, 12] as const;
export type OutcomeMonth = (typeof OUTCOME_MONTHS)[number];
export const SEATS_MAX = 1_000_000;

/** Seats: the minimum to start, those at any one time, and those over the whole session. */
export class Seats {
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) minimum?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) simultaneous?: number | null;
  @IsInt() @Min(1) @Max(SEATS_MAX) cumulative!: number;
}

export class SessionTerms {
  @IsOrganisation() operator!: string;
  @IsOptional() @IsPlainText() @MaxLength(200) site?: string | null;
  @IsTerritory() territory!: string;
  /** Null while unknown. The session then counts nowhere. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Seats) seats?: Seats | null;
  @IsBusinessDate() from!: string;
  @IsBusinessDate() to!: string;
  @IsOptional() @IsIn(AUDIENCES) audience?: Audience | null;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Applications and enrolments up to a day. The newest count replaces the one before. */
export class EnrolmentCount {
  @IsBusinessDate() on!: string;
  @IsOptional() @IsInt() @Min(0) @Max(SEATS_MAX) applications?: number | null;
  @IsInt() @Min(0) @Max(SEATS_MAX) enrolled!: number;
}

/** Completers up to a day. The newest count replaces the one before. */
export class CompletionCount {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(0) @Max(SEATS_MAX) completed!: number;
}

/**
 * Leavers in work, of those asked, this many months after the session. The newest count of a month
 * replaces the one before.
 */
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

/**
 * The whole state of a session. It contains the occupation shares of its programme, so that a
 * reader needs no other call. Seats and counts are in persons.
 */
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
  /** The months whose outcomes are due but not counted yet. */
  @IsOptional() @IsArray() @IsIn(OUTCOME_MONTHS, { each: true }) outcomesDue?:
    OutcomeMonth[] | null;
}

/** A session of a programme, until the outcomes of its leavers are known. */
export const session = aggregate('training-plans', 'session', {
  state: SessionState,
  id: 'sessionId',
  events: {
    'ma.mizan.training-plans.session-scheduled.v1':
      'A session was scheduled: its seats and expected leavers count from here on',
    'ma.mizan.training-plans.session-revised.v1': 'The terms of a session have changed',
    'ma.mizan.training-plans.session-started.v1': 'A session has reached its first day',
    'ma.mizan.training-plans.enrolments-counted.v1': 'The enrolments of a session were counted',
    'ma.mizan.training-plans.completions-counted.v1': 'The completers of a session were counted',
    'ma.mizan.training-plans.session-ended.v1': 'The last day of a session has passed',
    'ma.mizan.training-plans.outcomes-due.v1':
      '6 or 12 months have passed since a session ended: its leavers are to be asked',
    'ma.mizan.training-plans.outcomes-counted.v1':
      'The leavers in work were counted, 6 or 12 months after a session',
    'ma.mizan.training-plans.session-cancelled.v1':
      'A session was cancelled: nothing remains of it',
  },
});
export type SessionEvent = EventOf<typeof session>;
