import { IsPlainText } from '@mizan/contracts';
import {
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SET_ORIGINS, SET_STATUSES, type SetOrigin, type SetStatus } from './assumption-set.js';

const IsName = () => Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const IsFactor = (): PropertyDecorator => (target, property) => {
  for (const decorate of [IsNumber({ maxDecimalPlaces: 3 }), Min(0), Max(1)])
    decorate(target, property);
};

/** A set as it is drafted: each factor from 0 to 1, at most three decimals. */
export class AssumptionSetDto {
  @IsName() @MaxLength(80) name!: string;
  @IsPlainText() @MaxLength(300) label!: string;
  @IsOptional() @IsIn(SET_ORIGINS) origin?: SetOrigin | null;
  @IsOptional() @IsPlainText() @MaxLength(1000) source?: string | null;
  @IsFactor() fill!: number;
  @IsFactor() completion!: number;
  @IsFactor() availability!: number;
  @IsFactor() delivery!: number;
}

/** The fields of a draft to change; a field that is left out stays. */
export class AssumptionSetChangesDto {
  @IsOptional() @IsPlainText() @MaxLength(300) label?: string;
  @IsOptional() @IsIn(SET_ORIGINS) origin?: SetOrigin;
  @IsOptional() @IsPlainText() @MaxLength(1000) source?: string | null;
  @IsOptional() @IsFactor() fill?: number;
  @IsOptional() @IsFactor() completion?: number;
  @IsOptional() @IsFactor() availability?: number;
  @IsOptional() @IsFactor() delivery?: number;
}

export class AssumptionSetsQuery {
  @IsOptional() @IsString() @MaxLength(10) limit?: string;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @IsIn(SET_STATUSES) status?: SetStatus;
}
