import { IsArray, IsInt, IsObject, IsOptional, IsUUID, Min } from 'class-validator';
import { IsBusinessDate, IsContentHash, IsTerritory } from '../codes.js';

/** What an amendment changes of the agreement that it amends. */
export class Amendment {
  /** Counts the amendments of one agreement from 1. */
  @IsInt() @Min(1) number!: number;
  /** A merge patch of the amended text; its commitments are named by their ids. */
  @IsObject() changes!: object;
  /**
   * The hash of the text that it changes. If that text has changed since, it cannot enter into
   * force.
   */
  @IsContentHash() basedOn!: string;
  /** The territories of the commitments in the changed text: they say who brings it into force. */
  @IsArray() @IsTerritory({ each: true }) reach!: string[];
  /** The day to come on which it enters into force. Its `effectiveAt` is part of its text. */
  @IsOptional() @IsBusinessDate() entersOn?: string | null;
  /** The amendment that has changed the text before this one could. */
  @IsOptional() @IsUUID() overtakenBy?: string | null;
}
