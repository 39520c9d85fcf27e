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

/** What is withdrawn or expired asks for nothing more: it keeps what was met. */
export const isGivenUp = (status: string): boolean => GIVEN_UP.includes(status);

/** Openings that count: all of them, or what was met of a need given up. */
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
/** Neither a user nor a port nor a bare number as its host: what a reader sees of it is where it leads. */
const HTTPS_ADDRESS = /^https:\/\/([A-Za-z0-9-]+[.])+[A-Za-z][A-Za-z0-9-]*([/?#][!-~]*)?$/;

export class Employer {
  @IsOptional() @IsIdentifier() @MaxLength(64) id?: string | null;
  @IsPlainText() @MaxLength(200) name!: string;
}

/** A share of the openings whose place is known better than the rest of the need. */
export class NeedAllocation {
  @IsOptional() @IsTerritory() territory?: string | null;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) openings!: number;
}

/** What a party says of its need; unit of `openings`: openings. Required: externalId, territory, openings. */
export class HiringNeedTerms {
  @IsIdentifier() @MaxLength(100) externalId!: string;
  /** What the post is called where the need comes from, kept as it was written: coding starts from it. */
  @IsOptional() @IsPlainText() @MaxLength(300) title?: string | null;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Employer) employer?: Employer | null;
  @IsTerritory() territory!: string;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) openings!: number;
  /** The source names no number: it was taken for this one. */
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
  /** Where the need stands in public, such as the posting itself. */
  @IsOptional() @Matches(HTTPS_ADDRESS) @MaxLength(500) referenceUrl?: string | null;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Hires reported against a need on a day; unit: openings filled. */
export class Hire {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) count!: number;
  @IsOptional() @IsUUID() commitmentId?: string | null;
}

/**
 * Hires as a need keeps them. A correction is an entry of its own: its count is the difference to the right one,
 * and it names the entry that it corrects and why.
 */
export class RecordedHire {
  @IsOptional() @IsUUID() id?: string | null;
  @IsBusinessDate() on!: string;
  @IsInt() @Min(-OPENINGS_MAX) @Max(OPENINGS_MAX) count!: number;
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsUUID() corrects?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) reason?: string | null;
}

/** Who ended a need: the system that publishes it, a person, or the date. */
export const NEED_ENDINGS = ['source', 'person', 'date'] as const;
export type NeedEnding = (typeof NEED_ENDINGS)[number];

/** The whole state of a hiring need, as every event of it carries it. */
export class HiringNeedState extends HiringNeedTerms {
  @IsUUID() needId!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(NEED_STATUSES) status!: NeedStatus;
  /** Why it was withdrawn or opened again, where somebody said. */
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
