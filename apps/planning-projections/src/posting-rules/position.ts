import type { Assumptions } from './assumptions.js';

/** The chart of accounts. Each measure has one unit; amounts of different units are never added. */
export const MEASURES = {
  'demand.declared': 'openings',
  'demand.met': 'openings',
  'supply.seats': 'seats',
  'supply.expected': 'persons',
  'supply.completed': 'persons',
  'jobs.expected': 'jobs',
  'jobs.created': 'jobs',
  'commitment.demand': 'openings',
  'commitment.supply': 'persons',
  'commitment.matching': 'persons',
  'commitment.jobs': 'jobs',
  'commitment.funding': 'MAD',
  'pending.demand': 'openings',
  'pending.supply': 'persons',
  'pending.matching': 'persons',
  'pending.jobs': 'jobs',
  'pending.funding': 'MAD',
} as const;
export type Measure = keyof typeof MEASURES;

/** The codes of a cell: at any level of each list, or null if not allocated. */
export interface CellCodes {
  measure: Measure;
  territory: string | null;
  occupation: string | null;
  sector: string | null;
  period: string | null;
}

/** One amount, in thousandths of the measure's unit. `part` names the part of the source. */
export interface PositionLine extends CellCodes {
  part: string;
  amount: bigint;
}

/**
 * From the whole state of an aggregate to its amounts. Pure; lines with the amount 0 are left out.
 */
export type PostingRule<State> = (state: State, assumptions: Assumptions) => PositionLine[];

export const THOUSAND = 1_000n;

/** A whole number in thousandths. */
export const milli = (whole: number): bigint => BigInt(whole) * THOUSAND;
