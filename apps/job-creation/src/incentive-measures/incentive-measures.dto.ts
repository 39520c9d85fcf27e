import {
  AMOUNT_MAX,
  CONTRACTS,
  IsBusinessDate,
  IsIdentifier,
  IsOccupation,
  IsPlainText,
  IsSector,
  IsTerritory,
  MEASURE_STATUSES,
  MEASURE_SUBJECTS,
  MINIMUM_LEVELS,
  NEED_REASONS,
  OPENINGS_MAX,
  ORIGINS,
} from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const MONTHS_MAX = 1_200;
const AGE_MAX = 120;

export class IncentiveMeasuresQuery extends ListQuery {
  @IsOptional() @IsIdentifier() @MaxLength(60) code?: string;
  @IsOptional() @IsIn(MEASURE_STATUSES) status?: string;
  @IsOptional() @IsIn(MEASURE_SUBJECTS) subject?: string;
  /** Measures that hold in this territory, or in a part of it. */
  @IsOptional() @IsTerritory() territory?: string;
  @IsOptional() @IsIn(ORIGINS) origin?: string;
  /** Searches the code and the names. */
  @IsOptional() @IsPlainText() @MaxLength(100) q?: string;
}

/** The day of the closure, today unless said, and why the measure ends. */
export class MeasureClosureDto {
  @IsOptional() @IsBusinessDate() on?: string | null;
  @IsPlainText() @MaxLength(1000) reason!: string;
}

/** Where a subject is and what it does. */
class Place {
  @IsOptional() @IsTerritory() territory?: string | null;
  @IsOptional() @IsSector() sector?: string | null;
}

/** What is known of a need: of its openings, its employer, and whoever would be hired. */
export class NeedFacts extends Place {
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(OPENINGS_MAX) openings?: number | null;
  @IsOptional() @IsIn(CONTRACTS) contract?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(MONTHS_MAX) durationMonths?: number | null;
  @IsOptional() @IsIn(NEED_REASONS) reason?: string | null;
  @IsOptional() @IsIn(MINIMUM_LEVELS) minimumLevel?: string | null;
  @IsOptional() @IsBoolean() difficult?: boolean | null;
  /** MAD a month. */
  @IsOptional() @IsInt() @Min(0) @Max(AMOUNT_MAX) grossWage?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(AGE_MAX) age?: number | null;
  @IsOptional() @IsIn(MINIMUM_LEVELS) level?: string | null;
  /** Months as a registered job seeker. */
  @IsOptional() @IsInt() @Min(0) @Max(MONTHS_MAX) registeredMonths?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(OPENINGS_MAX) employees?: number | null;
  /** Months since the employer was founded. */
  @IsOptional() @IsInt() @Min(0) @Max(MONTHS_MAX) employerMonths?: number | null;
  /** Of those who came on an integration contract before, the share that was hired, in percent. */
  @IsOptional() @IsInt() @Min(0) @Max(100) hiredShare?: number | null;
}

/** What is known of an employer. */
export class EmployerFacts extends Place {
  @IsOptional() @IsInt() @Min(0) @Max(OPENINGS_MAX) employees?: number | null;
  /** Persons whom it would hire. */
  @IsOptional() @IsInt() @Min(1) @Max(OPENINGS_MAX) hires?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(MONTHS_MAX) employerMonths?: number | null;
  /** Of those who came on an integration contract before, the share that was hired, in percent. */
  @IsOptional() @IsInt() @Min(0) @Max(100) hiredShare?: number | null;
  /** Whether it is affiliated to the social security. */
  @IsOptional() @IsBoolean() insured?: boolean | null;
}

/** What is known of a micro-project and of whoever promotes it. */
export class ProjectFacts extends Place {
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(OPENINGS_MAX) promoters?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(OPENINGS_MAX) jobsExpected?: number | null;
  /** MAD. */
  @IsOptional() @IsInt() @Min(0) @Max(AMOUNT_MAX) cost?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(AGE_MAX) age?: number | null;
  @IsOptional() @IsIn(MINIMUM_LEVELS) level?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(MONTHS_MAX) registeredMonths?: number | null;
}

/** The subjects of an evaluation. A measure looks at its own one. */
export class EvaluationDto {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => NeedFacts) need?: NeedFacts | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EmployerFacts)
  employer?: EmployerFacts | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProjectFacts)
  project?: ProjectFacts | null;
}
