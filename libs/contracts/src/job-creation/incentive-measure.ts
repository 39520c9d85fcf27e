import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
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
  IsOrganisation,
  IsPlainText,
  IsTerritory,
} from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';
import { AMOUNT_MAX } from './micro-project.js';

export const MEASURE_STATUSES = ['announced', 'open', 'exhausted', 'closed'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What a measure is granted for. */
export const MEASURE_SUBJECTS = ['need', 'employer', 'project'] as const;
export type MeasureSubject = (typeof MEASURE_SUBJECTS)[number];

/** What the amount is multiplied by, for each subject. */
export const MEASURE_UNITS = {
  need: ['need', 'opening'],
  employer: ['employer', 'hire'],
  project: ['project', 'promoter', 'job'],
} as const satisfies Record<MeasureSubject, readonly string[]>;
const EVERY_UNIT = Object.values(MEASURE_UNITS).flat();
export type MeasureUnit = (typeof EVERY_UNIT)[number];

/** MAD for one unit. With the most openings of a need the product is still exact in JSON. */
export const UNIT_AMOUNT_MAX = 100_000_000;

/** The name of a measure in the languages of the partnership. */
export class MeasureName {
  @IsPlainText() @MaxLength(300) fr!: string;
  @IsPlainText() @MaxLength(300) ar!: string;
  @IsPlainText() @MaxLength(300) en!: string;
}

/** What a measure gives. A value that no source states is null or not `confirmed`. */
export class MeasureAmount {
  /** MAD for one unit. */
  @IsOptional() @IsInt() @Min(1) @Max(UNIT_AMOUNT_MAX) value?: number | null;
  @IsIn(['MAD']) unit!: 'MAD';
  @IsIn(EVERY_UNIT) per!: MeasureUnit;
  /** The most that one subject is given, in MAD. */
  @IsOptional() @IsInt() @Min(1) @Max(AMOUNT_MAX) most?: number | null;
  /** Where it stands. */
  @IsOptional() @IsPlainText() @MaxLength(1000) source?: string | null;
  /** Whether the source was checked. True unless said. */
  @IsOptional() @IsBoolean() confirmed?: boolean | null;
}

/** What one field of the subject must be: exactly one of `in`, `least`, `most` and `is`. */
export class MeasureCondition {
  /** A field of the subject, such as `contract`. The service checks that it knows the field. */
  @Matches(/^[a-z][A-Za-z0-9]*$/) @MaxLength(60) field!: string;
  /** One of these codes, or a code below one of them. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsPlainText({ each: true })
  @MaxLength(60, { each: true })
  in?: string[] | null;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(AMOUNT_MAX) least?: number | null;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(AMOUNT_MAX) most?: number | null;
  @IsOptional() @IsBoolean() is?: boolean | null;
  /** Where the condition stands. */
  @IsOptional() @IsPlainText() @MaxLength(1000) source?: string | null;
  /** Whether the source was checked. An unconfirmed condition never gives a yes. */
  @IsBoolean() confirmed!: boolean;
}

/**
 * The parameters of an incentive measure in a period. The same code with another `from` is another
 * version of the measure.
 */
export class IncentiveMeasureTerms {
  @IsIdentifier() @MaxLength(60) code!: string;
  @IsObject() @ValidateNested() @Type(() => MeasureName) name!: MeasureName;
  @IsTerritory() territory!: string;
  @IsBusinessDate() from!: string;
  /** Its last day. */
  @IsOptional() @IsBusinessDate() to?: string | null;
  @IsIn(MEASURE_SUBJECTS) subject!: MeasureSubject;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MeasureAmount)
  amount?: MeasureAmount | null;
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MeasureCondition)
  conditions!: MeasureCondition[];
  /** The text that introduced the measure or its last revision. */
  @IsOptional() @IsPlainText() @MaxLength(1000) source?: string | null;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of an incentive measure. Amounts are in MAD. */
export class IncentiveMeasureState extends IncentiveMeasureTerms {
  @IsUUID() measureId!: string;
  /** Who registered it. */
  @IsOrganisation() organisation!: string;
  @IsIn(MEASURE_STATUSES) status!: MeasureStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
  /** It has budgets, and less than one unit is left in each of them. */
  @IsBoolean() budgetsExhausted!: boolean;
  /** The day on which it was closed before its end. */
  @IsOptional() @IsBusinessDate() closedOn?: string | null;
}

/** An incentive measure: who may have it, and what it gives. */
export const incentiveMeasure = aggregate('job-creation', 'incentive-measure', {
  state: IncentiveMeasureState,
  id: 'measureId',
  events: {
    'ma.mizan.job-creation.incentive-measure-registered.v1':
      'An incentive measure was registered with its parameters',
    'ma.mizan.job-creation.incentive-measure-revised.v1':
      'The parameters of an incentive measure have changed',
    'ma.mizan.job-creation.incentive-measure-opened.v1':
      'An incentive measure is open: its first day has come',
    'ma.mizan.job-creation.incentive-measure-exhausted.v1':
      'Less than one unit is left in each budget of an incentive measure',
    'ma.mizan.job-creation.incentive-measure-replenished.v1':
      'A budget of an exhausted measure has money for a unit again',
    'ma.mizan.job-creation.incentive-measure-closed.v1':
      'An incentive measure is closed: its last day has passed, or the ministry ended it',
  },
});
export type IncentiveMeasureEvent = EventOf<typeof incentiveMeasure>;
