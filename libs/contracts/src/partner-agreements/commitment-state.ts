import { Type } from 'class-transformer';
import {
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
  IsOccupation,
  IsOrganisation,
  IsPlainText,
  IsQuarter,
  IsSector,
  IsTerritory,
} from '../codes.js';
import { NEED_STATUSES, type NeedStatus } from '../employer-needs/hiring-need-state.js';
import { SESSION_STATUSES, type SessionStatus } from '../training-plans/session-state.js';

export const EFFECTS = ['demand', 'supply', 'matching', 'funding', 'means'] as const;
export type Effect = (typeof EFFECTS)[number];
export const UNITS = ['openings', 'persons', 'MAD', 'jobs', 'projects', 'units'] as const;
export type Unit = (typeof UNITS)[number];
export const TARGET_MAX = 1_000_000_000_000;

/** What a party means to deliver in one quarter, in the commitment's unit. */
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

/** `linear`, or 1 to 200 steps `{ period, amount }`. */
const IsSchedule = () =>
  ValidateBy({
    name: 'isSchedule',
    validator: {
      validate: (value: unknown) =>
        value === 'linear' ||
        (Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every(isStep)),
      defaultMessage: () => '$property must be "linear" or a list of { period, amount }',
    },
  });

/** What a party commits to: an indicator with a target in a unit, phased over a schedule or over the agreement's dates. */
export class CommitmentTerms {
  @IsOrganisation() owner!: string;
  @IsPlainText() @MaxLength(100) indicator!: string;
  @IsIn(EFFECTS) effect!: Effect;
  @IsInt() @Min(1) @Max(TARGET_MAX) target!: number;
  @IsIn(UNITS) unit!: Unit;
  @IsOptional() @IsInt() @Min(0) @Max(TARGET_MAX) baseline?: number | null;
  @IsTerritory() territory!: string;
  @IsOptional() @IsOccupation() occupation?: string | null;
  @IsOptional() @IsSector() sector?: string | null;
  @IsOptional() @IsSchedule() schedule?: 'linear' | ScheduleStep[] | null;
  @IsOptional() @IsBoolean() binding?: boolean | null;
}

/** One source that covers part of a commitment, as it stood at `version`: counts of seats or openings, never persons expected. */
export class CoveredLine {
  @Matches(/^[a-z-]+:(need|session):[0-9a-f-]{36}$/) source!: string;
  @IsIn(['need', 'session']) kind!: 'need' | 'session';
  @IsInt() @Min(1) version!: number;
  @IsIn([...new Set([...NEED_STATUSES, ...SESSION_STATUSES])]) status!: NeedStatus | SessionStatus;
  @IsOptional() @IsInt() @Min(0) openings?: number | null;
  @IsOptional() @IsInt() @Min(0) met?: number | null;
  @IsOptional() @IsInt() @Min(0) seats?: number | null;
  @IsOptional() @IsInt() @Min(0) enrolled?: number | null;
  @IsOptional() @IsInt() @Min(0) completed?: number | null;
}

/** What was due of a commitment by the end of a quarter and what was delivered, in the commitment's unit. */
export class CommitmentProgress {
  @IsQuarter() period!: string;
  @IsInt() @Min(0) @Max(TARGET_MAX) due!: number;
  @IsInt() @Min(0) @Max(TARGET_MAX) delivered!: number;
}

/** A commitment with what covers it so far, and whether less was delivered than the quarters that have ended asked for. */
export class CommitmentState extends CommitmentTerms {
  @IsUUID() commitmentId!: string;
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CoveredLine)
  covered!: CoveredLine[];
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CommitmentProgress)
  late?: CommitmentProgress | null;
}
