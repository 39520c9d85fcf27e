import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import {
  IsBusinessDate,
  IsIdentifier,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { SOURCE_VERSION_MAX } from '../source-version.js';

export const NEED_STATUSES = [
  'declared',
  'validated',
  'partly-met',
  'met',
  'withdrawn',
  'expired',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];
const GIVEN_UP: readonly string[] = ['withdrawn', 'expired'] satisfies NeedStatus[];

/** Whether the need was withdrawn or has expired. Then only the openings that were met count. */
export const isGivenUp = (status: string): boolean => GIVEN_UP.includes(status);

/** The openings that count: all of them, or the met ones if the need was given up. */
export const countedOpenings = (status: string, openings: number, met: number): number =>
  isGivenUp(status) ? met : openings;

export const CONTRACTS = ['permanent', 'fixed-term', 'integration', 'seasonal'] as const;
export const NEED_REASONS = ['new-post', 'replacement'] as const;
export const MINIMUM_LEVELS = [
  'non-graduate',
  'certificate',
  'qualification',
  'technician',
  'baccalaureate',
  'higher',
] as const;
export const CONFIDENCES = ['firm', 'probable', 'intention'] as const;
export const CHANNELS = [
  'survey',
  'agency-visit',
  'assises',
  'posting',
  'import',
  'other',
] as const;
export const OPENINGS_MAX = 10_000_000;
/** An https address without user, port or numeric host, so that a reader sees where it leads. */
const HTTPS_ADDRESS = /^https:\/\/([A-Za-z0-9-]+[.])+[A-Za-z][A-Za-z0-9-]*([/?#][!-~]*)?$/;

export class Employer {
  @IsOptional() @IsIdentifier() @MaxLength(64) id?: string | null;
  @IsPlainText() @MaxLength(200) name!: string;
}

/** A part of the openings with more exact codes than the rest of the need. */
export class NeedAllocation {
  @IsOptional() @IsTerritory() territory?: string | null;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) openings!: number;
}

/**
 * A hiring need as its organisation describes it; `openings` counts openings. Required: externalId,
 * territory, openings.
 */
export class HiringNeedTerms {
  @IsIdentifier() @MaxLength(100) externalId!: string;
  /** The title in the source, unchanged: it is the basis for coding the occupation. */
  @IsOptional() @IsPlainText() @MaxLength(300) title?: string | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Employer) employer?: Employer | null;
  @IsTerritory() territory!: string;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) openings!: number;
  /** The source gives no number of openings: this one was assumed. */
  @IsOptional() @IsBoolean() openingsAssumed?: boolean | null;
  @IsOptional() @IsBusinessDate() from?: string | null;
  @IsOptional() @IsBusinessDate() to?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NeedAllocation)
  allocation?: NeedAllocation[] | null;
  @IsOptional() @IsIn(CONTRACTS) contract?: string | null;
  @IsOptional() @IsIn(NEED_REASONS) reason?: string | null;
  @IsOptional() @IsIn(MINIMUM_LEVELS) minimumLevel?: string | null;
  @IsOptional() @IsBoolean() difficult?: boolean | null;
  @IsOptional() @IsIn(CONFIDENCES) confidence?: string | null;
  @IsOptional() @IsIn(CHANNELS) channel?: string | null;
  @IsOptional() @IsBusinessDate() reportedOn?: string | null;
  @IsOptional() @IsBusinessDate() eventOn?: string | null;
  /** The public web address of the need, such as the job advertisement. */
  @IsOptional() @Matches(HTTPS_ADDRESS) @MaxLength(500) referenceUrl?: string | null;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Hires for a need, reported on a day, in openings filled. */
export class Hire {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) count!: number;
  @IsOptional() @IsUUID() commitmentId?: string | null;
}

/**
 * Hires as a need stores them. A correction is an entry of its own: its count is the difference to
 * the correct number, and it names the corrected entry and the reason.
 */
export class RecordedHire {
  @IsOptional() @IsUUID() id?: string | null;
  @IsBusinessDate() on!: string;
  @IsInt() @Min(-OPENINGS_MAX) @Max(OPENINGS_MAX) count!: number;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsUUID() corrects?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

/** Who ended a need: its source, a person, or the date. */
export const NEED_ENDINGS = ['source', 'person', 'date'] as const;
export type NeedEnding = (typeof NEED_ENDINGS)[number];

/** The whole state of a hiring need, in every event. */
export class HiringNeedState extends HiringNeedTerms {
  @IsUUID() needId!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(NEED_STATUSES) status!: NeedStatus;
  /** Why it was withdrawn or reopened, if a reason was given. */
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  @IsOptional() @IsIn(NEED_ENDINGS) endedBy?: NeedEnding | null;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RecordedHire)
  hires!: RecordedHire[];
  @IsOptional() @IsInt() @Min(0) @Max(SOURCE_VERSION_MAX) sourceVersion?: number | null;
}

/** A hiring need, from its declaration to its end. */
export const hiringNeed = aggregate('employer-needs', 'need', {
  state: HiringNeedState,
  id: 'needId',
  events: {
    'ma.mizan.employer-needs.need-declared.v1':
      'An organisation has declared a need: it counts from here on',
    'ma.mizan.employer-needs.need-revised.v1': 'The content of a need has changed',
    'ma.mizan.employer-needs.need-validated.v1': 'The agency has validated a need; no figure moves',
    'ma.mizan.employer-needs.hires-recorded.v1':
      'Hires were reported against a need, which may now be partly met or met',
    'ma.mizan.employer-needs.hires-corrected.v1':
      'A count of hires was corrected by a counter-entry',
    'ma.mizan.employer-needs.need-withdrawn.v1':
      'A need was withdrawn: what was met is what remains of it',
    'ma.mizan.employer-needs.need-expired.v1':
      'The window of a need has ended: what was met is what remains of it',
    'ma.mizan.employer-needs.need-reopened.v1':
      'A need that had ended is open again: it counts as before',
  },
});
export type HiringNeedEvent = EventOf<typeof hiringNeed>;
