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
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IsBusinessDate,
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsSector,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';

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

export class Employer {
  @IsOptional() @IsPlainText() @MaxLength(64) id?: string | null;
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
  @IsPlainText() @MaxLength(100) externalId!: string;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => Employer) employer?: Employer | null;
  @IsTerritory() territory!: string;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) openings!: number;
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
  @IsOptional() @IsUUID() commitmentId?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** Hires reported against a need on a day; unit: openings filled. */
export class Hire {
  @IsBusinessDate() on!: string;
  @IsInt() @Min(1) @Max(OPENINGS_MAX) count!: number;
  @IsOptional() @IsUUID() commitmentId?: string | null;
}

/** The whole state of a hiring need, as every event of it carries it. */
export class HiringNeedState extends HiringNeedTerms {
  @IsUUID() needId!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(NEED_STATUSES) status!: NeedStatus;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => Hire)
  hires!: Hire[];
  @IsOptional() @IsInt() @Min(0) sourceVersion?: number | null;
}
