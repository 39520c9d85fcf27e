import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
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
import { IsOccupation, IsOrganisation, IsPlainText, IsTerritory } from '../codes.js';
import { ORIGINS, type Origin } from '../origin.js';

export const PROGRAMME_LEVELS = [
  'initiation',
  'specialisation',
  'qualification',
  'technician',
  'specialised-technician',
  'higher',
] as const;
export const PROGRAMME_MODES = [
  'residential',
  'alternating',
  'apprenticeship',
  'distance',
] as const;
export const PROGRAMME_STATUSES = ['proposed', 'open', 'suspended', 'closed'] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/**
 * The share of a programme's leavers who are expected in this occupation, between 0 and 1 in
 * thousandths.
 */
export class OccupationShare {
  @IsOccupation() occupation!: string;
  @IsNumber({ maxDecimalPlaces: 3 }) @Min(0.001) @Max(1) share!: number;
}

export class ProgrammeTerms {
  @IsPlainText() @MaxLength(300) title!: string;
  @IsOptional() @Matches(/^(0[0-9]|10|99)[0-9]{0,2}$/) field?: string | null; // ISCED-F 2013
  @IsOptional() @IsIn(PROGRAMME_LEVELS) level?: string | null;
  @IsOptional() @IsIn(PROGRAMME_MODES) mode?: string | null;
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OccupationShare)
  occupations!: OccupationShare[];
  @IsOptional() @IsIn(ORIGINS) origin?: Origin | null;
}

/** The whole state of a programme. */
export class ProgrammeState extends ProgrammeTerms {
  @IsUUID() programmeId!: string;
  @IsUUID() planId!: string;
  @IsTerritory() territory!: string;
  @IsOrganisation() organisation!: string;
  @IsIn(PROGRAMME_STATUSES) status!: ProgrammeStatus;
  @IsOptional() @IsPlainText() @MaxLength(1000) statusReason?: string | null;
}

/** A programme of a training plan. */
export const programme = aggregate('training-plans', 'programme', {
  state: ProgrammeState,
  id: 'programmeId',
  events: {
    'ma.mizan.training-plans.programme-proposed.v1': 'A programme was proposed within a plan',
    'ma.mizan.training-plans.programme-revised.v1': 'The terms of a programme have changed',
    'ma.mizan.training-plans.programme-opened.v1': 'A proposed programme was opened',
    'ma.mizan.training-plans.programme-suspended.v1':
      'A programme takes no new sessions for a while',
    'ma.mizan.training-plans.programme-resumed.v1':
      'A suspended programme takes new sessions again',
    'ma.mizan.training-plans.programme-closed.v1': 'A programme takes no new sessions any more',
  },
});
export type ProgrammeEvent = EventOf<typeof programme>;
