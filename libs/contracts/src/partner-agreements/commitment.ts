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
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import {
  IsBusinessDate,
  IsOccupation,
  IsIdentifier,
  IsOrganisation,
  IsPlainText,
  IsQuarter,
  IsSector,
  IsTerritory,
} from '../codes.js';

export const EFFECTS = ['demand', 'supply', 'matching', 'jobs', 'funding', 'means'] as const;
export type Effect = (typeof EFFECTS)[number];
export const UNITS = ['openings', 'persons', 'MAD', 'jobs', 'projects', 'units'] as const;
export type Unit = (typeof UNITS)[number];
/** The largest target that the format allows. The rules of an agreement allow less, by unit. */
export const TARGET_MAX = 1_000_000_000_000;

/** What a party will deliver in one quarter, in the unit of the commitment. */
export interface ScheduleStep {
  period: string;
  amount: number;
}

const isStep = (step: unknown): boolean => {
  if (typeof step !== 'object' || step === null || Object.keys(step).length !== 2) return false;
  const { period, amount } = step as Partial<ScheduleStep>;
  return (
    /^[0-9]{4}-Q[1-4]$/.test(String(period)) &&
    Number.isInteger(amount) &&
    Number(amount) >= 0 &&
    Number(amount) <= TARGET_MAX
  );
};

const PHASES_MAX = 1_000;

/** Up to 1,000 steps `{ period, amount }`. */
const IsPhases = () =>
  ValidateBy(
    {
      name: 'isPhases',
      validator: {
        validate: (value: unknown) =>
          Array.isArray(value) && value.length <= PHASES_MAX && value.every(isStep),
        defaultMessage: () => '$property must be a list of { period, amount }',
      },
    },
    { context: { code: 'not-a-schedule' } },
  );

/** `linear`, or 1 to 200 steps `{ period, amount }`. */
const IsSchedule = () =>
  ValidateBy(
    {
      name: 'isSchedule',
      validator: {
        validate: (value: unknown) =>
          value === 'linear' ||
          (Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(isStep)),
        defaultMessage: () => '$property must be "linear" or a list of { period, amount }',
      },
    },
    { context: { code: 'not-a-schedule' } },
  );

/**
 * What a party promises: an indicator with a target in a unit, spread over the agreement's dates or
 * over steps.
 */
export class CommitmentTerms {
  @IsOrganisation() owner!: string;
  @IsIdentifier() @MaxLength(100) indicator!: string;
  @IsIn(EFFECTS) effect!: Effect;
  @IsInt() @Min(1) @Max(TARGET_MAX) target!: number;
  @IsIn(UNITS) unit!: Unit;
  @IsOptional() @IsInt() @Min(0) @Max(TARGET_MAX) baseline?: number | null;
  @IsTerritory() territory!: string;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsSchedule() schedule?: 'linear' | ScheduleStep[] | null;
  @IsOptional() @IsBoolean() binding?: boolean | null;
  /** The commitment of the framework agreement that it carries out, if several are possible. */
  @IsOptional() @IsUUID() covers?: string | null;
}

/**
 * A source that covered part of a commitment. Only in events from before the ledger netted covers
 * itself.
 */
export class CoveredLine {
  @Matches(/^[a-z-]+:[a-z-]+:[0-9a-f-]{36}$/) source!: string;
  @IsPlainText() @MaxLength(50) kind!: string;
  @IsInt() @Min(1) version!: number;
  @IsPlainText() @MaxLength(50) status!: string;
  @IsOptional() @IsInt() @Min(0) openings?: number | null;
  @IsOptional() @IsInt() @Min(0) met?: number | null;
  @IsOptional() @IsInt() @Min(0) seats?: number | null;
  @IsOptional() @IsInt() @Min(0) enrolled?: number | null;
  @IsOptional() @IsInt() @Min(0) completed?: number | null;
  @IsOptional() @IsInt() @Min(0) jobsExpected?: number | null;
  @IsOptional() @IsInt() @Min(0) jobs?: number | null;
}

/** What was due of a commitment by the end of a quarter, and what was delivered, in its unit. */
export class CommitmentProgress {
  @IsQuarter() period!: string;
  @IsInt() @Min(0) @Max(TARGET_MAX) due!: number;
  @IsInt() @Min(0) @Max(TARGET_MAX) delivered!: number;
}

/** A commitment, and whether less was delivered than was due by the end of the last quarter. */
export class CommitmentState extends CommitmentTerms {
  @IsUUID() commitmentId!: string;
  /**
   * Always empty; readers of the first version expect it. The API of the owner lists what covers a
   * commitment.
   */
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CoveredLine)
  covered!: CoveredLine[];
  /** Organisations, beside the parties, whose records may cover it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsOrganisation({ each: true })
  accepted?: string[] | null;
  /**
   * What it promises by quarter, if an amendment took effect after a part of it was due: the
   * quarters before keep what was promised then. Null if `schedule` says it.
   */
  @IsOptional() @IsPhases() phases?: ScheduleStep[] | null;
  /** The day from which an amendment released the owner from it. */
  @IsOptional() @IsBusinessDate() releasedOn?: string | null;
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CommitmentProgress)
  late?: CommitmentProgress | null;
}
