import { IsQuarter } from '@mizan/contracts';
import { badParameter } from '@mizan/platform';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MEASURES } from '../posting-rules/position.js';
import { momentOf } from './as-of.js';
import { LINES, type Line } from './lines.js';

const CODE_MAX = 80;

/** The parameters of every question to the ledger. */
export class ScopedQuery {
  @IsOptional() @IsString() @MaxLength(CODE_MAX) territory?: string;
  @IsOptional() @IsString() @MaxLength(10) limit?: string;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @Matches(/^[a-z-]{1,20}:[^@\s]{1,100}(@[0-9]{1,9})?$/) after?: string;
}

/** The filter of a list of commitments. */
export class CommitmentListQuery extends ScopedQuery {
  /** Whether its owner is late. */
  @IsOptional() @IsIn(['true', 'false']) late?: 'true' | 'false';
}

/**
 * Where the entries of a figure are posted: inside its scope, or above it, where they could belong
 * to it.
 */
export const POSTED = ['inside', 'above'] as const;

/** The filter of a question to the figures. Every parameter narrows it. */
export class FigureFilter extends ScopedQuery {
  @IsOptional() @IsString() @MaxLength(CODE_MAX) occupation?: string;
  @IsOptional() @IsString() @MaxLength(CODE_MAX) sector?: string;
  @IsOptional() @IsQuarter() from?: string;
  @IsOptional() @IsQuarter() to?: string;
  @IsOptional() @IsIn(LINES) line?: Line;
  /**
   * An instant, or a date, which means its end in Casablanca. The figures then show what was
   * recorded by that moment.
   */
  @IsOptional() @IsString() @MaxLength(40) asOf?: string;
  @IsOptional() @IsIn(Object.keys(MEASURES)) measure?: keyof typeof MEASURES;
}

export class LineageQuery extends FigureFilter {
  @IsOptional() @IsIn(POSTED) posted?: (typeof POSTED)[number];
}

export class ProjectionQuery extends FigureFilter {
  /**
   * Dimensions, each with a level or else with the level below the filter:
   * `territory,occupation:1`.
   */
  @IsOptional() @IsString() @MaxLength(200) by?: string;
}

/** The moment of `asOf` as RFC 3339 in UTC; null if none is asked. */
export function momentIn({ asOf }: FigureFilter): string | null {
  if (asOf === undefined) return null;
  const moment = momentOf(asOf);
  if (moment === undefined) throw badParameter('asOf', 'not-a-moment');
  return moment;
}
